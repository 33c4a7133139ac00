/** Several sources need a folder to go to, and only a slash at its end says that it is one. */
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import { slice } from "../../../model/span";
import { lineOf } from "../ancestry";
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
  const texts = stage === undefined ? "" : makers(stage);
  return texts.length > longest || texts.includes(target.replace(/^(["'])(.*)\1$/, "$2"));
}

const longest = 100_000;

/** What may make folders, joined. */
const makers = memo((stage: Stage): string => {
  let texts = "";
  for (const { instructions } of lineOf(stage)) {
    for (const { node } of instructions) {
      if (/^(?:RUN|VOLUME|WORKDIR)$/.test(node.name) && texts.length <= longest) texts += `${node.text}\n`;
    }
  }
  return texts;
});
