/** What the build relies on: behind a door there are functions alone, and it knows all of them. */
import { join } from "node:path";
import { expect, test, vi } from "vitest";

vi.mock("portolan:notes", () => ({ notes: new Map() }));

const { functionsOf, rooms, sources } = await import(new URL("../scripts/rooms.mjs", import.meta.url).href);
const doors: readonly string[] = Object.keys(rooms).flatMap((name) => rooms[name].doors);

test.each(doors)("%s", async (door) => {
  const exported: Readonly<Record<string, unknown>> = await import(join(sources, door));
  const kinds = Object.entries(exported).map(([name, value]) => `${typeof value} ${name}`);
  expect(kinds.sort()).toEqual(
    functionsOf(door)
      .map((name: string) => `function ${name}`)
      .sort(),
  );
});
