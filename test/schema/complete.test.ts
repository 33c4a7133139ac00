/** Completion from types alone, over a schema of three objects. */
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/model/edit";
import type { Proposal } from "../../server/src/model/proposal";
import { type Asked, typeProposals } from "../../server/src/schema/complete";
import { fieldFacts, typedPlace, type Wording } from "../../server/src/schema/describe";
import { type Field, lazyObject, type ObjectType, type Type } from "../../server/src/schema/type";
import { cursorContext } from "../../server/src/syntax/yaml/cursor/context";

const text: Type = { kind: "scalar", scalar: "string" };
const wording: Wording = { name: (name) => name.toLowerCase(), version: (number) => `Tool ${number}` };

function object(name: string, fields: Readonly<Record<string, Type | Partial<Field>>>): ObjectType {
  return lazyObject(name, () => ({
    fields: new Map(Object.entries(fields).map(([key, given]) => [key, field(key, given)])),
    absent: new Map(),
  }));
}

function field(name: string, given: Type | Partial<Field>): Field {
  return "kind" in given ? { name, type: given, required: false } : { name, type: text, required: false, ...given };
}

const colour: Type = { kind: "scalar", scalar: "string", values: ["red", "on", ""] };
const part = object("Part", { name: { required: true }, colour: { type: colour, default: "red" } });
const root: ObjectType = object("Root", {
  title: { default: "none" },
  part,
  parts: { kind: "list", item: part },
  labels: { kind: "map", value: text },
  either: { kind: "choice", of: [text, { kind: "list", item: colour }, part] },
  loud: { type: { kind: "scalar", scalar: "boolean" }, default: false, since: 3, removed: 5 },
});

function proposals(drawing: string, more: Partial<Asked> = {}): readonly Proposal[] {
  const offset = drawing.indexOf("<|>");
  const text = drawing.replace("<|>", "");
  const context = cursorContext(text, offset);
  if (context === undefined) return [];
  const order = (_: string, names: Iterable<string>) => [...names].sort();
  const nothing = () => [];
  return typeProposals({
    text,
    context,
    json: false,
    root,
    wording,
    order,
    about: () => ({}),
    shapes: nothing,
    hints: nothing,
    ...more,
  });
}

function accept(drawing: string, label: string): string {
  const found = proposals(drawing).find((each) => each.label === label);
  return found === undefined ? `no ${label}` : applyEdits(drawing.replace("<|>", ""), [found.edit]);
}

const labels = (drawing: string) => proposals(drawing).map(({ label }) => label);

describe("proposals", () => {
  test("keys with their types; required ones first", () => {
    expect(proposals("<|>").map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      "either: string or list of string or part",
      "labels: map of string",
      "loud: boolean",
      "part: part",
      "parts: list of part",
      "title: string",
    ]);
    expect(labels("part:\n  <|>")).toEqual(["name", "colour"]);
    expect(labels("part:\n  name: a\n  <|>")).toEqual(["colour"]);
  });

  test("values, quoted where YAML reads them otherwise", () => {
    expect(proposals("part:\n  colour: <|>").map(({ label, detail }) => [label, detail])).toEqual([
      ["red", "default"],
      ["on", undefined],
    ]);
    expect(accept("part:\n  colour: <|>", "on")).toBe("part:\n  colour: 'on'");
    expect(labels("loud: <|>")).toEqual(["true", "false"]);
    expect(labels("title: <|>")).toEqual(["none"]);
  });

  test("any of a choice", () => {
    expect(labels("either: <|>")).toEqual(["- red", "- on", "name", "colour"]);
    expect(accept("either: <|>", "- red")).toBe("either:\n  - red");
    expect(accept("either: <|>", "name")).toBe("either:\n  name: ");
    expect(labels("either:\n  colour: <|>")).toEqual(["red", "on"]);
  });

  test("nothing where the type has no place, and for keys of the author's own", () => {
    expect(labels("nope:\n  <|>")).toEqual([]);
    expect(labels("labels:\n  <|>")).toEqual([]);
    expect(labels("title:\n  deeper:\n    <|>")).toEqual([]);
  });

  test("shapes and hints of the language", () => {
    const shapes = (type: string) =>
      type === "Part" ? [{ label: "both", detail: "", lines: "name: $1\ncolour: $2" }] : [];
    const [both] = proposals("parts:\n  - <|>", { shapes });
    expect(both).toMatchObject({ label: "both", kind: "snippet", snippet: true });
    expect(both?.edit.text).toBe("name: $1\n    colour: $2");
    expect(proposals("parts:\n  - name: a\n    <|>", { shapes }).map(({ label }) => label)).toEqual(["colour"]);
    const hints = () => [{ value: "a b", of: "1" }];
    expect(proposals("labels:\n  <|>", { hints })[0]?.edit.text).toBe("a b: '1'");
  });
});

test("facts of a field", () => {
  const facts = (...path: string[]) => {
    const place = typedPlace(root, path);
    return place === undefined ? undefined : fieldFacts(place, wording);
  };
  expect(facts("loud")).toEqual(["Type: boolean", "Default: `false`", "Since Tool 3", "Gone in Tool 5"]);
  expect(facts("part", "colour")).toEqual(["Type: string", "Default: `red`", "Values: `red`, `on`"]);
  expect(facts("part", "name")).toEqual(["Type: string, required"]);
  expect(facts("either", "name")).toEqual(["Type: string, required"]);
  expect(facts("part", "nope")).toBeUndefined();
});
