/** What commands other than `check` say of files that cannot be read. */
import type { Io } from "./io";
import { isUnread, type Loaded } from "./load";
import { shownPath } from "./paths";
import { visibleLine } from "./visible";

/** Tells of files that were named and cannot be read, and counts them. */
export function tellUnread({ workspace, asked }: Loaded, io: Io): number {
  const unread = asked.flatMap((path) => workspace.snapshot.files.get(path) ?? []).filter(isUnread);
  for (const { path, damage } of unread) io.stderr(`portolan: ${visibleLine(shownPath(io.cwd, path))} ${damage}\n`);
  return unread.length;
}
