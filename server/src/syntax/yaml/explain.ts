/** The package's errors in our words: what is wrong and what to do, at the place that is to be changed. */
import type { YAMLError } from "yaml";
import type { Span } from "../../model/span";
import { problem, quoted, type YamlProblem, type YamlProblemKind } from "./problem";

interface Wording {
  readonly code: YAMLError["code"];
  readonly about?: RegExp;
  readonly kind: YamlProblemKind;
  readonly message: string | ((text: string) => string);
  /** What to underline, where the package's own place is not it. */
  readonly place?: (text: string, at: Span) => Span;
}

/** Our problem for an error; nothing for those that are told from the finished tree. */
export function explain(error: YAMLError, text: string): YamlProblem | undefined {
  if (isUnclosed(error)) return undefined;
  const [from, to] = error.pos;
  const at = { start: Math.min(from, text.length), end: Math.min(Math.max(from, to), text.length) };
  const wording = wordings.find(({ code, about }) => code === error.code && (about?.test(error.message) ?? true));
  const { start, end } = wording?.place?.(text, at) ?? at;
  const message = wording?.message ?? "This cannot be read as YAML: look at the quotes, brackets and indentation here";
  const words = typeof message === "string" ? message : message(text.slice(start, end));
  return problem(wording?.kind ?? "syntax", start, end, words);
}

/** True for an error about a missing closing quote or bracket; it stands where the text or list ends. */
export function isUnclosed({ code, message }: YAMLError): boolean {
  if (code === "MISSING_CHAR" && message.startsWith("Missing closing")) return true;
  return (code === "MISSING_CHAR" || code === "BAD_INDENT") && /end with a [\]}]$/.test(message);
}

/** True for an error after which the package gives up on the rest of the document. */
export function isFatal({ code, message }: YAMLError): boolean {
  return code === "UNEXPECTED_TOKEN" && /in YAML (?:stream|document)/.test(message);
}

