import { describe, expect, test } from "vitest";
import { valueOf } from "../../../server/src/schema/scalar";
import { readDocument } from "../../../server/src/syntax/yaml/document";
import { contentAt, entries, entryOf } from "../../../server/src/syntax/yaml/tree";
import { compose } from "./texts";

/** Each text with what YAML 1.2 reads, and what Kubernetes and Helm read. */
const cases: readonly (readonly [string, unknown, unknown])[] = [
  ["yes", "yes", true],
  ["Off", "Off", false],
  ["n", "n", false],
  ["true", true, true],
  ["~", null, null],
  ["0644", 644, 420],
  ["0o644", 420, 420],
  ["0x1F", 31, 31],
  ["0b101", "0b101", 5],
  ["1_000", "1_000", 1000],
  ["089", 89, 89],
  ["-012", -12, -10],
  ["22:22", "22:22", "22:22"],
  ["1.10", 1.1, 1.1],
  ["1e3", 1000, 1000],
  [".inf", Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ["100m", "100m", "100m"],
  ["2024-01-01", "2024-01-01", "2024-01-01"],
  ["'yes'", "yes", "yes"],
  ["!!str yes", "yes", "yes"],
  ['!!int "5"', 5, 5],
];

describe("values", () => {
  test.each(cases)("%s", (text, core, kubernetes) => {
    const { root } = readDocument(text);
    if (root?.kind !== "scalar") throw new Error("No scalar");
    expect([root.value, valueOf(root)]).toEqual([core, kubernetes]);
  });
});

describe("merged maps", () => {
  const { root } = readDocument(compose);

  test("own entries come first and win", () => {
    const db = contentAt(root, ["services", "db"]);
    if (db?.kind !== "map") throw new Error("No map");
    expect(entries(db).map(({ key }) => key.text)).toEqual(["image", "environment", "volumes", "restart"]);
    expect(contentAt(root, ["services", "db", "restart"])).toMatchObject({ value: "unless-stopped" });
  });

  test("a path goes through aliases and merges", () => {
    expect(contentAt(root, ["services", "db", "environment", "TZ"])).toMatchObject({ value: "Europe/Berlin" });
    expect(contentAt(root, ["services", "web", "ports", 1])).toMatchObject({ value: "22:22" });
    expect(contentAt(root, ["services", "web", "ports", 7])).toBeUndefined();
  });

  test("of a key written twice the last counts", () => {
    const twice = readDocument("a: 1\nb: 2\na: 3\n").root;
    if (twice?.kind !== "map") throw new Error("No map");
    expect(entryOf(twice, "a")?.value).toMatchObject({ value: 3 });
    expect(entries(twice).map(({ key, value }) => [key.text, value?.start])).toEqual([
      ["a", 13],
      ["b", 8],
    ]);
  });
});
