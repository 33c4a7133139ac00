/** Files inside files: each piece in another language is a file of its own, whose places have places in its host. */
import type { Embedded } from "../model/embedded";
import type { Language } from "../model/language";
import { memo } from "../model/memo";
import { defaultSettings } from "../model/settings";
import type { Snapshot } from "../model/snapshot";
import { type Lineage, type SourceFile, sourceFile } from "../model/source-file";
import { type Span, slice } from "../model/span";
import { type Places, placesOf } from "./embedded-places";
import { type Spoken, spoken } from "./language-of";
import { allLanguages } from "./rules";

/** An embedded file in a language of ours, and the way between its places and its host's. */
export interface EmbeddedFile extends Places {
  readonly file: SourceFile;
  readonly language: Language;
  readonly unchecked: boolean;
}

/** Where a feature looks: a place in a file, or in the embedded file that the place belongs to. */
export interface SpokenAt extends Spoken {
  readonly offset: number;
  /** The way back to the host. */
  out(span: Span): Span | undefined;
  readonly embedded?: EmbeddedFile;
}

/** The language at a place: that of the embedded file there, else that of the file. */
export function spokenAt(given: Snapshot, path: string, offset: number): SpokenAt | undefined {
  const host = spoken(given, path);
  if (host === undefined) return undefined;
  for (const embedded of [...embeddedFiles(host), ...maskedFiles(host)]) {
    const inside = embedded.in(offset);
    if (inside === undefined) continue;
    const { file, language, out } = embedded;
    return { file, language, snapshot: host.snapshot, offset: inside, out, embedded };
  }
  return { ...host, offset, out: (span) => span };
}

/** The embedded files of a file that are in a language of ours, without those behind a mask. */
export function embeddedFiles({ file, language }: Pick<Spoken, "file" | "language">): readonly EmbeddedFile[] {
  return language.embeds === undefined ? none : filesIn(language)(file);
}

/** Those behind a mask, which are looked at only where somebody asks. */
export function maskedFiles({ file, language }: Pick<Spoken, "file" | "language">): readonly EmbeddedFile[] {
  return language.embeds === undefined ? none : maskedFilesIn(language)(file);
}

const none: readonly EmbeddedFile[] = [];

const filesIn = filesWhere(({ mask }) => mask === undefined);
const maskedFilesIn = filesWhere(({ mask }) => mask !== undefined);

function filesWhere(
  isWanted: (piece: Embedded) => boolean,
): (language: Language) => (host: SourceFile) => readonly EmbeddedFile[] {
  /** The embedded files of the newest version of each host, by name. */
  const newest = new WeakMap<Lineage, ReadonlyMap<string, SourceFile>>();
  return memo((language) =>
    memo((host) => {
      const before = newest.get(host.lineage) ?? new Map<string, SourceFile>();
      const files = new Map<string, SourceFile>();
      const pieces = language.embeds?.(host).filter(isWanted) ?? [];
      const found = pieces.flatMap((piece) => {
        const text =
          (piece.before ?? "") +
          (piece.mask?.text ?? piece.text ?? piece.lines.map((line) => slice(host.text, line)).join(""));
        const known = before.get(piece.name);
        const file = known?.text === text ? known : fileOf(host, piece, text, known?.lineage);
        files.set(piece.name, file);
        const spokenThere = languageIn(file);
        if (spokenThere === undefined) return [];
        return [{ file, language: spokenThere, unchecked: piece.unchecked ?? false, ...placesOf(piece) }];
      });
      newest.set(host.lineage, files);
      return found;
    }),
  );
}

function fileOf(host: SourceFile, { name, languageId }: Embedded, text: string, lineage?: Lineage): SourceFile {
  return sourceFile({
    path: `${host.path}#${name}`,
    text,
    ...(languageId === undefined ? {} : { languageId }),
    ...(lineage === undefined ? {} : { lineage }),
  });
}

/** An embedded file's name and text alone decide its language. */
const languageIn = memo((file: SourceFile) => allLanguages.find((language) => language.claims(file, nowhere)));

/** What an embedded file sees of the world: nothing. */
export const nowhere: Snapshot = {
  files: new Map(),
  paths: new Set(),
  roots: [],
  settings: defaultSettings,
  notes: new Map(),
  texts: () => undefined,
  today: undefined,
};
