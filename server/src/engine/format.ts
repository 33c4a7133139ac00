/** Formatting, where a file's language can and, in editors, the user asked for it. */

import { settingsPath } from "../languages/settings";
import type { Edit } from "../model/edit";
import type { FormatStyle } from "../model/language";
import type { Snapshot } from "../model/snapshot";
import type { Span } from "../model/span";
import { spoken } from "./language-of";
import { allLanguages } from "./rules";
import { settingsFor } from "./settings";

/** What the languages that can be formatted are called. */
export const formatted: readonly string[] = allLanguages.flatMap(({ id, format }) =>
  format === undefined ? [] : [id],
);

/** The edits of what touches a span. */
export function format(snapshot: Snapshot, path: string, span: Span, style: FormatStyle): readonly Edit[] {
  const of = spoken(snapshot, path);
  return of?.language.format?.(of.file, span, style) ?? [];
}

/** The edits that a line break just typed asks for. */
export function formatTyped(snapshot: Snapshot, path: string, offset: number, style: FormatStyle): readonly Edit[] {
  const of = spoken(snapshot, path);
  return of?.language.formatTyped?.(of.file, offset, style) ?? [];
}

/** True when the user wants the file at `path` formatted. */
export function mayFormat(snapshot: Snapshot, path: string): boolean {
  return settingsFor(snapshot, path).format;
}

/** True when the user wants any file formatted. */
export function formatsSomewhere(snapshot: Snapshot): boolean {
  return snapshot.settings.format || snapshot.roots.some((root) => mayFormat(snapshot, `${root}/${settingsPath}`));
}
