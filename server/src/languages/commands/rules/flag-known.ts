/** A flag that the command does not have. */
import type { Fix } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { pastFlag } from "../../../schema/commands/past";
import { isTolerated } from "../../../schema/commands/tolerated";
import { closest } from "../../../syntax/closest";
import { type Call, type GivenFlag, nameOf } from "../call";
import { each, quoted, write } from "../check";
import { isSingleDashed } from "../dashes";

export const flagKnown: Rule = {
  id: "commands/flag-known",
  severity: "error",
  aliases: [],
  check: each(function* (call) {
    if (call.fact.raw || call.stray !== undefined) return;
    for (const flag of call.flags) {
      if (flag.fact !== undefined || !flag.sure || isSingleDashed(call, flag)) continue;
      if (!isTolerated(flag.text, call.fact.path, call.program.text)) yield finding(call, flag);
    }
  }),
};

function finding(call: Call, flag: GivenFlag): Finding {
  const { span, text } = flag;
  const past = pastFlag(call.fact.path, text.replace(/^-+/, ""));
  if (past !== undefined) return { span, message: `${text} ${past.says}`, fix: pastFix(flag, past.instead) };
  const glued = gluedTo(call, text);
  if (glued !== undefined) {
    const message = `${quoted(text)} runs into its value; write ${glued}=…`;
    const place = { start: span.start + glued.length, end: span.start + glued.length };
    return { span, message, fix: write(place, "=", `Write ${glued}=`) };
  }
  const meant = meantBy(call, text);
  const advice = meant === undefined ? "see --help for those it has" : `did you mean ${meant}?`;
  const fix = meant === undefined ? undefined : write(span, meant);
  return { span, message: `${nameOf(call)} has no flag ${quoted(text)}; ${advice}`, fix };
}

function meantBy({ fact }: Call, text: string): string | undefined {
  const letter = /^-(\w)$/.exec(text)?.[1];
  const other = letter === letter?.toUpperCase() ? letter?.toLowerCase() : letter?.toUpperCase();
  if (letter !== undefined) return other !== undefined && fact.shorts.has(other) ? `-${other}` : undefined;
  const names = [...fact.flags.values()].filter(({ hidden }) => !hidden).map(({ name }) => name);
  const meant = closest(text.slice(2), names);
  return meant === undefined ? undefined : `--${meant}`;
}

/** `--imagenginx`, and `--image<name>` in notes. */
function gluedTo({ fact }: Call, text: string): string | undefined {
  const name = text.slice(2);
  const found = [...fact.flags.values()].filter((flag) => flag.value !== "switch" && name.startsWith(flag.name));
  const longest = found.sort((a, b) => b.name.length - a.name.length)[0];
  return longest !== undefined && longest.name.length > 3 ? `--${longest.name}` : undefined;
}

function pastFix({ span, word, glued, value }: GivenFlag, instead: string | undefined): Fix | undefined {
  if (instead === undefined || (instead === "" && glued && value !== undefined && !value.literal)) return undefined;
  if (instead !== "") return write(span, instead);
  return write({ start: word.start - 1, end: word.end }, "", "Leave it out");
}
