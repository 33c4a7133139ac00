/** What Portolan must know about a language; the engine makes editor features of it. */
import type { Concept } from "./concept";
import type { Edit, Offer } from "./edit";
import type { Embedded } from "./embedded";
import type { Hint, Lens } from "./inlay";
import type { Definition, ListedName, Names, Reference } from "./name";
import type { Fold, OutlineItem, Signature, Token } from "./outline";
import type { Proposal } from "./proposal";
import type { Rule, RuleNames } from "./rule";
import type { RuleLevel } from "./settings";
import type { Snapshot } from "./snapshot";
import type { SourceFile } from "./source-file";
import type { Span } from "./span";
import type { Thing } from "./thing";

/** A place where the user asked for silence: these rule ids or peers' names, or `*` for all. */
export interface Suppression {
  readonly span: Span;
  readonly rules: readonly string[];
  /** The comment that asks, if it is one line that may go. */
  readonly comment?: Span;
}

/** How the user indents: `step` is a tab or some spaces. */
export interface FormatStyle {
  readonly step: string;
}

/** A record of capabilities, all total and pure; a missing one is a feature the language does not have. */
export interface Language {
  readonly id: string;
  claims(file: SourceFile, snapshot: Snapshot): boolean;
  /** What editors should call a file whose name does not tell them. */
  editorId?(path: string, snapshot: Snapshot): string | undefined;
  readonly rules: readonly Rule[];
  conceptAt?(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined;
  /** The concepts of the language's own that the file is made of, each once, without places. */
  concepts?(file: SourceFile): readonly Pick<Concept, "key" | "terms">[];
  definitions?(file: SourceFile): readonly Definition[];
  /** The very same list as long as what it depends on is the same: facts hang on it. */
  references?(file: SourceFile, snapshot: Snapshot): readonly Reference[];
  /** Names that hang on other files as well; the same object as long as they are the same. */
  linkedNames?(file: SourceFile, snapshot: Snapshot): Names;
  /** Works out and remembers what others may know of a file. */
  prepare?(file: SourceFile): void;
  /** What a file defines by names that are wanted, where telling that takes less than all its names do. */
  listed?(file: SourceFile, snapshot: Snapshot, isWanted: (name: string) => boolean): readonly ListedName[];
  /** The only files of the language in which an id may stand; nothing where that is not known. */
  holders?(id: string, snapshot: Snapshot): ReadonlySet<string> | undefined;
  /** `things` are those of all files; asked for only where something may name one. */
  complete?(file: SourceFile, offset: number, snapshot: Snapshot, things?: () => readonly Thing[]): Iterable<Proposal>;
  /** What other languages may name. */
  things?(file: SourceFile): readonly Thing[];
  outline?(file: SourceFile): readonly OutlineItem[];
  /** What a place is in, such as its word, value and entry, in any order; the outline's parts go without saying. */
  around?(file: SourceFile, offset: number): Iterable<Span>;
  folds?(file: SourceFile): readonly Fold[];
  tokens?(file: SourceFile): readonly Token[];
  /** Values that the text names by other words, each behind its place. */
  hints?(file: SourceFile, snapshot: Snapshot): readonly Hint[];
  lenses?(file: SourceFile, snapshot: Snapshot): readonly Lens[];
  /** Edits that make what touches a place look as it should, and never change what it means; again makes none. */
  format?(file: SourceFile, span: Span, style: FormatStyle): readonly Edit[];
  /** The same behind a line break that was just typed. */
  formatTyped?(file: SourceFile, offset: number, style: FormatStyle): readonly Edit[];
  signatureAt?(file: SourceFile, offset: number): Signature | undefined;
  /** The pieces of other languages in a file. */
  embeds?(file: SourceFile): readonly Embedded[];
  suppressions?(file: SourceFile): readonly Suppression[];
  /** What a peer's settings say of rules, by the peer's names in lower case; ours have the last word. */
  levels?(file: SourceFile, snapshot: Snapshot): ReadonlyMap<string, RuleLevel>;
  /** An edit that asks for silence about a rule where the finding stands. */
  suppress?(file: SourceFile, span: Span, rule: RuleNames): Edit;
  /** An edit that asks for silence about a rule in the whole file. */
  suppressInFile?(file: SourceFile, rule: RuleNames): Edit;
  /** What may be rewritten where nothing is wrong; asked about files of other languages as well. */
  offers?(file: SourceFile, span: Span, snapshot: Snapshot): Iterable<Offer>;
  /** Why `name` cannot be the new name of the thing of this kind and id, or nothing when it can. */
  refuseName?(kind: Definition["kind"], name: string, id: string): string | undefined;
  /** The name as it has to be written over the one at a place, such as in quotes; without it names stand for themselves. */
  writeName?(text: string, span: Span, name: string): string;
}
