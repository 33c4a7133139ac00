/** How lines become one text. */

/** Lines without their margins; one break between two of them is a space, each further one a break. */
export function folded(written: string): string {
  if (!written.includes("\n")) return written;
  const lines = written.split("\n");
  const trimmed = lines.map((line, index) => trimmedLine(line, index > 0, index < lines.length - 1));
  return joined(trimmed);
}

/** Lines as a paragraph is put together of them. */
export function joined(lines: readonly string[]): string {
  let text = lines[0] ?? "";
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    breaks++;
    if (line === "" && index < lines.length - 1) continue;
    text += (breaks === 1 ? " " : "\n".repeat(breaks - 1)) + line;
    breaks = 0;
  }
  return text;
}

/** Spaces only: to YAML no other character is one. */
function trimmedLine(line: string, atStart: boolean, atEnd: boolean): string {
  let [start, end] = [0, line.length];
  if (atStart) while (line.charAt(start) === " ") start++;
  if (atEnd) while (end > start && line.charAt(end - 1) === " ") end--;
  return line.slice(start, end);
}
