/** Patterns of `${NAME#…}`, `${NAME%…}` and `${NAME/…/…}`: `*` and `?` are wildcards, all else is itself. */

/** More is not asked: what it costs grows with every wildcard. */
const mostStars = 2;
const longest = 500;

/** The value without what the pattern matches at its start, or nothing when that is too much to ask. */
export function withoutStart(value: string, pattern: string, greedy: boolean): string | undefined {
  const matcher = expression(value, pattern, greedy, "^");
  return matcher && value.replace(matcher, "");
}

/** The same at its end, where both are read backwards. */
export function withoutEnd(value: string, pattern: string, greedy: boolean): string | undefined {
  const rest = withoutStart(backwards(value), backwards(pattern), greedy);
  return rest === undefined ? undefined : backwards(rest);
}

/** The value with the first or every match replaced; a pattern that matches nothing at all is not asked. */
export function replaced(value: string, pattern: string, by: string, all: boolean): string | undefined {
  if (/^\**$/.test(pattern)) return undefined;
  const matcher = expression(value, pattern, true, "", all ? "gu" : "u");
  return matcher && value.replace(matcher, () => by);
}

function expression(value: string, pattern: string, greedy: boolean, anchor: string, flags = "u"): RegExp | undefined {
  if (value.length > longest || pattern.length > longest || pattern.split("*").length - 1 > mostStars) return undefined;
  const source = pattern.replace(/[\\^$.*+?()[\]{}|/]/g, (letter) => {
    if (letter === "*") return greedy ? "[^\\n]*" : "[^\\n]*?";
    return letter === "?" ? "[^\\n]" : `\\${letter}`;
  });
  return new RegExp(anchor + source, flags);
}

function backwards(text: string): string {
  return [...text].reverse().join("");
}
