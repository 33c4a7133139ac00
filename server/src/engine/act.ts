/** What can be done about the problems at a place. */
import type { Edit, Offer } from "../model/edit";
import type { Problem } from "../model/finding";
import type { Snapshot } from "../model/snapshot";
import { overlaps, type Span } from "../model/span";
import { diagnose } from "./diagnose";
import { spokenAt } from "./embedded";
import { editOut } from "./embedded-places";
import { fixAll } from "./fix";
import { allLanguages } from "./rules";
import { scoped } from "./settings";

/** One entry of a lightbulb's menu; an edit without a path is of the file at hand. */
export interface Action {
  readonly title: string;
  readonly kind: "quickfix" | "fixAll" | "source" | `refactor.${Offer["kind"]}`;
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
  const file = snapshot.files.get(path);
  if (file === undefined) return [];
  const here = scoped(snapshot, path);
  const offers = allLanguages.flatMap((language) => [...(language.offers?.(file, span, here) ?? [])]);
  return offers.map(({ title, edits, kind }) => ({ title, kind: `refactor.${kind}`, edits }));
}

function fixAllAction(snapshot: Snapshot, path: string): readonly Action[] {
  const edits = fixAll(snapshot, path);
  return edits.length === 0 ? [] : [{ title: "Fix all safe problems in this file", kind: "fixAll", edits }];
}

/** Here first, then in the whole file. */
function silence(snapshot: Snapshot, path: string, problem: Problem): readonly Action[] {
  const at = spokenAt(snapshot, path, problem.span.start);
  if (at === undefined) return [];
  const { file, language, offset, embedded } = at;
  const names = { id: problem.rule, aliases: problem.aliases };
  const span = { start: offset, end: offset + problem.span.end - problem.span.start };
  const quiet = (where: string, edit: Edit | undefined): readonly Action[] => {
    const out = edit !== undefined && embedded !== undefined ? editOut(edit, embedded) : edit;
    if (out === undefined) return [];
    return [{ title: `Ignore ${problem.rule} ${where}`, kind: "quickfix", edits: [out], problem }];
  };
  return [
    ...quiet("here", language.suppress?.(file, span, names)),
    ...quiet("in this file", language.suppressInFile?.(file, names)),
  ];
}

function distinct(list: readonly Action[]): readonly Action[] {
  const key = ({ title, edits }: Action) => `${title}\n${edits[0]?.span.start}`;
  return [...new Map(list.map((action) => [key(action), action])).values()];
}
