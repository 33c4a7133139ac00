/** A name that is no stage but nearly one: the builder would look for an image of that name. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { closest } from "../../../syntax/closest";
import { directUses, lastNamed } from "../direct-uses";
import { type StageUse, stages } from "../stages";

export const stageNameClose: Rule = {
  id: "dockerfile/stage-name-close",
  severity: "warning",
  aliases: ["hadolint:DL3022"],
  *check(file) {
    for (const use of directUses(file)) {
      if (use.target !== undefined || /[^\w.-]/.test(use.word.text)) continue;
      const finding = number(use) ?? later(file, use) ?? slip(file, use);
      if (finding !== undefined) yield finding;
    }
  },
};

function number({ kind, word }: StageUse): Finding | undefined {
  if (kind !== "mount" || !/^\d+$/.test(word.text)) return undefined;
  return {
    span: word,
    message: `A mount takes no stage number: ${word.text} is read as an image; use the stage's name`,
  };
}

/** `FROM build` above `FROM golang AS build`; a stage named after its own image is another matter. */
function later(file: SourceFile, { kind, word, user }: StageUse): Finding | undefined {
  if (kind !== "from") return undefined;
  const stage = lastNamed(file).get(word.text.toLowerCase());
  if (stage?.name === undefined || stage === user || stage.image?.text.includes(word.text)) return undefined;
  const related = [{ span: stage.name, message: "The stage" }];
  return { span: word, message: `FROM ${word.text} means an image here: the stage stands below; move it up`, related };
}

/** Looks at the hundred stages above at most, so that a file of thousands stays quick. */
function slip(file: SourceFile, { word, user }: StageUse): Finding | undefined {
  const text = word.text.toLowerCase();
  if (images.has(text) || /^\d+$/.test(text)) return undefined;
  const above = stages(file).slice(Math.max(0, user.index - 100), user.index);
  const names = above.flatMap(({ name }) => name?.text.toLowerCase() ?? []);
  const name = closest(
    text,
    names.filter((each) => letters(each) !== letters(text)),
  );
  if (name === undefined) return undefined;
  const fix = { title: `Write ${name}`, edits: [{ span: word, text: name }], safe: false };
  return { span: word, message: `There is no stage ${word.text}, so it means an image; did you mean ${name}?`, fix };
}

/** `node18` and `node20` are two things, not one and a slip. */
function letters(name: string): string {
  return name.replace(/\d+/g, "");
}

/** Well-known images that a stage's name may resemble. */
const images: ReadonlySet<string> = new Set(
  (
    "alpine almalinux amazonlinux bash busybox caddy centos clojure composer dart debian docker eclipse-temurin elixir " +
    "erlang fedora gcc golang gradle haproxy haskell httpd jetty julia mariadb maven memcached mongo mysql nginx node " +
    "openjdk oraclelinux perl php postgres python r-base redis rockylinux ruby rust scratch swift tomcat traefik ubuntu"
  ).split(" "),
);
