/** Writing to files that were asked for: whole or not at all. */
import { chmodSync, chownSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Io } from "./io";
import type { Loaded } from "./load";
import { shownPath } from "./paths";
import { visibleLine } from "./visible";

/** How many files were rewritten, and how many could not be written. */
export interface Rewritten {
  written: number;
  failed: number;
}

/** What is told while files are rewritten, and where from. */
export type Told = Pick<Io, "cwd" | "stderr">;

/** Gives the files that were asked for a new text, on disk and in the workspace. */
export function rewrite({ workspace, asked }: Loaded, textOf: (path: string) => string, io: Told): Rewritten {
  const done: Rewritten = { written: 0, failed: 0 };
  for (const path of asked) {
    const file = workspace.snapshot.files.get(path);
    if (file === undefined || file.damage !== undefined) continue;
    const text = textOf(path);
    if (text === file.text) continue;
    const refusal = write(path, text);
    if (refusal === undefined) workspace.apply([{ kind: "write", file: { ...file, text } }]);
    else io.stderr(`portolan: cannot write ${visibleLine(shownPath(io.cwd, path))}: ${visibleLine(refusal)}\n`);
    done[refusal === undefined ? "written" : "failed"]++;
  }
  return done;
}

/** Writes beside the file and renames, so that a crash leaves the old text or the new; answers why it could not. */
function write(path: string, text: string): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const { mode, uid, gid } = statSync(target);
    temporary = join(dirname(target), `.portolan-${crypto.randomUUID()}.tmp`);
    writeFileSync(temporary, text, { flag: "wx", mode: mode & 0o777 });
    keepOwner(temporary, uid, gid);
    chmodSync(temporary, mode);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return error instanceof Error ? error.message : String(error);
  }
}

/** Only root may give files away, and for everybody else the owner is nearly always right. */
function keepOwner(path: string, uid: number, gid: number): void {
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
}
