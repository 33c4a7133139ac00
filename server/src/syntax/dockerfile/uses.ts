/** The variables an instruction uses: on its line and in the bodies of its heredocs. */
import { slice } from "../../model/span";
import type { Head } from "./head";
import { longest, oneLine } from "./logical";
import type { Heredoc, Logical, Variable, Word } from "./tree";
import { findVariables } from "./variables";

/** Instructions whose arguments the builder leaves to a shell. */
export const shellCommands: ReadonlySet<string> = new Set(["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"]);

/** On the joined line: the builder replaces those in flags, and those in arguments where no shell does. */
export function lineVariables(logical: Logical, head: Head, end: number, escape: string): readonly Variable[] {
  const { name, keywordEnd: start } = head;
  if (!logical.text.includes("$")) return none;
  if (!shellCommands.has(name)) return findVariables(logical, { start, end, escape, by: "builder" });
  const words = findVariables(logical, { start: head.end, end, escape: "\\", by: "shell" });
  if (head.flags.length === 0) return words;
  return [...findVariables(logical, { start, end: head.end, escape, by: "builder" }), ...words];
}

/**
 * In a heredoc: a COPY body is a text the builder fills in, a RUN body is a script when nothing else is on the line and
 * otherwise what the shell hands to a command. A quoted name hides all but a script's, another interpreter too.
 */
export function bodyVariables(
  text: string,
  heredoc: Heredoc,
  name: string,
  rest: Word | undefined,
): readonly Variable[] {
  const body = slice(text, heredoc.body);
  const script = name === "RUN" && rest?.text === slice(text, heredoc.mark);
  if ((!heredoc.expands && !script) || body.length > longest || !body.includes("$")) return none;
  if (script && /^\s*#!(?!.*sh\b)/.test(body.slice(0, 200))) return none;
  const by = name === "RUN" ? "shell" : "builder";
  const logical = oneLine(body, heredoc.body.start, body.length);
  return findVariables(logical, { start: 0, end: body.length, escape: "\\", by, quotes: script });
}

const none: readonly Variable[] = [];
