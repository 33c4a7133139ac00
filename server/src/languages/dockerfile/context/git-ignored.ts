/** Whether git leaves a path out, which says that a build or a person makes it: it need not be there yet. */
import { memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import { folderOf, type SourceFile } from "../../../model/source-file";
import { prefixesOf } from "../../../syntax/dockerignore";
import { type Glob, glob } from "../../../syntax/dockerignore/glob";

/** True when the nearest `.gitignore` with an opinion ignores the path, or one that it could become. */
export function isGitIgnored(snapshot: Snapshot, path: string): boolean {
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
    const file = snapshot.files.get(`${folder}/.gitignore`);
    const verdict = file === undefined ? undefined : verdictOf(lines(file), path.slice(folder.length + 1));
    if (verdict !== undefined) return verdict;
  }
  return false;
}

interface Line {
  readonly glob: Glob;
  readonly exception: boolean;
}

const lines = memo(({ text }: SourceFile): readonly Line[] =>
  text.split(/\r?\n/).flatMap((line) => lineOf(line) ?? []),
);

/** A slash before the end ties a pattern to its folder. */
function lineOf(text: string): Line | undefined {
  const written = text.trimEnd();
  if (written === "" || written.startsWith("#")) return undefined;
  const exception = written.startsWith("!");
  const path = written.replace(/^!/, "").replace(/\/$/, "");
  const test = glob(path.includes("/") ? path.replace(/^\//, "") : `**/${path}`, "folders");
  return test && { glob: test, exception };
}

function verdictOf(all: readonly Line[], path: string): boolean | undefined {
  const prefixes = prefixesOf(path);
  const last = all.findLast((line) => prefixes.some(line.glob));
  return last && !last.exception;
}
