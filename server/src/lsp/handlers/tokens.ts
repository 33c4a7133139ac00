/** Semantic tokens in the protocol's relative numbers. */
import type { SemanticTokens, SemanticTokensRangeParams } from "vscode-languageserver";
import { tokens as coloured } from "../../engine/outline";
import { type Token, tokenTypes } from "../../model/outline";
import { overlaps } from "../../model/span";
import { lineAt, lineEnd, lineStarts, spanOf, type Text } from "../lines";
import type { InFile } from "../row";

/** All of a file's tokens. */
export function tokens({ snapshot, file, path }: InFile): SemanticTokens {
  return { data: encode(file, coloured(snapshot, path)) };
}

/** Those that a range shows. */
export function rangeTokens({ snapshot, file, path }: InFile, { range }: SemanticTokensRangeParams): SemanticTokens {
  const shown = spanOf(file, range);
  return {
    data: encode(
      file,
      coloured(snapshot, path).filter(({ span }) => overlaps(span, shown)),
    ),
  };
}

/** One walk over lines and sorted tokens together; a token on several lines becomes one on each. */
function encode(of: Text, sorted: readonly Token[]): number[] {
  const data: number[] = [];
  const starts = lineStarts(of);
  let line = sorted[0] === undefined ? 0 : lineAt(of, sorted[0].span.start);
  let last = { line: 0, character: 0 };
  for (const { span, type } of sorted) {
    for (let at = span.start; at < span.end; at = starts[line + 1] ?? span.end) {
      while ((starts[line + 1] ?? Infinity) <= at) line++;
      const length = Math.min(span.end, lineEnd(of, line)) - at;
      const character = at - (starts[line] ?? 0);
      if (length <= 0) continue;
      data.push(
        line - last.line,
        line === last.line ? character - last.character : character,
        length,
        tokenTypes.indexOf(type),
        0,
      );
      last = { line, character };
    }
  }
  return data;
}
