/** Exec forms that went wrong: what was meant as a list of strings but is none. */
import type { Instruction } from "../../syntax/dockerfile/tree";

/** The text from the opening bracket on, when the arguments begin with one. */
export function listText(node: Instruction): string | undefined {
  if (node.json === undefined || node.rest === undefined) return undefined;
  return node.rest.text.slice(node.rest.text.indexOf("["));
}

/** True for a JSON list that holds something else than strings; the builder refuses it everywhere. */
export function holdsOthers(text: string): boolean {
  const list = parsed(text);
  return list?.some((item) => typeof item !== "string") ?? false;
}

/** True when somebody meant a list: `['a', …`, `["a", …`, `[a, …`; not the shell's test `[ -f x ]` or a glob `[ab]*`. */
export function meansList(text: string): boolean {
  return /^\[(?:\s*["'“”‘’](?:[^"'“”‘’]*["'“”‘’]\s*[,\]]|\S*,)|["'“”‘’]|[\w./-]+\s*,\s)/.test(text);
}

/** The list that was meant, when straight double quotes, a comma too many or the bracket are all it takes. */
export function repaired(text: string): string | undefined {
  const double = text.replace(/[“”„‟]/g, '"');
  const attempts = [double, double.replace(/['‘’]/g, '"')].flatMap((attempt) => [
    attempt,
    attempt.replace(/,\s*\]$/, "]"),
    `${attempt.replace(/,\s*$/, "")}]`,
  ]);
  return attempts.find((attempt) => parsed(attempt)?.every((item) => typeof item === "string"));
}

function parsed(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
