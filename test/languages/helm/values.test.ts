/** Values as names of a drawn workspace: hovers, definitions, references and renames. */
import { describe, expect, test } from "vitest";
import { complete } from "../../../server/src/engine/complete";
import { diagnose } from "../../../server/src/engine/diagnose";
import { hover } from "../../../server/src/engine/hover";
import { hoverMarkdown } from "../../../server/src/engine/hover-markdown";
import { noLinks } from "../../../server/src/engine/links";
import { definitionsAt, referencesAt } from "../../../server/src/engine/navigate";
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

const chart = "--- Chart.yaml\napiVersion: v2\nname: shop\nversion: 1.0.0\n";
const values =
  "--- values.yaml\nimage:\n  name: nginx\n  tag: 1\nlist:\n  - key: a\n    other-key: b\nmap:\n  one: {size: 1}\n";
const template = (text: string, rest = "") => `--- templates/a.yaml\n${text}\n${rest}${chart}${values}`;

function completed(drawing: string): string {
  const { snapshot, path, offset } = drawn(drawing);
  return complete(snapshot, path, offset)
    .map(({ label, detail }) => `${label} (${detail})`)
    .join(", ");
}

function referred(drawing: string): readonly string[] {
  const { snapshot, path, offset } = drawn(drawing);
  return referencesAt(snapshot, path, offset, false).map(
    (place) =>
      `${place.path.slice("/w/".length)}@${place.span.start}: ${snapshot.files.get(place.path)?.text.slice(place.span.start, place.span.end)}`,
  );
}

describe("a path in a template", () => {
  test.each([
    ["{{ .Values.image.<|> }}"],
    ["{{ .Values.image.na<|> }}"],
    ["{{ $.Values.image.<|> }}"],
    ["{{ with .Values.image }}{{ .<|> }}{{ end }}"],
    ["{{ range .Values.list }}{{ $.Values.image.<|> }}{{ end }}"],
    ["{{ $root := . }}{{ $image := $root.Values.image }}{{ $image.<|> }}"],
    ["{{ with .x }}{{ .y }}{{ else }}{{ .Values.image.<|> }}{{ end }}"],
    ['{{ index .Values.image "<|>" }}'],
    ['{{ include "a" (dict "it" .Values.image) }}', '--- templates/_a.tpl\n{{ define "a" }}{{ .it.<|> }}{{ end }}\n'],
    ['{{ include "a" . }}', '--- templates/_a.tpl\n{{ define "a" }}{{ .Values.image.<|> }}{{ end }}\n'],
  ])("is completed with what the table has: %s", (text, rest = "") => {
    expect(completed(template(text, rest))).toBe("name (nginx, a text), tag (1, a number)");
  });

  test("is completed in the elements of lists and tables", () => {
    expect(completed(template("{{ range .Values.list }}{{ .<|> }}{{ end }}"))).toBe("key (a, a text)");
    expect(completed(template("{{ range $k, $v := .Values.map }}{{ $v.<|> }}{{ end }}"))).toBe("size (1, a number)");
  });

  test("is not completed where contexts differ", () => {
    const helper = '--- templates/_a.tpl\n{{ define "a" }}{{ .<|> }}{{ end }}\n';
    expect(completed(template('{{ include "a" .Values.image }}{{ include "a" .Values.map }}', helper))).toBe("");
  });

  test("is a boolean where Helm reads one", () => {
    const values = '--- values.yaml\nimage: {pull: yes, name: "yes"}\n';
    expect(completed(`--- templates/a.yaml\n{{ .Values.image.<|> }}\n${chart}${values}`)).toBe(
      "pull (yes, a boolean), name (yes, a text)",
    );
  });

  test("shows its value, its comment and where it stands", () => {
    const drawing = `--- templates/a.yaml\n{{ with .Values.image }}{{ .ta<|>g }}{{ end }}\n${chart}--- values.yaml\nimage:\n  # Which one.\n  tag: "1"\n`;
    expect(hovered(drawing)).toBe(
      ["**.Values.image.tag**", ["`1`, a text", "Which one.", 'values.yaml:3  tag: "1"'].join("  \n")].join("\n\n"),
    );
  });

  test("leads to its keys, its parents' as well", () => {
    const drawing = `${shop}--- values.yaml\nstore: {port: 2}\n--- charts/db/values.yaml\nport: 1\n--- charts/db/templates/a.yaml\n{{ .Values.po<|>rt }}\n`;
    expect(defined(drawing)).toEqual([
      "charts/db/values.yaml: port: 1",
      "values-prod.yaml: port: 3",
      "values.yaml: port: 2}",
    ]);
  });

  test("is found from its key, and renamed with it", () => {
    const templates =
      "--- charts/db/templates/a.yaml\n{{ .Values.port }}{{ with .Values }}{{ .port }}{{ end }}\n--- templates/b.yaml\n{{ .Values.store.port }}{{ .port }}\n";
    const drawing = `${shop}${templates}--- charts/db/values.yaml\npo<|>rt: 1\n`;
    expect(referred(drawing)).toEqual([
      "charts/db/templates/a.yaml@11: port",
      "charts/db/templates/a.yaml@40: port",
      "templates/b.yaml@17: port",
    ]);
    expect(renamed(drawing, "listen")).toBe(
      [
        "--- charts/db/templates/a.yaml\n{{ .Values.listen }}{{ with .Values }}{{ .listen }}{{ end }}\n",
        "--- charts/db/values.yaml\nlisten: 1\n",
        "--- templates/b.yaml\n{{ .Values.store.listen }}{{ .port }}\n",
        "--- values-prod.yaml\nstore:\n  listen: 3\n",
      ].join(""),
    );
  });
});

