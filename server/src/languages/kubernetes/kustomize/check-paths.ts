/** Paths of a kustomization that lead to nothing, or to what cannot stand there. */
import type { Finding } from "../../../model/finding";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { baseName } from "../../../model/source-file";
import { shown } from "../naming";
import { foundAt, meantName } from "./found";
import { type KustomizePath, pathsIn } from "./paths";

/** What kustomize cannot take, of the paths that a rule is about. */
export function* checkPaths(
  file: SourceFile,
  snapshot: Snapshot,
  isAsked: (named: KustomizePath) => boolean,
): Generator<Finding> {
  for (const named of pathsIn(file).filter(isAsked)) {
    const problem = problemOf(named, snapshot);
    if (problem !== undefined)
      yield { span: named.span, message: `${shown(named.text)} ${problem}`, ...repair(named, snapshot) };
  }
}

function problemOf({ role, path }: KustomizePath, snapshot: Snapshot): string | undefined {
  const found = foundAt(snapshot, path);
  if (found === "unknown") return undefined;
  if (found === "nothing") return "does not exist, and kustomize stops there: mend the path or remove it";
  if (role === "file" || role === "source") return found === "file" ? undefined : "is a folder: name a file in it";
  if (found === "folder") return "has no kustomization: add one, or name the files in it";
  const isFile = found === "file" && /\.ya?ml$/i.test(path);
  return role === "component" && isFile ? "is a file: name the folder of a component" : undefined;
}

/** The name beside it that is meant. */
function repair({ path, text, span }: KustomizePath, snapshot: Snapshot): Pick<Finding, "fix"> {
  const meant = foundAt(snapshot, path) === "nothing" ? meantName(snapshot, path) : undefined;
  const end = span.start + text.replace(/\/+$/, "").length;
  const edits = [{ span: { start: end - baseName(path).length, end }, text: meant ?? "" }];
  return meant === undefined ? {} : { fix: { title: `Change to ${meant}`, edits, safe: false } };
}
