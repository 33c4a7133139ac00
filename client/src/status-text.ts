/** What the language status says, in words. */

/** `2 errors, 1 warning`, or `no problems`; hints and information are not counted, because they ask for nothing. */
export function problemCounts(errors: number, warnings: number): string {
  const counts = [count(errors, "error"), count(warnings, "warning")].filter((part) => part !== "");
  return counts.length === 0 ? "no problems" : counts.join(", ");
}

/** `3 fixes`, `1 fix`, or nothing for none. */
export function count(number: number, noun: string): string {
  if (number === 0) return "";
  const plural = noun.endsWith("x") ? `${noun}es` : `${noun}s`;
  return `${number} ${number === 1 ? noun : plural}`;
}
