/** What a hover says about a stage or a base image. */
import type { Concept } from "../../model/concept";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { supportOf } from "../../schema/end-of-life";
import { readImageReference } from "../../syntax/image-reference";
import { type Stage, type StageUse, stages, stageUses } from "./stages";
import { expand } from "./values";

/** A stage: where it stands, what it starts from and what is taken from it. */
export function stageConcept(file: SourceFile, stage: Stage, span: Span): Concept {
  const all = stages(file);
  const title = stage.name?.text ?? `stage ${stage.index}`;
  const users = new Set(
    stageUses(file)
      .filter(({ target }) => target === stage)
      .map(({ user }) => titleOf(user)),
  );
  const last = stage.index === all.length - 1;
  const facts = [
    `Stage ${stage.index + 1} of ${all.length}, starts from ${originOf(file, stage)}.`,
    ...(users.size > 0 ? [`Used by ${[...users].join(", ")}.`] : []),
    ...(last ? ["The last stage: what it holds is the image."] : []),
  ];
  return { key: "dockerfile/stage", span, title, facts, instance: true, terms: [title] };
}

/** An image: its full name, with what the builder fills in. */
export function imageConcept(file: SourceFile, use: StageUse, today: string | undefined): Concept | undefined {
  const { word, user } = use;
  if (word.text === "scratch") return { key: "dockerfile/scratch", span: word };
  const value = expand({ file, stage: undefined, offset: user.from.start }, word.text);
  const title = value.kind === "text" && value.text !== "" ? value.text : word.text;
  const facts =
    value.kind === "text"
      ? [...imageFacts(value.text), ...supportFacts(value.text, today)]
      : ["Its name is known only when the image is built."];
  const terms = [readImageReference(title).repository.text.replace(/^.*\//, "")];
  return { key: "docker/image-reference", span: word, title, facts, instance: true, terms };
}

function imageFacts(text: string): readonly string[] {
  const { registry, repository, tag, digest, valid } = readImageReference(text);
  if (!valid) return [];
  const official = registry === undefined && !repository.text.includes("/");
  const host = registry?.text ?? "docker.io";
  const pin =
    digest === undefined
      ? `tag \`${tag?.text ?? "latest"}\`${tag === undefined ? " (none given)" : ""}`
      : `digest \`${digest.text}\``;
  const facts = [`\`${host}/${official ? "library/" : ""}${repository.text}\`, ${pin}`];
  if (host !== "docker.io") return facts;
  return [
    ...facts,
    `[${repository.text} on Docker Hub](https://hub.docker.com/${official ? "_" : "r"}/${repository.text})`,
  ];
}

/** How long what it holds gets fixes. */
function supportFacts(image: string, today: string | undefined): readonly string[] {
  if (today === undefined) return [];
  return supportOf(image, today).map(({ product, cycle, ended }) => {
    const { version, until } = cycle;
    const said = until === undefined ? "has fixes" : `${ended ? "had fixes until" : "has fixes until"} ${until}`;
    return `${product.name} ${version} ${said} ([dates](${product.source})).`;
  });
}

function originOf(file: SourceFile, stage: Stage): string {
  if (stage.base !== undefined) return titleOf(stage.base);
  const image = stage.image?.text ?? "nothing";
  const value = expand({ file, stage: undefined, offset: stage.from.start }, image);
  return `\`${value.kind === "text" && value.text !== "" ? value.text : image}\``;
}

function titleOf(stage: Stage): string {
  return stage.name === undefined ? `stage ${stage.index}` : `\`${stage.name.text}\``;
}
