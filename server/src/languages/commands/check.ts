/** How rules look at calls: one at a time, and never at the rest of the file. */
import type { Fix } from "../../model/edit";
import type { Finding } from "../../model/finding";
import type { Rule } from "../../model/rule";
import type { Span } from "../../model/span";
import type { Call } from "./call";
import { calls, script } from "./calls";
import { type Mode, modeOf } from "./mode";

/** Sees one call, the text it stands in with placeholders hidden, and how the file shows commands. */
export type Look = (call: Call, text: string, mode: Mode | undefined) => Iterable<Finding>;

/** A check of single calls. */
export function each(look: Look): Rule["check"] {
  return function* (file) {
    const { text } = script(file);
    for (const call of calls(file)) yield* look(call, text, modeOf(file));
  };
}

/** A word as a message quotes it: not longer than a message can bear. */
export function quoted(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line.length > 30 || line !== text ? `${line.slice(0, 28)}…` : line;
}

/** A repair that puts a text in place of a span. */
export function write(span: Span, text: string, title = `Write ${text}`): Fix {
  return { title, edits: [{ span, text }], safe: false };
}
