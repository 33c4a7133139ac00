/** What a worker makes of the notes that its client sends. */
import { expect, test } from "vitest";
import { notesIn } from "../../server/src/hosts/browser/notes";

const pairs = '[["docker/run", "# docker run"], ["helm/chart", "# Chart"]]';

test("notes come as the text of notes.json", () => {
  expect([...notesIn({ notes: pairs, texts: "x" })]).toEqual(JSON.parse(pairs));
});

test.each([undefined, null, 7, {}, { notes: 7 }, { notes: "{" }, { notes: "{}" }, { notes: "[1, [2], [3, 4]]" }])(
  "%j are no notes",
  (options) => {
    expect([...notesIn(options)]).toEqual([]);
  },
);
