/** Notes as they are packed: short of the cases that are nothing but tests. */
import { expect, test } from "vitest";
import { noteCases } from "../server/src/engine/note-cases";

test("a packed note shows the mistake and the repair that the whole one shows, and nothing else below Cases", async () => {
  const { readNotes, shippedNotes } = await import(new URL("../scripts/notes-plugin.mjs", import.meta.url).href);
  const folder = new URL("../notes", import.meta.url).pathname;
  const packed = new Map<string, string>(JSON.parse(shippedNotes(folder)));
  const shown = (text: string) => {
    const cases = noteCases(text);
    const repair = cases.find(({ kind }) => kind === "fixed") ?? cases.find(({ kind }) => kind === "good");
    return [cases.find(({ kind }) => kind === "bad")?.shown, repair?.shown];
  };
  const whole: ReadonlyMap<string, string> = readNotes(folder);
  expect([...packed.keys()]).toEqual([...whole.keys()]);
  for (const [key, text] of whole) expect([key, shown(packed.get(key) ?? "")]).toEqual([key, shown(text)]);
  expect(Math.max(...[...packed.values()].map((text) => noteCases(text).length))).toBe(2);
});
