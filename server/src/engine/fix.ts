/** Applying fixes to a file, once or until nothing is left to fix. */
import { applyEdits, type Edit, type Fix } from "../model/edit";
import type { Problem } from "../model/finding";
import type { Snapshot } from "../model/snapshot";
import type { Span } from "../model/span";
import { diagnose } from "./diagnose";

/** Fixes that never change what the file means. */
const isSafe = (problem: Problem): boolean => problem.fix?.safe ?? false;

/** The edits of all safe fixes of a file that can be made at one time. */
export function fixAll(snapshot: Snapshot, path: string, wanted = isSafe): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const problem of diagnose(snapshot, path)) {
    const edits = wanted(problem) && problem.fix ? ownEdits(problem.fix, path) : undefined;
    if (edits?.every((edit) => !chosen.some((other) => collide(edit.span, other.span)))) chosen.push(...edits);
  }
  return chosen;
}

/** More rounds than any honest chain of fixes needs, so that two fixes undoing each other come to an end. */
const roundLimit = 20;

/** The file's text after its safe fixes, and the fixes that those make possible. */
export function fixText(snapshot: Snapshot, path: string, wanted = isSafe): string {
  let current = snapshot;
  for (let round = 0; round < roundLimit; round++) {
    const edits = fixAll(current, path, wanted);
    if (edits.length === 0) break;
    current = edited(current, path, edits);
  }
  return current.files.get(path)?.text ?? "";
}

function edited(snapshot: Snapshot, path: string, edits: readonly Edit[]): Snapshot {
  const file = snapshot.files.get(path);
  if (file === undefined) return snapshot;
  const next = { ...file, text: applyEdits(file.text, edits) };
  return { ...snapshot, files: new Map(snapshot.files).set(path, next) };
}

/** A fix that reaches into other files is left to the user. */
function ownEdits(fix: Fix, path: string): readonly Edit[] | undefined {
  return fix.edits.every((edit) => (edit.path ?? path) === path) ? fix.edits : undefined;
}

function collide(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
