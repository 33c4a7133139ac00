/** Names of environment variables, and the prefixes that a whole Secret or ConfigMap gets. */
import { scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import { partsOf } from "../pods";

export const envNamesValid = podRule({
  id: "kubernetes/env-names-valid",
  severity: "error",
  aliases: [],
  *see({ containers }, minor) {
    const isAllowed = minor >= 32 ? isPrintable : isWord;
    const advice = minor >= 32 ? "printable ASCII without =" : "letters, digits and -._ only, no digit in front";
    for (const container of containers) {
      const names = partsOf(container, "env").flatMap((variable) => scalarIn(variable, "name") ?? []);
      const prefixes = partsOf(container, "envFrom").flatMap((item) => scalarIn(item, "prefix") ?? []);
      for (const name of [...names, ...prefixes].filter(({ text }) => text !== "" && !isAllowed(text))) {
        yield { span: name, message: `A variable cannot be named so: ${advice}` };
      }
    }
  },
});

function isPrintable(name: string): boolean {
  return /^[ -<>-~]+$/.test(name);
}

function isWord(name: string): boolean {
  return /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name) && name !== "." && !name.startsWith("..");
}
