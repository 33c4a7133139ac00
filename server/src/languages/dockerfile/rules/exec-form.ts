/** In shell form a shell stands between Docker and the program, and the stop signal ends there. */
import type { Finding } from "../../../model/finding";
import { moved } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Instruction, Word } from "../../../syntax/dockerfile/tree";
import { commands } from "../commands";
import { looking } from "../parts";
import { type Stage, stages } from "../stages";

export const execForm: Rule = {
  id: "dockerfile/exec-form",
  severity: "information",
  aliases: ["hadolint:DL3025", "buildkit:JSONArgsRecommended"],
  *check(file) {
    const withOwnShell = new Set<Stage>();
    for (const stage of stages(file)) {
      if (stage.base !== undefined && withOwnShell.has(stage.base)) withOwnShell.add(stage);
      for (const { placed, found } of starts(file, stage.part)) {
        if (found === "shell") withOwnShell.add(stage);
        else if (!withOwnShell.has(stage)) yield moved(found, placed.start);
      }
    }
  },
};

/** What changes the shell, and what is started through one. */
const starts = looking((node): readonly (Finding | "shell")[] => (node.name === "SHELL" ? ["shell"] : shellForm(node)));

function shellForm(node: Instruction): readonly Finding[] {
  const { name, rest, json } = node;
  if ((name !== "CMD" && name !== "ENTRYPOINT") || rest === undefined || json !== undefined) return [];
  const words = plainWords(node);
  if (words === undefined) return [];
  const text = `[${words.map((word) => JSON.stringify(word.text)).join(", ")}]`;
  const fix = { title: "Write a list", edits: [{ span: rest, text }], safe: false };
  const message = `A shell starts this ${name} and keeps stop signals from it; write a list: ${name} ["…"]`;
  return [{ span: rest, message, fix: node.comments.length === 0 ? fix : undefined }];
}

/** The words of a single command that gains nothing from a shell. */
function plainWords(node: Instruction): readonly Word[] | undefined {
  const [command, ...others] = commands(node);
  if (command === undefined || others.length > 0 || command.assignments.length > 0) return undefined;
  if (/[$`&|;<>(){}*?~!#[\]\\\n]/.test(node.rest?.text ?? "") || builtins.has(command.words[0]?.text ?? ""))
    return undefined;
  return command.words.every((word) => word.literal) ? command.words : undefined;
}

const builtins = new Set(
  ". : alias cd command eval exec exit export set shift source trap ulimit umask wait".split(" "),
);
