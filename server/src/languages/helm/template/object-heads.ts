/** The API versions and kinds that a template has for its objects, as far as they are written out. */
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { masked } from "../../../syntax/gotemplate/mask";
import { isMasked } from "../../../syntax/gotemplate/masked-word";
import { cut } from "../../../syntax/yaml/cut";

/** A word in a file. */
export interface Word extends Span {
  readonly text: string;
}

/** What one document says it is. */
export interface ObjectHead {
  readonly apiVersion: Word;
  readonly kind: Word;
}

/** Those of documents with one of each: where there are several, a condition chooses. */
export function objectHeads(file: SourceFile): readonly ObjectHead[] {
  const { text } = masked(file);
  return cut(text).flatMap((document) => {
    const [apiVersion, ...others] = wordsBehind("apiVersion", text, document);
    const [kind, ...more] = wordsBehind("kind", text, document);
    if (apiVersion === undefined || kind === undefined || others.length + more.length > 0) return [];
    return isMasked(apiVersion.text) || isMasked(kind.text) ? [] : [{ apiVersion, kind }];
  });
}

/** What stands behind a key at the start of lines in a part of a text. */
export function wordsBehind(key: string, text: string, { start, end }: Span): readonly Word[] {
  const found = text.slice(start, end).matchAll(new RegExp(`^(${key}: +["']?)([^\\s"'#]+)`, "gm"));
  return [...found].map(({ index, 1: before = "", 2: word = "" }) => {
    const at = start + index + before.length;
    return { start: at, end: at + word.length, text: word };
  });
}
