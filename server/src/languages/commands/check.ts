/** How rules look at calls: one at a time, and never at the rest of the file. */
import type { Fix } from "../../model/edit";
import type { Finding } from "../../model/finding";
import type { Rule } from "../../model/rule";
import type { Span } from "../../model/span";
import type { Call } from "./call";
import { calls, script } from "./calls";

/** Sees one call, and the text it stands in with placeholders hidden. */
export type Look = (call: Call, text: string) => Iterable<Finding>;

/** A check of single calls. */
export function each(look: Look): Rule["check"] {
  return function* (file) {
    const { text } = script(file);
    for (const call of calls(file)) yield* look(call, text);
  };
}

/** A repair that puts a text in place of a span. */
export function write(span: Span, text: string, title = `Write ${text}`): Fix {
  return { title, edits: [{ span, text }], safe: false };
}
