/** Several sources need a folder to go to, and only a slash at its end says that it is one. */
import type { Rule } from "../../../model/rule";
import { inherited } from "../ancestry";
import { named } from "../instructions";
import { at, stageAt } from "../stages";

export const copyToFolder: Rule = {
  id: "dockerfile/copy-to-folder",
  severity: "warning",
  aliases: ["hadolint:DL3021", "dockerfile-utils:INVALID_DESTINATION"],
  *check(file) {
    for (const placed of named(file, "COPY", "ADD")) {
      const { words } = placed.node;
      const target = words.at(-1);
      if (target === undefined || words.length < 3 || isFolder(target.text)) continue;
      if (
        [...inherited(stageAt(file, placed.start))].some(({ node }) =>
          makes(node.name, node.rest?.text ?? "", target.text),
        )
      )
        continue;
      const place = at(placed, target);
      const end = place.end - (/["']$/.test(file.text.slice(place.start, place.end)) ? 1 : 0);
      const edits = [{ span: { start: end, end }, text: "/" }];
      const message = `Each source overwrites the one before unless ${target.text} is a folder; end it with a slash`;
      yield { span: place, message, fix: { title: "Add the slash", edits, safe: true } };
    }
  },
};

/** What a variable names is unknown. */
function isFolder(target: string): boolean {
  const plain = target.replace(/^(["'])(.*)\1$/, "$2");
  return /[/\\]$|^\.{1,2}$|\/\.{1,2}$|[$<]/.test(plain);
}

/** True when an instruction names the folder, so that it is likely to be there. */
function makes(name: string, rest: string, target: string): boolean {
  if (name === "WORKDIR") return `${rest.replace(/^["']|["']$/g, "")}/`.startsWith(`${target}/`);
  return (name === "RUN" || name === "VOLUME") && rest.includes(target);
}
