/** A known flag with a value BuildKit does not take, or without one. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { type FlagFact, flagValues, instructionByName, instructions } from "../../../schema/dockerfile";
import { meantValue } from "../../../schema/dockerfile/meant";
import { whyNotValue } from "../../../schema/dockerfile/values";
import { closest } from "../../../syntax/closest";
import type { Flag, Instruction, Word } from "../../../syntax/dockerfile/tree";
import { each } from "../check";
import { writeValue } from "../write-value";
import { isRepeated } from "./flag-once";

const names = instructions.filter((instruction) => instruction.flags.length > 0).map(({ name }) => name);

export const flagValue: Rule = {
  id: "dockerfile/flag-value",
  severity: "error",
  aliases: [
    "dockerfile-utils:FLAG_MISSING_VALUE",
    "dockerfile-utils:FLAG_EXPECTED_BOOLEAN_VALUE",
    "dockerfile-utils:FLAG_INVALID_DURATION",
    "dockerfile-utils:FLAG_MISSING_DURATION",
    "dockerfile-utils:FLAG_UNKNOWN_UNIT",
    "dockerfile-utils:FLAG_LESS_THAN_1MS",
    "dockerfile-utils:FLAG_AT_LEAST_ONE",
  ],
  check: each(names, function* (node) {
    const facts = instructionByName.get(node.name)?.flags ?? [];
    if (node.name === "HEALTHCHECK" && node.words[0]?.text.toUpperCase() === "NONE") return;
    for (const flag of node.flags) {
      const fact = facts.find(({ name }) => name === flag.name.text);
      const isRead = fact !== undefined && !isRepeated(node, flag, fact);
      const finding = isRead ? wrong(node, flag, fact) : undefined;
      if (finding !== undefined) yield finding;
    }
  }),
};

function wrong(node: Instruction, flag: Flag, fact: FlagFact): Finding | undefined {
  const { name, value } = flag;
  const isSwitch = fact.value === "boolean";
  if (value === undefined) return isSwitch ? undefined : missing(node, flag);
  if (isSwitch) return /^(?:true|false)$/i.test(value.text) ? undefined : notBoolean(name, value);
  const reason = whyNotValue[fact.value]?.(value.text);
  if (reason !== undefined)
    return {
      span: value,
      message: `"${value.text}" ${reason}`,
      fix: writeValue(value, meantValue(fact.value, value.text)),
    };
  if (fact.value !== "network" && fact.value !== "security") return undefined;
  const allowed = flagValues[fact.value] ?? [];
  if (allowed.includes(value.text)) return undefined;
  const message = `${name.text} does not know "${value.text}"; it takes ${allowed.join(", ")}`;
  return { span: value, message, fix: writeValue(value, closest(value.text, allowed)) };
}

/** `--from build` becomes `--from=build` when it is the last flag. */
function missing(node: Instruction, flag: Flag): Finding {
  const next = node.flags.at(-1) === flag ? node.words[0] : undefined;
  const message = `${flag.name.text} has no value; write ${flag.name.text}=… without a blank`;
  if (next === undefined || node.text.slice(flag.end, next.start).trim() !== "") return { span: flag, message };
  const edits = [{ span: { start: flag.end, end: next.start }, text: "=" }];
  return { span: flag, message, fix: { title: `Write ${flag.name.text}=${next.text}`, edits, safe: false } };
}

function notBoolean(name: Word, value: Word): Finding {
  const meant = /^(?:yes|on|y|1|t)$/i.test(value.text)
    ? "true"
    : /^(?:no|off|n|0|f)$/i.test(value.text)
      ? "false"
      : undefined;
  const span = value.text === "" ? { start: name.start, end: value.end } : value;
  const message = `${name.text} is either true or false, not "${value.text}"; variables are not replaced here`;
  return { span, message, fix: writeValue(value, meant) };
}
