/** FROM sees only the arguments declared above the first FROM; any other name is empty there. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { undeclaredInFrom } from "../from-arguments";

export const fromArgumentDeclared: Rule = {
  id: "dockerfile/from-argument-declared",
  severity: "warning",
  aliases: ["buildkit:UndefinedArgInFrom"],
  *check(file) {
    for (const { name, blank, advice, fix } of undeclaredInFrom(file)) {
      const finding: Finding = { span: name, message: `${name.text} is empty in FROM: ${advice}`, fix };
      if (!blank) yield finding;
    }
  },
};
