/** In shell form a shell stands between Docker and the program, and the stop signal ends there. */
import type { Finding } from "../../../model/finding";
import { moved } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Instruction, Word } from "../../../syntax/dockerfile/tree";
import { commands } from "../commands";
import { type Stage, stages } from "../stages";

export const execForm: Rule = {
  id: "dockerfile/exec-form",
  severity: "information",
  aliases: ["hadolint:DL3025", "buildkit:JSONArgsRecommended"],
  *check(file) {
    const withOwnShell = new Set<Stage>();
    for (const stage of stages(file)) {
      if (stage.base !== undefined && withOwnShell.has(stage.base)) withOwnShell.add(stage);
      for (const { node, start } of stage.instructions) {
        if (node.name === "SHELL") withOwnShell.add(stage);
        const finding = withOwnShell.has(stage) ? undefined : shellForm(node);
        if (finding !== undefined) yield moved(finding, start);
      }
    }
  },
};

function shellForm(node: Instruction): Finding | undefined {
  const { name, rest, json } = node;
  if ((name !== "CMD" && name !== "ENTRYPOINT") || rest === undefined || json !== undefined) return undefined;
  const words = plainWords(node);
  if (words === undefined) return undefined;
  const text = `[${words.map((word) => JSON.stringify(word.text)).join(", ")}]`;
  const fix = { title: "Write a list", edits: [{ span: rest, text }], safe: false };
  const message = `A shell starts this ${name} and keeps stop signals from it; write a list: ${name} ["…"]`;
  return { span: rest, message, fix: node.comments.length === 0 ? fix : undefined };
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
