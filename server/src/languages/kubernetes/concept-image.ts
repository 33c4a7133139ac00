/** What a hover says about a container's image: its full name. */
import type { Concept } from "../../model/concept";
import type { Span } from "../../model/span";
import { isPlaceholder } from "../../schema/placeholder";
import { readImageReference } from "../../syntax/image-reference";

/** An image with the parts that Docker's registry fills in; nothing for what is no image yet. */
export function imageConcept(text: string, span: Span): Concept | undefined {
  const { registry, repository, tag, digest, valid } = readImageReference(text);
  if (!valid || text === "" || isPlaceholder(text)) return undefined;
  const isOfficial = registry === undefined && !repository.text.includes("/");
  const name = `${registry?.text ?? "docker.io"}/${isOfficial ? "library/" : ""}${repository.text}`;
  const fallback = tag === undefined ? "tag `latest` (none given)" : `tag \`${tag.text}\``;
  const facts = [`\`${name}\`, ${digest === undefined ? fallback : `digest \`${digest.text}\``}`];
  const terms = [repository.text.replace(/^.*\//, "")];
  return { key: "docker/image-reference", span, title: text, facts, instance: true, terms };
}
