/** ONBUILD cannot register another ONBUILD, FROM or MAINTAINER. */
import type { Rule } from "../../../model/rule";
import { each } from "../check";

export const onbuildAllowed: Rule = {
  id: "dockerfile/onbuild-allowed",
  severity: "error",
  aliases: [
    "hadolint:DL3043",
    "dockerfile-utils:ONBUILD_CHAINING_DISALLOWED",
    "dockerfile-utils:ONBUILD_TRIGGER_DISALLOWED",
  ],
  check: each(["ONBUILD"], function* ({ trigger }) {
    if (trigger === undefined || !["ONBUILD", "FROM", "MAINTAINER"].includes(trigger.name)) return;
    const message = `ONBUILD cannot register ${trigger.name}; the build stops here`;
    yield { span: trigger.keyword, message };
  }),
};
