/**
 * Repairs a text so that one broken line does not take its neighbours along: the package reads `ima` and the line below
 * it as one key over two lines, a stray `]` as the end of everything. Each repair keeps the length, so places stay true.
 */
import type { YAMLError } from "yaml";
import type { Span } from "../../model/span";
import { flowEnd } from "./cursor/ends";
import { explain, isFatal, isUnclosed } from "./explain";
import { closedLeft, joined, type LooseEnds, looseEnds } from "./loose";
import { problem, quoted, type YamlProblem } from "./problem";
import { unclosedQuote } from "./structure";

/** A text to be read instead, and what was wrong with the one before. */
export interface Repaired {
  readonly text: string;
  readonly problems: readonly YamlProblem[];
}

/** Characters to be replaced, each by one of its own length, and why. */
interface Mask extends Span {
  readonly by: string;
  /** Only line breaks and comments are replaced; done before all else, because what they break is no mistake. */
  readonly joins?: boolean;
  readonly problems: readonly YamlProblem[];
}

/** The text without what these errors show to be broken; nothing when none of them spoils its neighbours. */
export function repair(text: string, original: string, errors: readonly YAMLError[]): Repaired | undefined {
  const broken: Broken = {
    text,
    original,
    manyLines: new Set(errors.filter(isManyLines).map((error) => error.pos[0])),
    loose: looseEnds(text, errors),
  };
  const masks = errors.filter((error) => !isFatal(error)).flatMap((error) => maskFor(error, broken));
  for (const start of broken.loose.flows) masks.push(...joinedFlow(text, start));
  const fatal = errors.find(isFatal);
  if (masks.length === 0 && fatal !== undefined) masks.push(restOfLine(fatal, text, errors));
  if (masks.length === 0) return undefined;
  const joins = masks.filter((mask) => mask.joins);
  const chosen = joins.length > 0 ? joins : masks;
  return { text: applyMasks(text, chosen), problems: chosen.flatMap((mask) => mask.problems) };
}

interface Broken {
  readonly text: string;
  /** As its author wrote it, before earlier repairs. */
  readonly original: string;
  /** Where keys over several lines start. */
  readonly manyLines: ReadonlySet<number>;
  readonly loose: LooseEnds;
}

function maskFor(error: YAMLError, broken: Broken): readonly Mask[] {
  const { text, original } = broken;
  const [start, end] = error.pos;
  const told = () => [explain(error, original)].filter((one) => one !== undefined);
  if (error.code === "TAB_AS_INDENT") return [{ start, end, by: " ", problems: told() }];
  if (isManyLines(error)) return halfTyped(text, start, end);
  if (error.message.startsWith("Unexpected block-seq-ind")) return strayDash(start, text, told());
  if (isUnclosed(error)) return openEnd(error, broken);
  if (!error.message.startsWith("Nested mappings")) return [];
  const colon = broken.manyLines.has(start) ? undefined : colonIn(text, start);
  return colon === undefined ? [] : [{ start: colon, end: colon + 1, by: "_", problems: told() }];
}

function isManyLines({ code }: YAMLError): boolean {
  return code === "MULTILINE_IMPLICIT_KEY";
}

/** A `-` behind a key goes; one that begins a line among keys takes its line along. */
function strayDash(start: number, text: string, told: readonly YamlProblem[]): readonly Mask[] {
  const first = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "";
  if (!first) return [{ start, end: start + 1, by: " ", problems: told }];
  const message = "A list item cannot stand among the keys of a map: indent it below the key it belongs to";
  return [{ start, end: lineEnd(text, start), by: " ", problems: [problem("indent", start, start + 1, message)] }];
}

/** All lines of a plain key over several lines but the last go: they are what somebody is typing. */
function halfTyped(text: string, start: number, end: number): readonly Mask[] {
  const key = text.slice(start, end);
  const last = key.lastIndexOf("\n");
  if (last < 0 || /^["'[{]/.test(key)) return [];
  const by = " ";
  if (isBehindColon(text, start))
    return [{ start, end: start + last, by, problems: [tooFarRight(start + last, key.slice(last))] }];
  const problems = [...key.slice(0, last).matchAll(/\S[^\r\n]*/g)].map((match) => {
    const words = match[0].trimEnd();
    const from = start + match.index;
    return problem("colon-missing", from, from + words.length, halfTypedWords(words));
  });
  return [{ start, end: start + last, by, problems }];
}

function isBehindColon(text: string, at: number): boolean {
  return /:[ \t]+(?:[&!]\S*[ \t]+)*$/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));
}

function tooFarRight(start: number, line: string): YamlProblem {
  const words = line.trim();
  const from = start + line.indexOf(words);
  const message = `${quoted(words)} is below a finished value: move it to the left, to its siblings`;
  return problem("indent", from, from + words.length, message);
}

function halfTypedWords(words: string): string {
  if (/^[^\s:]+:\S/.test(words)) return `A blank must stand behind the colon of ${quoted(words)}`;
  return `${quoted(words)} has no colon: write \`:\` behind it`;
}

/** What is closed in a line further left is put on one line; an opening quote goes where it would swallow the lines below. */
function openEnd({ pos: [end] }: YAMLError, { text, loose }: Broken): readonly Mask[] {
  const quote = loose.quotes.get(end);
  const until = quote === undefined ? undefined : closedLeft(text, quote);
  if (quote !== undefined && until !== undefined)
    return [{ start: quote, end: until, by: " ", joins: true, problems: [] }];
  if (quote === undefined || !text.slice(quote, end).trimEnd().includes("\n")) return [];
  return [{ start: quote, end: quote + 1, by: " ", problems: [unclosedQuote(text, quote, end)] }];
}

function joinedFlow(text: string, start: number): readonly Mask[] {
  const { end, closed } = flowEnd(text, start, -1);
  return closed ? [{ start, end, by: " ", joins: true, problems: [] }] : [];
}

/** What stands where nothing can stand ends the document for the package: its line goes, and reading continues. */
function restOfLine(fatal: YAMLError, text: string, errors: readonly YAMLError[]): Mask {
  const line = text.lastIndexOf("\n", fatal.pos[0] - 1) + 1;
  const first = errors.find((error) => error.pos[0] >= line && error.pos[0] <= fatal.pos[0]) ?? fatal;
  const problems = [explain(first, text)].filter((one) => one !== undefined);
  return { start: first.pos[0], end: lineEnd(text, fatal.pos[0]), by: " ", problems };
}

function colonIn(text: string, start: number): number | undefined {
  const found = /:(?=[ \t\r\n]|$)/.exec(text.slice(start, lineEnd(text, start)));
  return found === null ? undefined : start + found.index;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

function applyMasks(text: string, masks: readonly Mask[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, by, joins } of [...masks].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    const masked = text.slice(start, end);
    result += text.slice(at, start) + (joins === true ? joined(masked) : masked.replace(/[^\r\n]/g, by));
    at = end;
  }
  return result + text.slice(at);
}
