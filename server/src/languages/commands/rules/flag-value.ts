/** A flag without the value it needs, or with one that the program does not take. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { FlagFact } from "../../../schema/commands/fact";
import { closedValues, isAllowed } from "../../../schema/commands/values";
import { closest } from "../../../syntax/closest";
import type { Call, FlagText, GivenFlag } from "../call";
import { each, quoted, write } from "../check";

export const flagValue: Rule = {
  id: "commands/flag-value",
  severity: "error",
  aliases: [],
  check: each(function* (call) {
    for (const flag of call.flags) {
      if (flag.fact === undefined || !flag.sure) continue;
      const found =
        flag.value === undefined ? missing(call, flag, flag.fact) : wrong(call, flag, flag.fact, flag.value);
      if (found !== undefined) yield found;
    }
  }),
};

function missing(call: Call, { span, text }: GivenFlag, { value }: FlagFact): Finding | undefined {
  if (value === "switch" || value === "optional" || !call.certain) return undefined;
  return { span, message: `${text} needs a value, and nothing follows it` };
}

const shapes: Readonly<Record<string, readonly [shape: RegExp, wants: string]>> = {
  number: [/^[-+]?(?:0[xob])?[\da-f_]+$/i, "a whole number"],
  duration: [
    /^[-+]?(?:0|(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h)(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))*)$/,
    "a duration with a unit, such as 30s",
  ],
  switch: [/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/, "true or false"],
};

function wrong(call: Call, flag: GivenFlag, fact: FlagFact, value: FlagText): Finding | undefined {
  if (!value.literal) return undefined;
  const shape = shapes[fact.value];
  if (shape !== undefined && !shape[0].test(value.text)) return finding(flag, value, shape[1], suggestion(fact, value));
  const closed = closedValues(call.fact.path, fact.name);
  if (closed === undefined || isAllowed(closed, value.text)) return undefined;
  return finding(
    flag,
    value,
    closed.values.slice(0, 5).join(", ") + (closed.values.length > 5 ? " or another" : ""),
    closest(value.text, closed.values),
  );
}

/** A bare number is most likely meant in seconds. */
function suggestion(fact: FlagFact, { text }: FlagText): string | undefined {
  return fact.value === "duration" && /^\d+$/.test(text) ? `${text}s` : undefined;
}

function finding(flag: GivenFlag, value: FlagText, wants: string, meant: string | undefined): Finding {
  const message = `${flag.text} does not take "${quoted(value.text)}"; it wants ${wants}`;
  return { span: value, message, fix: meant === undefined ? undefined : write(value, meant) };
}
