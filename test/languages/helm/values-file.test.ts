/** Files of values of a drawn chart: what may be typed in them, and what hovers say about their keys. */
import { describe, expect, test } from "vitest";
import { complete } from "../../../server/src/engine/complete";
import { hover } from "../../../server/src/engine/hover";
import { hoverMarkdown } from "../../../server/src/engine/hover-markdown";
import { noLinks } from "../../../server/src/engine/links";
import { outline } from "../../../server/src/engine/outline";
import type { OutlineItem } from "../../../server/src/model/outline";
import { builtInNotes, drawn } from "../../support/engine";

const shop = `--- Chart.yaml
name: shop
dependencies:
  - {name: db, alias: store}
--- values.schema.json
{
  "properties": {
    "image": {
      "description": "What runs.",
      "required": ["name"],
      "properties": { "pull": { "enum": ["Always", "Never"] }, "name": { "type": "string" } }
    },
    "closed": { "additionalProperties": false, "properties": { "one": { "type": "boolean", "default": true } } }
  }
}
--- templates/a.yaml
a: {{ .Values.image.tag }} {{ .Values.closed.two }}
{{- range .Values.hosts }}
b: {{ .path }}
{{- end }}
--- charts/db/Chart.yaml
name: db
--- charts/db/templates/a.yaml
a: {{ .Values.port }}
c: {{ .Values.global.zone }}
b: {{ .Values.size }}
--- charts/db/values.yaml
# -- (int) Where it listens
port: 5432
## @param size [nullable] How much it holds
size: 1Gi
`;

function completed(drawing: string): string {
  const { snapshot, path, offset } = drawn(drawing);
  return complete(snapshot, path, offset)
    .map(({ label, detail }) => (detail === undefined ? label : `${label} (${detail})`))
    .join(", ");
}

describe("completion in a file of values", () => {
  test.each([
    [
      "offers what the schema, templates and sub-charts know",
      "--- values.yaml\nimage: {}\n<|>\n",
      "closed (table), hosts (any), store (table), global (table)",
    ],
    [
      "joins what both know about a table, required keys first",
      "--- values.yaml\nimage:\n  <|>\n",
      "name (string, required), pull (string), tag (any)",
    ],
    ["keeps to a closed table", "--- values.yaml\nclosed:\n  <|>\n", "one (boolean)"],
    ["offers the values of a key", "--- values.yaml\nimage:\n  pull: <|>\n", "Always, Never"],
    ["says which is the default", "--- values.yaml\nclosed:\n  one: <|>\n", "true (default), false"],
    [
      "offers a sub-chart's keys in its section",
      "--- values-prod.yaml\nstore:\n  <|>\n",
      "port (integer), global (table), size (string)",
    ],
    ["offers the default of another file", "--- values-prod.yaml\nstore:\n  port: <|>\n", "5432 (default)"],
    ["offers globals that sub-charts read", "--- values.yaml\nglobal:\n  <|>\n", "zone (any)"],
    [
      "offers what values.yaml has",
      "--- ci/a-values.yaml\n<|>\n--- values.yaml\nname: x\n",
      "image (table), closed (table), hosts (any), store (table), global (table), name (string)",
    ],
    ["says nothing in a comment", "--- values.yaml\n# <|>\n", ""],
  ])("%s", (_, drawing, expected) => {
    expect(completed(`${drawing}${shop}`)).toBe(expected);
  });

  test("writes the key where it belongs, with its documentation", () => {
    const { snapshot, path, offset } = drawn(`--- values.yaml\nstore:\n  po<|>\n${shop}`);
    expect(complete(snapshot, path, offset)[0]).toMatchObject({
      label: "port",
      edit: { text: "port: " },
      documentation: "Where it listens\n\nType: integer\n\nDefault: `5432`",
    });
  });
});

function hovered(drawing: string): string | undefined {
  const { snapshot, path, offset } = drawn(drawing, { notes: builtInNotes() });
  const found = hover(snapshot, path, offset);
  return found && hoverMarkdown({ ...found, note: undefined }, noLinks);
}

describe("a hover on a key", () => {
  test("shows the comment of helm-docs, and where templates read it", () => {
    expect(hovered(`--- values.yaml\nstore:\n  po<|>rt: 1\n${shop}`)).toBe(
      [
        "**.Values.store.port**",
        [
          "`1`, a number",
          "Where it listens",
          "values.yaml:2  port: 1",
          "charts/db/values.yaml:2  port: 5432",
          "charts/db/templates/a.yaml:1  a: \\{\\{ .Values.port \\}\\}",
        ].join("  \n"),
      ].join("\n\n"),
    );
  });

  test.each([
    ["what the schema says", "--- values.yaml\nim<|>age: {}\n", "What runs.  \nType: table"],
    ["what readme-generator reads", "--- values.yaml\nstore: {si<|>ze: 1}\n", "How much it holds"],
    ["values of a closed list", "--- values.yaml\nimage: {pu<|>ll: Never}\n", "Values: `Always`, `Never`"],
  ])("shows %s", (_, drawing, expected) => {
    expect(hovered(`${drawing}${shop}`)).toContain(expected);
  });
});

test("the outline has tables and keys", () => {
  const shown = (items: readonly OutlineItem[], margin = ""): string =>
    items.map(({ name, detail, children }) => `${margin}${name} ${detail}\n${shown(children, `${margin}  `)}`).join("");
  const { snapshot, path } = drawn("--- values.yaml\na:\n  b: 1\n  c: [x]\nd: text\n--- Chart.yaml\n");
  expect(shown(outline(snapshot, path))).toBe("a \n  b 1\n  c \nd text\n");
});
