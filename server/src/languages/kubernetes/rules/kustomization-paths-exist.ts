/** A path that leads to nothing, or to what cannot stand there: kustomize stops, unless a script makes the file before. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import { baseName } from "../../../model/source-file";
import { foundAt, meantName } from "../kustomize/found";
import { type KustomizePath, pathsIn } from "../kustomize/paths";
import { shown } from "../naming";

export const kustomizationPathsExist: Rule = {
  id: "kubernetes/kustomization-paths-exist",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    for (const named of pathsIn(file)) {
      const problem = problemOf(named, snapshot);
      if (problem === undefined) continue;
      yield { span: named.span, message: `${shown(named.text)} ${problem}`, ...repair(named, snapshot) };
    }
  },
};

/** A chart's values may come with the chart. */
function problemOf({ role, field, path }: KustomizePath, snapshot: Snapshot): string | undefined {
  const found = role === "values" ? "unknown" : foundAt(snapshot, path);
  if (found === "unknown") return undefined;
  if (found === "nothing") return "does not exist, and kustomize stops there: mend or remove it";
  if (role === "file" || role === "source") return found === "file" ? undefined : "is a folder: name a file in it";
  if (found === "folder") return "has no kustomization: add one, or name the files in it";
  if (role !== "component")
    return found === "component" && field === "resources" ? "is a Component: name it under components" : undefined;
  if (found === "kustomization") return "is no Component: name it under resources";
  return found === "file" && /\.ya?ml$/i.test(path) ? "is a file: name the folder of a component" : undefined;
}

/** The name beside it that is meant. */
function repair({ path, text, span }: KustomizePath, snapshot: Snapshot): Pick<Finding, "fix"> {
  const meant = foundAt(snapshot, path) === "nothing" ? meantName(snapshot, path) : undefined;
  const end = span.start + text.replace(/\/+$/, "").length;
  const edits = [{ span: { start: end - baseName(path).length, end }, text: meant ?? "" }];
  return meant === undefined ? {} : { fix: { title: `Change to ${meant}`, edits, safe: false } };
}
