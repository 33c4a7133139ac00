/** The only object that changes: it turns changes into snapshots. */
import { keeping } from "./memo";
import { defaultSettings, type Settings } from "./settings";
import type { NoteTexts, SchemaTexts, Snapshot } from "./snapshot";
import { isWhole, type NewFile, type SourceFile, sourceFile } from "./source-file";

/** One thing that happened in the world. */
export type Change =
  | { readonly kind: "write"; readonly file: NewFile }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "exists"; readonly path: string }
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "roots"; readonly roots: readonly string[] };

/** Holds the newest snapshot; older ones stay true for whoever still reads them. */
export class Workspace {
  #snapshot: Snapshot;

  constructor(notes: NoteTexts, texts: SchemaTexts = () => undefined, today?: string) {
    this.#snapshot = { files: new Map(), paths: new Set(), roots: [], settings: defaultSettings, notes, texts, today };
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Applies changes in order, as one step. */
  apply(changes: Iterable<Change>): Snapshot {
    const draft = new Draft(this.#snapshot);
    for (const change of changes) draft.apply(change);
    this.#snapshot = draft.finish();
    return this.#snapshot;
  }
}

/** Copies a map or set only when something is written to it, so that a keystroke copies no list of paths. */
class Draft {
  #files: Map<string, SourceFile> | undefined;
  #paths: Set<string> | undefined;
  #rest: Pick<Snapshot, "roots" | "settings">;
  readonly #base: Snapshot;

  constructor(base: Snapshot) {
    this.#base = base;
    this.#rest = { roots: base.roots, settings: base.settings };
  }

  apply(change: Change): void {
    if (change.kind === "settings") this.#rest = { ...this.#rest, settings: change.settings };
    else if (change.kind === "roots") this.#rest = { ...this.#rest, roots: change.roots };
    else if (change.kind === "write") this.#write(change.file);
    else if (change.kind === "exists") this.#exists(change.path);
    else this.#remove(change.path);
  }

  finish(): Snapshot {
    return keeping({
      ...this.#base,
      ...this.#rest,
      files: this.#files ?? this.#base.files,
      paths: this.#paths ?? this.#base.paths,
    });
  }

  #write(file: NewFile): void {
    this.#files ??= new Map(this.#base.files);
    const before = this.#files.get(file.path)?.lineage;
    this.#files.set(file.path, isWhole(file) ? file : sourceFile({ lineage: before ?? {}, ...file }));
    this.#exists(file.path);
  }

  #exists(path: string): void {
    if ((this.#paths ?? this.#base.paths).has(path)) return;
    this.#paths ??= new Set(this.#base.paths);
    this.#paths.add(path);
  }

  #remove(path: string): void {
    this.#files ??= new Map(this.#base.files);
    this.#paths ??= new Set(this.#base.paths);
    this.#files.delete(path);
    this.#paths.delete(path);
  }
}
