/** The settings that hold for a file: the host's, under those of `.portolan/settings.json` in its workspace folder. */
import { settingsPath } from "../languages/settings";
import { memo } from "../model/memo";
import { readSettings, type Settings } from "../model/settings";
import type { Snapshot } from "../model/snapshot";
import type { SourceFile } from "../model/source-file";
import { parseJson } from "../syntax/json";
import { ruleIds } from "./rules";

const settingsOver = memo((base: Settings) =>
  memo((file: SourceFile) => readSettings(parseJson(file.text).value, base, ruleIds).settings),
);

const snapshotUnder = memo((snapshot: Snapshot) => memo((settings: Settings): Snapshot => ({ ...snapshot, settings })));

/** The settings in force for the file at `path`. */
export function settingsFor(snapshot: Snapshot, path: string): Settings {
  const root = rootOf(snapshot, path);
  const file = root === undefined ? undefined : snapshot.files.get(`${root}/${settingsPath}`);
  return file === undefined ? snapshot.settings : settingsOver(snapshot.settings)(file);
}

/** The snapshot with the settings in force for `path`: the same object where no file of settings says otherwise. */
export function scoped(snapshot: Snapshot, path: string): Snapshot {
  const settings = settingsFor(snapshot, path);
  return settings === snapshot.settings ? snapshot : snapshotUnder(snapshot)(settings);
}

/** The innermost workspace folder that holds `path`. */
export function rootOf(snapshot: Snapshot, path: string): string | undefined {
  let found: string | undefined;
  for (const root of snapshot.roots)
    if (path.startsWith(`${root}/`) && root.length > (found?.length ?? -1)) found = root;
  return found;
}
