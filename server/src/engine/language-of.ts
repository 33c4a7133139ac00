/** Which language a file is in. */
import type { Language } from "../model/language";
import { memo } from "../model/memo";
import type { Snapshot } from "../model/snapshot";
import type { SourceFile } from "../model/source-file";
import { allLanguages } from "./rules";
import { scoped } from "./settings";

/** What a claim may depend on beside the file; a keystroke elsewhere leaves all three alone. */
type Grounds = Pick<Snapshot, "paths" | "roots" | "settings">;

interface Verdict {
  grounds: Grounds | undefined;
  language: Language | undefined;
}

const verdictOf = memo((_file: SourceFile): Verdict => ({ grounds: undefined, language: undefined }));

/** The first language that claims the file; a claim sees the file, the paths, the roots and the settings. */
export function languageOf(given: Snapshot, file: SourceFile): Language | undefined {
  const snapshot = scoped(given, file.path);
  const verdict = verdictOf(file);
  if (verdict.grounds === undefined || !sameGrounds(verdict.grounds, snapshot)) {
    verdict.language = allLanguages.find((language) => language.claims(file, snapshot));
    verdict.grounds = { paths: snapshot.paths, roots: snapshot.roots, settings: snapshot.settings };
  }
  return verdict.language;
}

/** What editors should call a file that some language knows by what lies around it, not by its name. */
export function languageIdOf(snapshot: Snapshot, path: string): string | undefined {
  for (const { editorId } of allLanguages) {
    const found = editorId?.(path, snapshot);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A loaded file with its language and the snapshot as its folder's settings have it. */
export interface Spoken {
  readonly file: SourceFile;
  readonly language: Language;
  readonly snapshot: Snapshot;
}

/** What every feature starts from; nothing when the file is not loaded or in no language of ours. */
export function spoken(given: Snapshot, path: string): Spoken | undefined {
  const file = given.files.get(path);
  const language = file && languageOf(given, file);
  return file && language && { file, language, snapshot: scoped(given, path) };
}

function sameGrounds(a: Grounds, b: Grounds): boolean {
  return a.paths === b.paths && a.roots === b.roots && a.settings === b.settings;
}
