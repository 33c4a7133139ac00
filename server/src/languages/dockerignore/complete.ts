/** The paths of the context, as patterns. */
import { pathsBelow } from "../../model/folders";
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { roots } from "./facts";

/** What stands in the folder that is typed so far, folders first. */
export function complete(file: SourceFile, offset: number, snapshot: Snapshot): readonly Proposal[] {
  const line = file.text.slice(file.text.lastIndexOf("\n", offset - 1) + 1, offset);
  const [, folder = "", name = ""] = /^!?\/?([^#*?[\\]*\/)?([^/]*)$/.exec(line.trimStart()) ?? [];
  if (line.startsWith("#") || /[*?[\\]/.test(line)) return [];
  const span = { start: offset - name.replace(/^!/, "").length, end: offset };
  const [root = ""] = roots(snapshot, file);
  const names = pathsBelow(snapshot.paths, root)
    .filter((path) => path.startsWith(folder))
    .map((path) => /^[^/]*\/?/.exec(path.slice(folder.length))?.[0] ?? "");
  const all = [...new Set(names)].filter((each) => each !== "").sort();
  return [...all.filter((each) => each.endsWith("/")), ...all.filter((each) => !each.endsWith("/"))].map((label) => ({
    label: label.replace(/\/$/, ""),
    kind: "file",
    edit: { span, text: label.replace(/\/$/, "") },
  }));
}
