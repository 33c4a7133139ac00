/** A profile chosen on the command line, which counts for more than one in a settings file. */
import { rootOf, settingsFor } from "../../engine/settings";
import { settingsPath } from "../../languages/settings";
import { memo } from "../../model/memo";
import type { Profile } from "../../model/severity";
import type { Snapshot } from "../../model/snapshot";

const made = memo((_snapshot: Snapshot) => new Map<string, Snapshot>());

/** The snapshot in which `path` is judged under `profile`; its folder's other settings hold. */
export function underProfile(snapshot: Snapshot, path: string, profile: Profile | undefined): Snapshot {
  if (profile === undefined) return snapshot;
  const settingsFile = `${rootOf(snapshot, path) ?? ""}/${settingsPath}`;
  if (path === settingsFile) return snapshot;
  const known = made(snapshot).get(`${profile} ${settingsFile}`);
  const result = known ?? without(snapshot, settingsFile, { ...settingsFor(snapshot, path), profile });
  made(snapshot).set(`${profile} ${settingsFile}`, result);
  return result;
}

/** The settings file is left out, because it would speak over the settings. */
function without(snapshot: Snapshot, settingsFile: string, settings: Snapshot["settings"]): Snapshot {
  const files = new Map(snapshot.files);
  files.delete(settingsFile);
  return { ...snapshot, files, settings };
}
