/** Files that get another place: the paths that lead to them, and those in them, are written anew. */
import type { Edit } from "../model/edit";
import type { Snapshot } from "../model/snapshot";
import { folderOf, pathBetween, pathFrom, unescapedPath } from "../model/source-file";
import { slice } from "../model/span";
import { namesOf } from "./names";

/** A file or folder that goes from one path to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The edits that keep every relative path leading where it led, in files as they are called before the move. */
export function moveEdits(snapshot: Snapshot, moves: readonly Move[]): readonly (Edit & { readonly path: string })[] {
  const moved = (path: string) => afterMoves(path, moves);
  return [...snapshot.files.values()].flatMap((file) =>
    namesOf(snapshot, file).references.flatMap(({ id, span, folder }) => {
      const target = id.replace(/#.*$/, "");
      if (moved(target) === target && moved(folder ?? file.path) === (folder ?? file.path)) return [];
      const folders =
        folder === undefined ? [folderOf(file.path), folderOf(moved(file.path))] : [folder, moved(folder)];
      const text = rewritten(folders, slice(file.text, span), target, moved);
      if (folder !== undefined && text?.startsWith("../")) return [];
      return text === undefined ? [] : [{ path: file.path, span, text }];
    }),
  );
}

function afterMoves(path: string, moves: readonly Move[]): string {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move === undefined ? path : move.to + path.slice(move.from.length);
}

/**
 * A path, counted from one folder before and from another after, in the manner of the one that is written; nothing where
 * no path is written or it stays as it is.
 */
function rewritten(
  [from = "", to = ""]: readonly string[],
  written: string,
  target: string,
  moved: (path: string) => string,
): string | undefined {
  const [, before = "", fragment = ""] = /^([^#]*)(#.*)?$/s.exec(written) ?? [];
  const isEscaped = before.includes("%");
  const plain = isEscaped ? unescapedPath(before) : before;
  if (plain === "" || pathFrom(from, plain) !== target) return undefined;
  const after = pathBetween(to, moved(target)) + (plain.endsWith("/") ? "/" : "");
  const dotted = plain.startsWith("./") && !after.startsWith("../") ? `./${after}` : after;
  const text = (isEscaped ? encodeURI(dotted) : dotted) + fragment;
  return text === written ? undefined : text;
}
