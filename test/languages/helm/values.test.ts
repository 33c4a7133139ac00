/** Values as names of a drawn workspace: hovers, definitions, references and renames. */
import { describe, expect, test } from "vitest";
import { hover } from "../../../server/src/engine/hover";
import { hoverMarkdown } from "../../../server/src/engine/hover-markdown";
import { noLinks } from "../../../server/src/engine/links";
import { definitionsAt } from "../../../server/src/engine/navigate";
import { rename } from "../../../server/src/engine/rename";
import { applyEdits } from "../../../server/src/model/edit";
import { builtInNotes, drawn } from "../../support/engine";

/** A shop with a database as a sub-chart under an alias, and a file of values for production. */
const shop = `--- Chart.yaml
name: shop
dependencies:
  - {name: db, alias: store}
--- values-prod.yaml
store:
  port: 3
--- charts/db/Chart.yaml
name: db
`;

function renamed(drawing: string, newName: string): string {
  const { snapshot, path, offset } = drawn(drawing);
  const result = rename(snapshot, path, offset, newName);
  if ("refused" in result) return result.refused;
  const paths = [...new Set(result.edits.map((edit) => edit.path))].sort();
  return paths
    .map((each) => {
      const text = applyEdits(
        snapshot.files.get(each)?.text ?? "",
        result.edits.filter((edit) => edit.path === each),
      );
      return `--- ${each.slice("/w/".length)}\n${text}`;
    })
    .join("");
}

function defined(drawing: string): readonly string[] {
  const { snapshot, path, offset } = drawn(drawing);
  return definitionsAt(snapshot, path, offset).map(
    (place) =>
      `${place.path.slice("/w/".length)}: ${snapshot.files.get(place.path)?.text.slice(place.span.start).split("\n", 1)[0]}`,
  );
}

function hovered(drawing: string): string | undefined {
  const { snapshot, path, offset } = drawn(drawing, { notes: builtInNotes() });
  const found = hover(snapshot, path, offset);
  return found && hoverMarkdown({ ...found, note: undefined }, noLinks);
}

describe("a key in values.yaml", () => {
  test("is renamed in the sub-chart, in its parent and in every file of values", () => {
    const drawing = `${shop}--- charts/db/values.yaml\npo<|>rt: 1\n--- values.yaml\nstore:\n  port: 2\nport: 9\n`;
    expect(renamed(drawing, "listen")).toBe(
      [
        "--- charts/db/values.yaml\nlisten: 1\n",
        "--- values-prod.yaml\nstore:\n  listen: 3\n",
        "--- values.yaml\nstore:\n  listen: 2\nport: 9\n",
      ].join(""),
    );
  });

  test.each([
    ["a name no template can read", "--- Chart.yaml\n--- values.yaml\na<|>: 1\n", "a-b", "A template cannot read"],
    ["a name that is taken", "--- Chart.yaml\n--- values.yaml\na<|>: 1\nb: 2\n", "b", "There already is a b here"],
    ["another name for a sub-chart", `${shop}--- values.yaml\nst<|>ore: {}\n`, "x", "There is no name here"],
    ["another name for globals", "--- Chart.yaml\n--- values.yaml\ngl<|>obal: {}\n", "x", "There is no name here"],
  ])("refuses %s", (_, drawing, name, message) => {
    expect(renamed(drawing, name)).toContain(message);
  });

  test("shares globals with the parent", () => {
    const drawing = `${shop}--- charts/db/values.yaml\nglobal:\n  zo<|>ne: 1\n--- values.yaml\nglobal:\n  zone: 2\n`;
    expect(defined(drawing)).toEqual(["charts/db/values.yaml: zone: 1", "values.yaml: zone: 2"]);
  });

  test("shows what it comes to, why, and where it is said", () => {
    const drawing = `${shop}--- charts/db/values.yaml\n# Where it listens.\n# @default 1\npo<|>rt: 1\n--- values.yaml\nstore:\n  port: 2\n`;
    expect(hovered(drawing)).toBe(
      [
        "**.Values.port**",
        [
          "`2`, a number",
          "Where it listens. @default 1",
          "values.yaml:2  port: 2",
          "charts/db/values.yaml:3  port: 1",
          "values-prod.yaml:2  port: 3",
        ].join("  \n"),
      ].join("\n\n"),
    );
  });

  test.each([
    ["list:\n  - a<|>: 1", "**.Values.list.\\*.a**"],
    ["te<|>xt: ''", "an empty text"],
    ["no<|>ne:", "`null`"],
    ["ta<|>ble: {a: 1, b: 2}", "a table of `a`, `b`"],
    ["li<|>st: [1, 2]", "a list of 2"],
  ])("says what it is: %s", (text, words) => {
    expect(hovered(`--- Chart.yaml\n--- values.yaml\n${text}\n`)).toContain(words.replace("\\*", "*"));
  });
});
