/** `--fix`: safe repairs. */
import { fixText } from "../../engine/fix";
import type { Profile } from "../../model/severity";
import type { Loaded } from "./load";
import { underProfile } from "./profile";
import { type Rewritten, rewrite, type Told } from "./rewrite";

/** Repairs the files that were asked for, on disk and in the workspace. */
export function fixFiles(loaded: Loaded, profile: Profile | undefined, io: Told): Rewritten {
  return rewrite(loaded, (path) => fixText(underProfile(loaded.workspace.snapshot, path, profile), path), io);
}
