/** curl and wget in one stage: two programs for one job. */
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import type { Instruction, Placed } from "../../../syntax/dockerfile/tree";
import { invocation } from "../../../syntax/shell/invocation";
import type { ShellWord } from "../../../syntax/shell/tree";
import { commands, program } from "../commands";
import { hasPosixShell } from "../posix";
import { stages } from "../stages";

export const oneDownloader: Rule = {
  id: "dockerfile/one-downloader",
  severity: "information",
  profile: "strict",
  aliases: ["hadolint:DL4001"],
  *check(file) {
    for (const stage of stages(file)) {
      const calls = stage.instructions.filter(({ node }) => downloads(node).length > 0).flatMap(placedDownloads);
      const [first] = calls;
      const other = calls.find(({ text }) => text !== first?.text);
      if (first === undefined || other === undefined || !hasPosixShell(file, first.start)) continue;
      const related = [{ span: { start: first.start, end: first.end }, message: `${first.text} is used here` }];
      const message = `This stage uses ${first.text} as well; one of the two is enough`;
      yield { span: { start: other.start, end: other.end }, message, related };
    }
  },
};

function placedDownloads({ node, start }: Placed): readonly ShellWord[] {
  return downloads(node).map((word) => ({ ...word, ...shift(word, start) }));
}

const downloads = memo((node: Instruction): readonly ShellWord[] => {
  if (node.name !== "RUN" || !/\b(?:curl|wget)\b/.test(node.text)) return [];
  return commands(node).flatMap((command) => {
    const name = program(command);
    const [word] = invocation(command);
    return word !== undefined && (name === "curl" || name === "wget") ? [{ ...word, text: name }] : [];
  });
});
