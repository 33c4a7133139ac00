/** The image's own USER is root, so every program in the container is. */
import type { Rule } from "../../../model/rule";
import { inherited } from "../ancestry";
import { at, stages } from "../stages";

/** Programs that start as root and hand over to another user, or need root to be what they are. */
const stepsDown =
  /\b(?:gosu|su-exec|setpriv|runuser|chpst|setuidgid|s6-\w+|supervisord|systemd|sshd|crond?|dumb-init-user|fixuid)\b|\/s?bin\/init\b|"\/init"|\bdockerd\b/;

export const userNotRoot: Rule = {
  id: "dockerfile/user-not-root",
  severity: "information",
  aliases: ["hadolint:DL3002"],
  *check(file) {
    const above = [...inherited(stages(file).at(-1))];
    const user = above.find(({ node }) => node.name === "USER");
    if (user?.node.rest === undefined || !/^["']?(?:root|0)["']?(?::|$)/.test(user.node.rest.text)) return;
    if (above.some(({ node }) => /^(?:RUN|CMD|ENTRYPOINT|COPY|ADD)$/.test(node.name) && stepsDown.test(node.text)))
      return;
    yield {
      span: at(user, user.node.rest),
      message: "The container runs as root, which makes a break-in worse; end with an unprivileged USER",
    };
  },
};
