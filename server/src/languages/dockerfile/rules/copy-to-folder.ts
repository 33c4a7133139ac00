/** Several sources need a folder to go to, and only a slash at its end says that it is one. */
import type { Rule } from "../../../model/rule";
import { slice } from "../../../model/span";
import { inherited } from "../ancestry";
import { named } from "../instructions";
import { at, type Stage, stageAt } from "../stages";

export const copyToFolder: Rule = {
  id: "dockerfile/copy-to-folder",
  severity: "warning",
  aliases: ["hadolint:DL3021", "dockerfile-utils:INVALID_DESTINATION"],
  *check(file) {
    for (const placed of named(file, "COPY", "ADD")) {
      const { words } = placed.node;
      const target = words.at(-1);
      if (target === undefined || words.length < 3 || isFolder(target.text)) continue;
      if (mayBeThere(stageAt(file, placed.start), target.text)) continue;
      const span = at(placed, target);
      const end = span.end - (/["']$/.test(slice(file.text, span)) ? 1 : 0);
      const fix = { title: "Add the slash", edits: [{ span: { start: end, end }, text: "/" }], safe: true };
      const message = "Each source overwrites the one before unless this is a folder; end it with a slash";
      yield { span, message, fix };
    }
  },
};

/** What a variable names is unknown. */
function isFolder(target: string): boolean {
  const plain = target.replace(/^(["'])(.*)\1$/, "$2");
  return /[/\\]$|^\.{1,2}$|\/\.{1,2}$|[$<]/.test(plain);
}

/** As far as one looks, when an instruction of the stage or of those it starts from names the folder. */
function mayBeThere(stage: Stage | undefined, target: string): boolean {
  let looked = 0;
  for (const { node } of inherited(stage)) {
    looked += node.text.length;
    if (looked > 100_000 || makes(node.name, node.rest?.text ?? "", target)) return true;
  }
  return false;
}

function makes(name: string, rest: string, target: string): boolean {
  if (name === "WORKDIR") return `${rest.replace(/^["']|["']$/g, "")}/`.startsWith(`${target}/`);
  return (name === "RUN" || name === "VOLUME") && rest.includes(target);
}
