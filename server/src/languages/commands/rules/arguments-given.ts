/** A command with fewer or more operands than its program accepts, or without a flag that it demands. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { operandBounds } from "../../../schema/commands/bounds";
import { type Call, flagOf, headOf, nameOf } from "../call";
import { each } from "../check";
import { unflagged } from "../stray";

export const argumentsGiven: Rule = {
  id: "commands/arguments-given",
  severity: "error",
  aliases: [],
  check: each(function* (call, _, mode) {
    const { fact } = call;
    if (!call.certain || call.stray !== undefined || fact.raw || fact.commands.size > 0 !== takesFiles(call)) return;
    if (flagOf(call, "help") !== undefined) return;
    if (mode === "prose" && call.operands.length + call.flags.length === 0) return;
    const found = tooMany(call) ?? tooFew(call) ?? withoutFlag(call);
    if (found !== undefined) yield found;
  }),
};

/** The one group that has operands of its own, or would like some. */
function takesFiles({ fact }: Call): boolean {
  return fact.path === "kubectl apply";
}

function tooMany(call: Call): Finding | undefined {
  const { most } = operandBounds(call.fact, (name) => flagOf(call, name) !== undefined);
  const extra = call.operands[most];
  if (extra === undefined || call.operands.some(({ text }) => /[*?{}[\]]/.test(text))) return undefined;
  if (call.fact.path === "kubectl apply") return unflagged(call, extra);
  const number = most === 0 ? "no arguments" : most === 1 ? "one argument" : `${most} arguments`;
  return { span: extra, message: `${nameOf(call)} takes ${number}${usage(call)}; this one is too many` };
}

function tooFew(call: Call): Finding | undefined {
  const { least } = operandBounds(call.fact, (name) => flagOf(call, name) !== undefined);
  const given = call.operands.length;
  if (given >= least) return undefined;
  const number = least === 1 ? "an argument" : `${least} arguments`;
  const has = given === 0 ? "" : `, not ${given}`;
  return { span: headOf(call), message: `${nameOf(call)} needs ${number}${has}${usage(call)}` };
}

function withoutFlag(call: Call): Finding | undefined {
  const wanted = [...call.fact.flags.values()].filter(({ required }) => required);
  const missing = wanted.find(({ name }) => flagOf(call, name) === undefined);
  if (missing === undefined) return undefined;
  return { span: headOf(call), message: `${nameOf(call)} needs --${missing.name}, which is not given` };
}

function usage({ fact: { operands } }: Call): string {
  return operands === "" || operands.length > 50 ? "" : ` (${operands})`;
}
