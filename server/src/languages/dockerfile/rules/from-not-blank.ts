/** FROM whose image or platform comes out empty; BuildKit stops at it. */
import type { Rule } from "../../../model/rule";
import { undeclaredInFrom } from "../from-arguments";

export const fromNotBlank: Rule = {
  id: "dockerfile/from-not-blank",
  severity: "error",
  aliases: ["dockerfile-utils:BASE_NAME_EMPTY"],
  *check(file) {
    for (const { name, blank, what, advice, fix } of undeclaredInFrom(file)) {
      if (blank)
        yield { span: name, message: `The ${what} is blank, as ${name.text} is empty in FROM: ${advice}`, fix };
    }
  },
};
