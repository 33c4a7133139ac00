/** Flags that are accepted and do something else than they seem to. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { type Call, nameOf } from "../call";
import { each, write } from "../check";
import { longMeant } from "../dashes";

export const flagMeant: Rule = {
  id: "commands/flag-meant",
  severity: "warning",
  aliases: [],
  check: each(function* (call) {
    yield* swallowed(call);
    yield* namespaceOfKinds(call);
  }),
};

/** `-namespace web` is `-n amespace`, and web becomes an operand. */
function* swallowed(call: Call): Iterable<Finding> {
  for (const { word } of call.flags.filter(({ sure, span, word }) => sure && span.start === word.start)) {
    const name = longMeant(call, word.text);
    const letters = call.flags.filter((flag) => flag.word === word);
    if (name === undefined || name.length < 3 || letters.some(({ fact }) => fact === undefined)) continue;
    const last = letters.at(-1);
    const rest = last?.glued ? ` with the value ${last.value?.text}` : "";
    const span = { start: word.start, end: word.start + name.length + 1 };
    const read = letters.map(({ text }) => text).join(" ");
    yield { span, message: `-${name} is read as ${read}${rest}; write --${name}`, fix: write(span, `--${name}`) };
  }
}

/** `kubectl api-resources --namespace=true` asks for the namespace called true. */
function* namespaceOfKinds(call: Call): Iterable<Finding> {
  if (call.fact.path !== "kubectl api-resources") return;
  for (const { fact, span, value } of call.flags) {
    if (fact?.name !== "namespace" || !/^(?:true|false)$/.test(value?.text ?? "")) continue;
    const message = `--namespace names a namespace and changes nothing for ${nameOf(call)}; write --namespaced`;
    yield { span, message, fix: write(span, "--namespaced") };
  }
}
