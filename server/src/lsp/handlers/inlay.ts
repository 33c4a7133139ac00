/** What editors show between the lines and behind words. */
import type { CodeLens, InlayHint, InlayHintParams } from "vscode-languageserver";
import { hints } from "../../engine/inlay";
import { lenses as sentences } from "../../engine/lens";
import type { ConceptPlace } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import { positionAt, rangeOf, spanOf } from "../lines";
import { noteShown } from "../refresh";
import type { InFile } from "../row";
import { uriOf } from "../uri";

/** Hints of the visible range. */
export function inlayHints(at: InFile, { range }: InlayHintParams): InlayHint[] {
  const { snapshot, file, path } = at;
  noteShown(at, "hints");
  return hints(snapshot, path, spanOf(file, range)).map(({ at: place, label }) => ({
    position: positionAt(file, place),
    label,
    paddingLeft: true,
  }));
}

/** Lenses; in our own client a click shows what they speak of. */
export function lenses(at: InFile): CodeLens[] {
  const { session, snapshot, file, path } = at;
  noteShown(at, "lenses");
  return sentences(snapshot, path).map(({ span, title, places = [] }) => ({
    range: rangeOf(file, span),
    command:
      session.client.commandLinks && places.length > 0
        ? {
            title,
            command: "portolan.showPlaces",
            arguments: [...shown(snapshot, { path, offset: span.start }, places)],
          }
        : { title, command: "" },
  }));
}

type LensPlace = Pick<ConceptPlace, "path" | "offset">;

/** A URI, a line and a column, and then a list of such: where the click was, and what to show. */
function shown(snapshot: Snapshot, from: LensPlace, places: readonly LensPlace[]): readonly unknown[] {
  const spelled = ({ path, offset }: LensPlace) => {
    const { line, character } = positionAt(snapshot.files.get(path) ?? { text: "" }, offset);
    return [uriOf(path), line, character];
  };
  return [...spelled(from), places.map(spelled)];
}
