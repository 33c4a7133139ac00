/** Formatting, for those who asked for it in their settings. */
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  FormattingOptions,
  TextEdit,
} from "vscode-languageserver";
import { format, formatTyped, mayFormat } from "../../engine/format";
import type { Edit } from "../../model/edit";
import type { FormatStyle } from "../../model/language";
import { rangeOf, spanOf } from "../lines";
import type { AtPlace, InFile } from "../row";

/** The edits of the whole file. */
export function formatFile(at: InFile, { options }: DocumentFormattingParams): TextEdit[] | null {
  const whole = { start: 0, end: at.file.text.length };
  return answer(at, (style) => format(at.snapshot, at.path, whole, style), options);
}

/** The edits of what touches a range. */
export function formatRange(at: InFile, { range, options }: DocumentRangeFormattingParams): TextEdit[] | null {
  return answer(at, (style) => format(at.snapshot, at.path, spanOf(at.file, range), style), options);
}

/** The edits behind a line break. */
export function formatLine(at: AtPlace, { options }: DocumentOnTypeFormattingParams): TextEdit[] | null {
  return answer(at, (style) => formatTyped(at.snapshot, at.path, at.offset, style), options);
}

function answer(
  { snapshot, file, path }: InFile,
  edits: (style: FormatStyle) => readonly Edit[],
  { insertSpaces, tabSize }: FormattingOptions,
): TextEdit[] | null {
  if (!mayFormat(snapshot, path)) return null;
  const step = insertSpaces ? " ".repeat(Math.min(Math.max(tabSize, 1), 16)) : "\t";
  return edits({ step }).map(({ span, text }) => ({ range: rangeOf(file, span), newText: text }));
}