const wordings: readonly Wording[] = [
  {
    code: "TAB_AS_INDENT",
    kind: "tab",
    message: "YAML takes no tabs as indentation: use spaces",
  },
  {
    code: "BAD_INDENT",
    about: /mapping items|sequence items/,
    kind: "indent",
    message: (text) => `${quoted(text)} does not line up with anything above: indent it like its siblings`,
    place: firstWords,
  },
  {
    code: "BAD_INDENT",
    about: /must be indented/,
    kind: "block-indent",
    message: "The text below `|` or `>` must be indented deeper than its key",
    place: firstWords,
  },
  {
    code: "BAD_INDENT",
    kind: "block-indent",
    message: "This line is indented less than the first line of its text: line them up",
    place: firstWords,
  },
  {
    code: "MISSING_CHAR",
    about: /^Sequence item without/,
    kind: "indent",
    message: (text) => `${quoted(text)} does not line up with its item's keys: indent it like them, or add \`-\``,
    place: firstWords,
  },
  {
    code: "MISSING_CHAR",
    about: /^Implicit map keys/,
    kind: "colon-missing",
    message: (text) => `${quoted(text)} has no colon: add \`:\`, or indent it if it continues the text above`,
    place: trimmed,
  },
  {
    code: "MISSING_CHAR",
    about: /^Missing space after :/,
    kind: "flow-separator",
    message: "A blank must stand behind this colon",
  },
  {
    code: "MISSING_CHAR",
    about: /^Missing , /,
    kind: "flow-separator",
    message: "A comma is missing before this",
    place: firstWords,
  },
  {
    code: "MISSING_CHAR",
    about: /^Comments must/,
    kind: "comment",
    message: "A comment needs a blank before its `#`; a `#` in a text needs quotes around the text",
  },
  {
    code: "MISSING_CHAR",
    about: /leading empty lines/,
    kind: "block-indent",
    message: "A blank line above is indented deeper than this text: remove its spaces",
    place: firstWords,
  },
  {
    code: "MISSING_CHAR",
    about: /^Missing directives-end/,
    kind: "directive",
    message: "A line `---` must part the directives from the document",
    place: firstWords,
  },
  {
    code: "MISSING_CHAR",
    about: /Block collection cannot start/,
    kind: "syntax",
    message: "Nothing but a text can follow `---`: start on the next line",
    place: firstWords,
  },
  {
    code: "MISSING_CHAR",
    about: /Tags and anchors|Missing newline after/,
    kind: "anchor",
    message: "A tag or an anchor must be followed by a blank, and before a list by a new line",
    place: firstWords,
  },
  {
    code: "MULTILINE_IMPLICIT_KEY",
    kind: "colon-missing",
    message: (text) => `${quoted(text)} has no colon: add \`:\`, or put it on one line with its value`,
    place: firstWords,
  },
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    about: /^Nested mappings/,
    kind: "nested-value",
    message: "A second `: ` in one line: put the value in quotes, or the inner key on a line of its own",
    place: firstWords,
  },
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    kind: "indent",
    message: "This list stands among the keys of a map: indent it below the key it belongs to",
    place: firstWords,
  },
  {
    code: "BLOCK_IN_FLOW",
    kind: "flow-separator",
    message: "A comma or a quote is missing in this `{ }` or `[ ]`",
    place: firstWords,
  },
  {
    code: "KEY_OVER_1024_CHARS",
    kind: "key-form",
    message: "A key of more than 1024 characters cannot be read: shorten it",
    place: firstWords,
  },
  {
    code: "BAD_SCALAR_START",
    kind: "reserved-start",
    message: (text) => `A text cannot start with ${quoted(text)}: put it in quotes`,
  },
  {
    code: "BAD_DQ_ESCAPE",
    kind: "escape",
    message: (text) => `${quoted(text)} means nothing in double quotes: write two backslashes, or single quotes`,
    place: (_text, { start }) => ({ start, end: start + 2 }),
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /block-seq-ind on same line/,
    kind: "list-on-key-line",
    message: "A list cannot start behind its key: begin a line of its own with this `-`",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /^Block scalar header/,
    kind: "block-header",
    message: "Nothing but `+`, `-`, a digit or a comment may follow `|` or `>`: start the text on the next line",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /^Unexpected (?:,|empty item)/,
    kind: "flow-separator",
    message: "Nothing stands between these commas: remove one",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /flow-(?:map|seq)-end/,
    kind: "syntax",
    message: (text) => `${quoted(text)} closes nothing: remove it, or put the whole text in quotes`,
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /at node end/,
    kind: "syntax",
    message: (text) => `${quoted(text)} follows a finished value: remove it, or put the whole value in quotes`,
    place: firstWords,
  },
  {
    code: "MULTIPLE_ANCHORS",
    kind: "anchor",
    message: "One value can have only one anchor: remove this or the one before",
  },
  {
    code: "MULTIPLE_TAGS",
    kind: "tag",
    message: "One value can have only one tag: remove this or the one before",
  },
  {
    code: "BAD_PROP_ORDER",
    kind: "anchor",
    message: "A tag or an anchor goes behind this mark, not before it",
  },
  {
    code: "ALIAS_PROPS",
    kind: "anchor",
    message: "An alias cannot have a tag or an anchor of its own: remove that",
  },
  { code: "BAD_ALIAS", kind: "anchor", message: "An anchor or alias needs a name without a colon at its end" },
  {
    code: "TAG_RESOLVE_FAILED",
    kind: "tag",
    message: (text) => `The tag ${quoted(text)} is not declared: use one with a single \`!\`, or remove it`,
  },
  {
    code: "BAD_DIRECTIVE",
    kind: "directive",
    message: "This directive cannot be read: only %YAML 1.2 and %TAG are known",
  },
  { code: "RESOURCE_EXHAUSTION", kind: "too-deep", message: "This is nested too deep to be read: split it up" },
];

/** From the first mark at or after a place to the end of its words: a colon, a comment or the line's end. */
function firstWords(text: string, { start }: Span): Span {
  const ink = text.slice(start).search(/\S/);
  const from = ink < 0 ? start : start + ink;
  const words = /^(?:[^\s:]|:(?=\S)|[ \t]+(?=[^\s#]))*/.exec(text.slice(from, from + 1024));
  return { start: from, end: Math.max(from + (words?.[0].length ?? 0), Math.min(from + 1, text.length)) };
}

function trimmed(text: string, { start, end }: Span): Span {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].trimEnd() ?? "";
  return { start, end: Math.min(start + Math.max(line.length, 1), text.length) };
}
