/** Plain texts, and scalars of every style. */
import type { Span } from "../../../model/span";
import type { YamlScalar, YamlStyle } from "../tree";
import { coreValue } from "../values";
import { folded } from "./folded";
import { colon, dash, endLine, giveUp, hash, isGapAt, lineFeed, type Reader, space, tab } from "./reader";

/** A scalar as the tree has it. */
export function scalar({ once }: Reader, start: number, end: number, style: YamlStyle, read: string): YamlScalar {
  const text = once(read);
  return { kind: "scalar", start, end, style, value: coreValue(text, style === "plain"), text };
}

/** Marks that begin something else than a plain text. */
const beginnings: ReadonlySet<number> = new Set([..."\"'#%&*,>?@[]`{|}!:"].map((mark) => mark.charCodeAt(0)));

/** True where a plain text can begin; a `-` needs ink behind it. */
export function isPlainStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !beginnings.has(code) && (code !== dash || !isGapAt(text, at + 1));
}

/** Where a plain text ends in its line: at the colon behind a key, or behind its last mark; nothing where there is a tab. */
export function plainEnd(text: string, from: number): number | undefined {
  let end = from;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed) break;
    if (code === tab) return undefined;
    if (code === colon && isGapAt(text, at + 1)) return at;
    if (code !== space) end = at + 1;
    else if (text.charCodeAt(at + 1) === hash) break;
  }
  return end;
}

/** A plain value with the lines that go on with it: those deeper than what it belongs to. */
export function plainValue(reader: Reader, parent: number): YamlScalar {
  const { text, comments, at: start } = reader;
  const known = comments.length;
  let end = start;
  do {
    const stop = comments.length > known ? undefined : plainEnd(text, reader.at);
    if (stop === undefined || text.charCodeAt(stop) === colon) giveUp(reader);
    else {
      end = stop;
      reader.at = stop;
      endLine(reader);
    }
  } while (reader.indent > parent);
  if (isBelowComment(text, comments[known - 1], start)) giveUp(reader);
  return scalar(reader, start, end, "plain", folded(text.slice(start, end)));
}

/** There the package takes some texts for keys. */
function isBelowComment(text: string, comment: Span | undefined, start: number): boolean {
  return comment !== undefined && text.slice(comment.end, start).trim() === "";
}
