/** `--fix`: safe repairs, written back whole or not at all. */
import { randomUUID } from "node:crypto";
import { chmodSync, chownSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fixText } from "../../engine/fix";
import type { Profile } from "../../model/severity";
import type { Io } from "./io";
import type { Loaded } from "./load";
import { shownPath } from "./paths";
import { underProfile } from "./profile";
import { visibleLine } from "./visible";

/** How many files were repaired, and how many could not be written. */
export interface Fixed {
  written: number;
  failed: number;
}

type Told = Pick<Io, "cwd" | "stderr">;

/** Repairs the files that were asked for, on disk and in the workspace. */
export function fixFiles({ workspace, asked }: Loaded, profile: Profile | undefined, io: Told): Fixed {
  const fixed: Fixed = { written: 0, failed: 0 };
  for (const path of asked) {
    const file = workspace.snapshot.files.get(path);
    if (file === undefined || file.damage !== undefined) continue;
    const text = fixText(underProfile(workspace.snapshot, path, profile), path);
    if (text === file.text) continue;
    const refusal = write(path, text);
    if (refusal === undefined) workspace.apply([{ kind: "write", file: { ...file, text } }]);
    else io.stderr(`portolan: cannot write ${visibleLine(shownPath(io.cwd, path))}: ${visibleLine(refusal)}\n`);
    fixed[refusal === undefined ? "written" : "failed"]++;
  }
  return fixed;
}

/** Writes beside the file and renames, so that a crash leaves the old text or the new; answers why it could not. */
function write(path: string, text: string): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const { mode, uid, gid } = statSync(target);
    temporary = join(dirname(target), `.portolan-${randomUUID()}.tmp`);
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
