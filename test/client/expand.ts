/** What stands in a file after a snippet was inserted and every placeholder kept its default. */

/** The text, and what is no valid or no intended snippet syntax. */
export interface Expansion {
  readonly text: string;
  readonly mistakes: readonly string[];
}

/** Expands `$1`, `${1:default}`, `${1|one,two|}` and escapes; variables such as `$NAME` count as mistakes. */
export function expand(body: string): Expansion {
  const defaults = new Map<string, string>();
  const mistakes: string[] = [];
  const filled = body.replace(token, (whole, escaped?: string, ...rest: (string | undefined)[]) => {
    if (escaped !== undefined) return escaped;
    const [mirror, number = mirror ?? "", preset, choices] = rest;
    if (number === "") mistakes.push(`${whole} must be escaped`);
    const chosen = preset ?? choices?.split(",")[0];
    if (chosen !== undefined && defaults.has(number)) mistakes.push(`$${number} has two defaults`);
    if (chosen !== undefined) defaults.set(number, chosen);
    return mark(number);
  });
  const text = filled.replace(/\0(\d*)\0/g, (_, number: string) => {
    const value = defaults.get(number) ?? "";
    if (number !== "0" && value === "") mistakes.push(`$${number} has no default`);
    return value;
  });
  return { text, mistakes };
}

/** An escape; or `$`, then a mirror's number, a placeholder or a choice, or nothing that belongs to a snippet. */
const token = /\\([\\$}])|\$(?:(\d+)|\{(\d+)(?::([^{}$]*)|\|([^{}|$]*)\|)\})?/g;

function mark(number: string): string {
  return `\0${number}\0`;
}
