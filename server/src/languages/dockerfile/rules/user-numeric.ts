/** The image's own USER is a name: what starts the container cannot tell whom it means. */
import type { Rule } from "../../../model/rule";
import { inherited } from "../ancestry";
import { dockerfile } from "../instructions";
import { at, stages } from "../stages";
import { usersAt } from "../users";

export const userNumeric: Rule = {
  id: "dockerfile/user-numeric",
  severity: "information",
  profile: "strict",
  aliases: ["hadolint:DL3066"],
  *check(file) {
    const user = [...inherited(stages(file).at(-1))].find(({ node }) => node.name === "USER");
    if (user?.node.rest === undefined || dockerfile(file).escape === "`") return;
    const { start, text } = at(user, user.node.rest);
    const name = /^[a-z_][\w.-]*(?=:|$)/i.exec(text)?.[0];
    if (name === undefined || /^(?:root|Container(?:User|Administrator))$/i.test(name)) return;
    const id = usersAt(file, user.start).get(name);
    const span = { start, end: start + name.length };
    yield {
      span,
      message: `Kubernetes cannot tell that ${name} is not root; write the user's number${id === undefined ? "" : `, ${id}`}`,
      fix: id === undefined ? undefined : { title: `Write ${id}`, edits: [{ span, text: id }], safe: false },
    };
  },
};
