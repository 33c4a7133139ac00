/** What a check found, with places instead of offsets: the one thing all printers print. */
import type { TeamRule } from "../../languages/notes/team-rule";
import type { Edit } from "../../model/edit";
import type { Problem } from "../../model/finding";
import type { Snapshot } from "../../model/snapshot";
import { type SourceFile, sourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { type Place, placeAt } from "./places";

/** A span in a file, as people and machines are told of it. */
export interface Region {
  readonly file: string;
  readonly source: SourceFile;
  readonly span: Span;
  readonly start: Place;
  readonly end: Place;
}

/** A problem at its place. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly region: Region;
  readonly related: readonly { readonly message: string; readonly region: Region }[];
  readonly edits: readonly { readonly text: string; readonly region: Region }[];
  /** True when `--fix` repairs it. */
  readonly fixable: boolean;
}

/** The outcome of a check; problems are sorted by place. */
export interface Report {
  /** How many files were checked. */
  readonly files: number;
  readonly problems: readonly PlacedProblem[];
  /** The rules of the workspace's own notes. */
  readonly team: readonly TeamRule[];
  /** How many files `--fix` changed. */
  readonly fixed: number;
}

/** Problems with their places; `nameOf` says how a file is called in the report. */
export function place(
  problems: Iterable<Problem>,
  snapshot: Snapshot,
  nameOf: (path: string) => string,
): readonly PlacedProblem[] {
  const regionOf = (path: string, span: Span) => region(snapshot, path, span, nameOf);
  return [...problems].map((problem) => placeOne(problem, regionOf)).sort(byPlace);
}

function placeOne(problem: Problem, regionOf: (path: string, span: Span) => Region): PlacedProblem {
  const of = (at: { readonly path?: string; readonly span: Span }) => regionOf(at.path ?? problem.path, at.span);
  const edits: readonly Edit[] = problem.fix?.edits ?? [];
  return {
    problem,
    region: of(problem),
    related: (problem.related ?? []).map((related) => ({ message: related.message, region: of(related) })),
    edits: edits.map((edit) => ({ text: edit.text, region: of(edit) })),
    fixable: problem.fix?.safe === true && edits.every(({ path }) => (path ?? problem.path) === problem.path),
  };
}

function region(snapshot: Snapshot, path: string, span: Span, nameOf: (path: string) => string): Region {
  const source = snapshot.files.get(path) ?? sourceFile({ path, text: "" });
  return { file: nameOf(path), source, span, start: placeAt(source, span.start), end: placeAt(source, span.end) };
}

function byPlace(a: PlacedProblem, b: PlacedProblem): number {
  return (
    compare(a.region.file, b.region.file) ||
    a.region.span.start - b.region.span.start ||
    a.region.span.end - b.region.span.end ||
    compare(a.problem.rule, b.problem.rule)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
