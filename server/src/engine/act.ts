/** What can be done about the problems at a place. */
import type { Edit } from "../model/edit";
import type { Problem } from "../model/finding";
import type { Snapshot } from "../model/snapshot";
import { overlaps, type Span } from "../model/span";
import { diagnose } from "./diagnose";
import { spokenAt } from "./embedded";
import { editOut } from "./embedded-places";
import { fixAll } from "./fix";
import { spoken } from "./language-of";

/** One entry of a lightbulb's menu; an edit without a path is of the file at hand. */
export interface Action {
  readonly title: string;
  readonly kind: "quickfix" | "fixAll" | "source" | "rewrite";
  readonly edits: readonly Edit[];
  readonly problem?: Problem;
  /** What the editor's "fix it" key does. */
  readonly preferred?: boolean;
}

/** Repairs first, then what may be rewritten, then the repair of everything, then silence. */
export function actions(snapshot: Snapshot, path: string, span: Span): readonly Action[] {
  const here = diagnose(snapshot, path).filter((problem) => overlaps(problem.span, span));
  return [
    ...here.flatMap(repair),
    ...offered(snapshot, path, span),
    ...fixAllAction(snapshot, path),
    ...distinct(here.flatMap((problem) => silence(snapshot, path, problem))),
  ];
}

function repair(problem: Problem): readonly Action[] {
  const { fix } = problem;
  if (fix === undefined) return [];
  return [{ title: fix.title, kind: "quickfix", edits: fix.edits, problem, preferred: fix.safe }];
}

function offered(snapshot: Snapshot, path: string, span: Span): readonly Action[] {
  const of = spoken(snapshot, path);
  const offers = of?.language.offers?.(of.file, span, of.snapshot) ?? [];
  return [...offers].map(({ title, edits }) => ({ title, kind: "rewrite", edits }));
}

function fixAllAction(snapshot: Snapshot, path: string): readonly Action[] {
  const edits = fixAll(snapshot, path);
  return edits.length === 0 ? [] : [{ title: "Fix all safe problems in this file", kind: "fixAll", edits }];
}

function silence(snapshot: Snapshot, path: string, problem: Problem): readonly Action[] {
  const at = spokenAt(snapshot, path, problem.span.start);
  const length = problem.span.end - problem.span.start;
  const span = at && { start: at.offset, end: at.offset + length };
  const own = span && at.language.suppress?.(at.file, span, problem.rule);
  const edit = own && at?.embedded !== undefined ? editOut(own, at.embedded) : own;
  return edit === undefined ? [] : [{ title: `Ignore ${problem.rule} here`, kind: "quickfix", edits: [edit], problem }];
}

function distinct(list: readonly Action[]): readonly Action[] {
  const key = ({ title, edits }: Action) => `${title}\n${edits[0]?.span.start}`;
  return [...new Map(list.map((action) => [key(action), action])).values()];
}
