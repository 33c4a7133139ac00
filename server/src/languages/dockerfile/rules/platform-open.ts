/** A platform written into FROM builds for that one wherever the file goes. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";
import { platformRemoval } from "./platform-not-target";

export const platformOpen: Rule = {
  id: "dockerfile/platform-open",
  severity: "information",
  aliases: ["hadolint:DL3029", "buildkit:FromPlatformFlagConstDisallowed"],
  check: each(["FROM"], function* (node) {
    const flag = node.flags.find(({ name }) => name.text === "--platform");
    const value = flag?.value?.text ?? "";
    if (flag === undefined || value === "" || /[${]/.test(value) || tells(node.words[2]?.text ?? "", value)) return;
    const message = `Every build gets ${value}, whatever is asked for; use $BUILDPLATFORM or none`;
    yield { span: flag, message, fix: platformRemoval(node, flag, false) };
  }),
};

/** A stage whose name tells the system or the architecture is meant for that one. */
function tells(stage: string, platform: string): boolean {
  const parts = platform.toLowerCase().split("/");
  return parts.some((part) => part !== "" && stage.toLowerCase().includes(part));
}
