/** ENV, LABEL and ARG with words that are no `name=value`. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Instruction, Pair } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

export const keyValueForm: Rule = {
  id: "dockerfile/key-value-form",
  severity: "error",
  aliases: [
    "dockerfile-utils:ARGUMENT_REQUIRES_TWO",
    "dockerfile-utils:SYNTAX_MISSING_EQUALS",
    "dockerfile-utils:SYNTAX_MISSING_NAMES",
  ],
  check: each(["ENV", "LABEL", "ARG"], function* (node) {
    const [first] = node.pairs;
    if (first === undefined) return;
    const nameless = node.pairs.find((pair) => pair.equals && pair.key.text === "");
    if (nameless !== undefined)
      yield { ...withoutName(node, nameless), ...(isRegistered(node) ? { severity: "warning" } : {}) };
    else if (node.name === "ARG") return;
    else if (node.pairs.length > 1) yield* withoutEquals(node);
    else if (first.value === undefined) yield withoutValue(node, first);
  }),
};

/** What ONBUILD registers is asked for its names only where another build runs it. */
function isRegistered({ start }: Instruction): boolean {
  return start > 0;
}

function withoutValue({ name }: Instruction, { key }: Pair): Finding {
  const edits = [{ span: { start: key.end, end: key.end }, text: "=" }];
  const message = `${name} ${key.text} has no value; write ${key.text}=value`;
  return { span: key, message, fix: { title: "Make it empty", edits, safe: false } };
}

/** `A=b c`: only the first stray word of a run is told, the quotes it lacks hold the others too. */
function* withoutEquals({ pairs, text }: Instruction): Iterable<Finding> {
  for (const [index, pair] of pairs.entries()) {
    const before = pairs[index - 1];
    if (pair.equals || before?.equals !== true) continue;
    const last = pairs.slice(index).findIndex((each) => each.equals);
    const end = (last < 0 ? pairs.at(-1) : pairs[index + last - 1])?.end ?? pair.end;
    const start = before.value?.start ?? before.end;
    const value = text.slice(start, end);
    const quoted = before.value?.text === "" ? value.trim() : `"${value}"`;
    const message = `"${pair.key.text}" has no "="; quote a value with blanks: ${before.key.text}="…"`;
    const edits = [{ span: { start, end }, text: quoted }];
    const simple = !/["'\\`\n]/.test(value) && !/\s/.test(quoted.replace(/^".*"$/, ""));
    yield {
      span: pair,
      message,
      fix: simple ? { title: `Write ${before.key.text}=${quoted}`, edits, safe: false } : undefined,
    };
  }
}

function withoutName({ pairs, text }: Instruction, pair: Pair): Finding {
  const message = 'No name before "="; write name=value without blanks around the sign';
  const index = pairs.indexOf(pair);
  const before = pairs[index - 1];
  const after = pair.value?.text === "" ? pairs[index + 1] : undefined;
  if (before === undefined || before.equals) return { span: pair, message };
  const span = { start: before.end, end: after?.start ?? pair.start + 1 };
  if (text.slice(span.start, span.end).includes("\n") || after?.equals === true) return { span: pair, message };
  return { span: pair, message, fix: { title: "Remove the blanks", edits: [{ span, text: "=" }], safe: false } };
}
