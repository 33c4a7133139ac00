/** How far in the lines of a masked template stand, and what that means to YAML. */

/** A line of YAML with what it opens. */
export interface YamlLine {
  /** Where entries and items begin in it, the outermost first; the dash of an item counts. */
  readonly columns: readonly number[];
  /** What may follow: something below its last key, more of a text, or only what stands beside it. */
  readonly opens: "entry" | "text" | "nothing";
}

const shape =
  /^( *)((?:- +)*)((?:"[^"\n]*"|'[^'\n]*'|[^\s"'#[\]{},&*!|>%@`-][^\n]*?|-[^\s:][^\n:]*?):(?=\s|$))?([^\n]*)$/;

/** Nothing where the line is not plain block YAML. */
export function yamlLine(line: string): YamlLine | undefined {
  const [, margin = "", dashes = "", key, rest = ""] = shape.exec(line.trimEnd()) ?? [];
  if (key === undefined && dashes === "") return undefined;
  const items = [...dashes.matchAll(/-/g)].map(({ index }) => margin.length + index);
  const columns = [...items, ...(key === undefined ? [] : [margin.length + dashes.length])];
  const value = rest.trim().replace(/(?:^|\s)#.*$/, "");
  if (/^[|>][+-]?\d?[+-]?$/.test(value)) return { columns, opens: "text" };
  if (value === "") return key === undefined ? undefined : { columns, opens: "entry" };
  return /^["'[{&*!]/.test(value) ? undefined : { columns, opens: "nothing" };
}

/** True where a place belongs to a text of several lines, such as the one below `key: |`. */
export function isInText(mask: string, offset: number): boolean {
  const at = mask.lastIndexOf("\n", offset - 1) + 1;
  let column = offset - at;
  for (const line of linesAbove(mask, at)) {
    const margin = line.search(/\S/);
    if (margin < 0 || margin >= column) continue;
    if (/(?:^|[\s:-])[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(line)) return true;
    column = margin;
    if (column === 0) return false;
  }
  return false;
}

/** The lines above the one that starts at a place, the nearest first. */
export function* linesAbove(text: string, start: number): Generator<string> {
  for (let end = start - 1; end >= 0; ) {
    const begin = text.lastIndexOf("\n", end - 1) + 1;
    yield text.slice(begin, end);
    end = begin - 1;
  }
}
