/** `--platform=$TARGETPLATFORM` asks for what FROM takes anyway. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import type { Flag, Instruction } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

export const platformNotTarget: Rule = {
  id: "dockerfile/platform-not-target",
  severity: "hint",
  aliases: ["hadolint:DL3065", "buildkit:RedundantTargetPlatform"],
  check: each(["FROM"], function* (node) {
    const flag = node.flags.find(({ name }) => name.text === "--platform");
    if (flag?.value === undefined || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(flag.value.text)) return;
    const message = "The target platform is what FROM takes anyway; remove the flag";
    yield { span: flag, message, tag: "unnecessary", fix: platformRemoval(node, flag, true) };
  }),
};

/** Takes the blanks behind the flag along. */
export function platformRemoval({ text }: Instruction, { start, end }: Flag, safe: boolean): Fix {
  const after = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  return { title: "Remove the platform", edits: [{ span: { start, end: end + after }, text: "" }], safe };
}