describe("a name that a template shares", () => {
  test.each([
    [
      "by several contexts",
      '{{ include "a" .Values.image }}{{ include "a" .Values.other }}{{ define "a" }}{{ .name }}{{ end }}',
    ],
    ["by all members of a table", "{{ range .Values }}{{ .name }}{{ end }}"],
  ])("is not renamed: %s", (_, text) => {
    const drawing = `--- templates/a.yaml\n${text}\n${chart}--- values.yaml\nimage:\n  na<|>me: nginx\nother:\n  name: x\n`;
    expect(renamed(drawing, "title")).toBe("There is no name here that can be changed");
  });
});

describe("files of a chart", () => {
  test("are nobody else's", () => {
    const object = "apiVersion: v1\nkind: ConfigMap\nmetadata: {}\nfoo: 1\n";
    const { snapshot } = drawn(
      `${chart}--- values.yaml\n${object}--- values-prod.yaml\n${object}--- ci/a.yaml\n${object}`,
    );
    expect([...snapshot.files.keys()].flatMap((path) => diagnose(snapshot, path))).toEqual([]);
  });
});

describe("a misspelled object and a missing value", () => {
  const files =
    "--- Chart.yaml\napiVersion: v2\nname: shop\nversion: 1.0.0\n--- values.yaml\ncontainer:\n  name: web\n  image: nginx\n  port: 80\n";

  test.each([
    ["{{ .Value.container.name }}", "{{ .Values.container.name }}", ""],
    ["{{ .Values.container.nmae }}", "{{ .Values.container.name }}", ""],
    ["{{ .Values.container.replicas }}", "{{ .Values.container.replicas }}", '  replicas: ""\n'],
    ["{{ .Values.service.type }}", "{{ .Values.service.type }}", 'service:\n  type: ""\n'],
  ])("are mended by quick fixes alone: %s", (before, after, added) => {
    let { snapshot } = drawn(`--- templates/pod.yaml\nname: ${before}\n${files}`);
    const path = "/w/templates/pod.yaml";
    for (let round = 0; round < 5; round++) {
      const edits = diagnose(snapshot, path).flatMap(({ fix }) => fix?.edits ?? []);
      const changed = [...snapshot.files.values()].map((file) => {
        const here = edits.filter((edit) => (edit.path ?? path) === file.path);
        return [file.path, here.length === 0 ? file : { ...file, text: applyEdits(file.text, here) }] as const;
      });
      snapshot = { ...snapshot, files: new Map(changed) };
    }
    expect(diagnose(snapshot, path)).toEqual([]);
    expect(snapshot.files.get(path)?.text).toBe(`name: ${after}\n`);
    expect(snapshot.files.get("/w/values.yaml")?.text).toBe(
      `container:\n  name: web\n  image: nginx\n  port: 80\n${added}`,
    );
  });
});
