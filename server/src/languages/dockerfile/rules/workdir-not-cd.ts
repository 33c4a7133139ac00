/** A RUN that starts with cd says in the shell's words what WORKDIR says for every line below. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { commands, isExecForm } from "../commands";

export const workdirNotCd: Rule = {
  id: "dockerfile/workdir-not-cd",
  severity: "hint",
  profile: "strict",
  aliases: ["hadolint:DL3003"],
  check: each(["RUN"], function* (node) {
    if (isExecForm(node)) return;
    const [first, next] = commands(node).filter(({ words }) => words[0]?.text !== "set");
    const [cd, path] = first?.words ?? [];
    if (cd?.text !== "cd" || path === undefined || !path.literal || next === undefined || first?.depth !== 0) return;
    if (!/^(?:\/|[A-Za-z]:)./.test(path.text)) return;
    yield {
      span: { start: cd.start, end: path.end },
      message: "cd counts for this RUN alone; WORKDIR shows the directory and keeps it for the lines below",
    };
  }),
};
