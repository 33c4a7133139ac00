/** Every line of the notes this project began with has a home among the built-in notes. */
import { expect, test } from "vitest";
import { coverage, lineCount } from "./data/seed-coverage";
import { builtInNotes } from "./support/engine";

const notes = builtInNotes();

test("every line is in exactly one row, and rows are in order", () => {
  const covered = coverage.flatMap(([first, last]) => range(first, last));
  expect(covered).toEqual(range(1, lineCount));
});

test("only separators say nothing", () => {
  const silent = coverage.filter(([, , ...keys]) => keys.length === 0).flatMap(([first, last]) => range(first, last));
  expect(silent).toEqual([26, 27, 43, 44, 66, 277, 279, 281, 417, 419, 421, 423]);
});

test("every named note exists", () => {
  const named = new Set(coverage.flatMap(([, , ...keys]) => keys));
  expect([...named].filter((key) => !notes.has(key))).toEqual([]);
});

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
