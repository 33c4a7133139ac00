/** What editors show between the lines and behind words. */
import type { CodeLens, InlayHint, InlayHintParams } from "vscode-languageserver";
import { hints } from "../../engine/inlay";
import { lenses as sentences } from "../../engine/lens";
import { positionAt, rangeOf, spanOf } from "../lines";
import type { InFile } from "../row";

/** Hints of the visible range. */
export function inlayHints({ snapshot, file, path }: InFile, { range }: InlayHintParams): InlayHint[] {
  return hints(snapshot, path, spanOf(file, range)).map(({ at, label }) => ({
    position: positionAt(file, at),
    label,
    paddingLeft: true,
  }));
}

/** Lenses that say something and do nothing when clicked. */
export function lenses({ snapshot, file, path }: InFile): CodeLens[] {
  return sentences(snapshot, path).map(({ span, title }) => ({
    range: rangeOf(file, span),
    command: { title, command: "" },
  }));
}
