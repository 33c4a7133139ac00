/** A name that cannot be an image's, in FROM, `COPY --from` and mounts. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { readImageReference } from "../../../syntax/image-reference";
import { directUses } from "../direct-uses";
import { isTemplate } from "../front-end";
import type { StageUse } from "../stages";

export const imageReferenceValid: Rule = {
  id: "dockerfile/image-reference-valid",
  severity: "error",
  aliases: ["dockerfile-utils:INVALID_REFERENCE_FORMAT", "dockerfile-utils:FLAG_INVALID_FROM_VALUE"],
  *check(file) {
    for (const use of directUses(file)) {
      const finding = use.target === undefined ? refused(use) : undefined;
      if (finding !== undefined) yield finding;
    }
  },
};

/** What a script puts an image's name for before it builds. */
const marker = /^(?:[A-Z]*IMAGE[A-Z]*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/;

/** In FROM a name with variables may come out well, given the right build arguments; elsewhere they are not replaced. */
function refused({ kind, word }: StageUse): Finding | undefined {
  const name = kind === "from" ? word.text.replace(/["']/g, "") : word.text;
  if (name === "" || isTemplate(name) || marker.test(name) || (kind !== "from" && /^\d+$/.test(name))) return undefined;
  if (name.includes("$")) return kind === "from" ? undefined : variableIn(word);
  const reason = whyRefused(name);
  return reason === undefined ? undefined : { span: word, message: `No image can be called ${name}: ${reason}` };
}

function variableIn(word: StageUse["word"]): Finding {
  return { span: word, message: "No variables are replaced here; name a stage, and let its FROM use the variable" };
}

function whyRefused(name: string): string | undefined {
  const { valid, registry, repository, tag, digest } = readImageReference(name);
  if (name.includes("://")) return "leave out the protocol";
  if (registry !== undefined && !hostShape.test(registry.text)) return "check the part before the first slash";
  if (valid && digest?.text.startsWith("sha256:")) {
    return /^sha256:[0-9a-f]{64}$/.test(digest.text) ? undefined : "a sha256 digest has 64 hexadecimal digits";
  }
  if (valid) return undefined;
  if (repository.text !== repository.text.toLowerCase()) return "write it in lower case";
  if (tag?.text === "") return "a tag is missing after the colon";
  if (tag !== undefined && !/^[\w][\w.-]{0,127}$/.test(tag.text)) return "check the part after the colon";
  return digest === undefined ? "check its spelling" : "check the digest after @";
}

const hostShape =
  /^(?:[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*(?:\.[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*)*|\[[0-9a-fA-F:]+\])(?::\d+)?$/;
