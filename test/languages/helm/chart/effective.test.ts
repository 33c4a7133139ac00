/** Charts of a drawn workspace and the values their templates see, each with the files that say so. */
import { describe, expect, test } from "vitest";
import { type Chart, chartIn, chartOf } from "../../../../server/src/languages/helm/chart/chart";
import { effectiveValues, isEnabled } from "../../../../server/src/languages/helm/chart/effective";
import { chartFolders } from "../../../../server/src/languages/helm/chart/layout";
import type { Value } from "../../../../server/src/languages/helm/chart/value";
import type { HelmVersion } from "../../../../server/src/model/settings";
import { drawn } from "../../../support/engine";

const parent = "--- Chart.yaml\nname: shop\nversion: 1.0.0\n";

/** One line a value that is not a table and that somebody wrote: its path, what is written and which files have it, the deciding one first. */
function lines(value: Value, path = ""): readonly string[] {
  if (value.members !== undefined && value.members.size > 0)
    return [...value.members].flatMap(([key, member]) => lines(member, path === "" ? key : `${path}.${key}`));
  if (value.origins.length === 0) return [];
  const written = value.node?.kind === "scalar" ? value.node.text : value.node?.kind === "list" ? "[]" : "{}";
  return [`${path}: ${written} (${value.origins.map(({ file }) => file.path.slice("/w/".length)).join(" < ")})`];
}

function chart(drawing: string, folder = "/w"): Chart | undefined {
  return chartIn(drawn(drawing).snapshot, folder);
}

function effective(drawing: string, helm: HelmVersion = "3"): string {
  const found = chart(drawing);
  return found === undefined ? "no chart" : lines(effectiveValues(found, helm)).join("\n");
}

describe("the values a template sees", () => {
  test("are those of values.yaml", () => {
    expect(effective(`${parent}--- values.yaml\nimage:\n  tag: "1"\nlist: [a]\nempty: {}\n`)).toBe(
      ["image.tag: 1 (values.yaml)", "list: [] (values.yaml)", "empty: {} (values.yaml)"].join("\n"),
    );
  });

  test("of a sub-chart are the parent's over its own; lists are replaced, null removes", () => {
    const drawing = `${parent}--- values.yaml
db:
  port: 1
  list: [b]
  gone: null
--- charts/db/Chart.yaml
name: db
--- charts/db/values.yaml
port: 2
user: me
list: [a, c]
gone:
  deep: x
`;
    expect(effective(drawing)).toBe(
      [
        "db.port: 1 (values.yaml < charts/db/values.yaml)",
        "db.list: [] (values.yaml < charts/db/values.yaml)",
        "db.user: me (charts/db/values.yaml)",
      ].join("\n"),
    );
  });

  test.each<[HelmVersion, readonly string[]]>([
    ["3", ["a: null (values.yaml)", "db.t.z: null (charts/db/values.yaml)"]],
    ["4", ["db.t.x: 1 (charts/db/values.yaml)", "db.gone.deep: x (charts/db/values.yaml)"]],
  ])("hold nulls of the defaults as Helm %s does", (helm, expected) => {
    const drawing = `${parent}--- values.yaml
a: null
db: {gone: null, t: {x: null}}
--- charts/db/Chart.yaml
name: db
--- charts/db/values.yaml
gone: {deep: x}
t: {x: 1, z: null}
`;
    expect(effective(drawing, helm)).toBe(expected.join("\n"));
  });

  test("keep a table of globals from something else of that name", () => {
    const child = "--- charts/db/Chart.yaml\nname: db\n--- charts/db/values.yaml\nglobal: {zone: {a: 1}, x: 1}\n";
    const drawing = `${parent}--- values.yaml\nglobal: {zone: north, x: {b: 2}}\ndb: {global: {zone: {c: 3}, x: 4}}\n${child}`;
    expect(
      effective(drawing)
        .split("\n")
        .filter((line) => line.startsWith("db.")),
    ).toEqual([
      "db.global.zone.c: 3 (values.yaml)",
      "db.global.zone.a: 1 (charts/db/values.yaml)",
      "db.global.x: 4 (values.yaml < charts/db/values.yaml)",
    ]);
  });

  test("stay what the parent has where the kinds differ", () => {
    const child = "--- charts/db/Chart.yaml\nname: db\n--- charts/db/values.yaml\na: {b: 1}\nc: 1\n";
    expect(effective(`${parent}--- values.yaml\ndb:\n  a: off\n  c: {d: 2}\n${child}`)).toBe(
      ["db.a: off (values.yaml < charts/db/values.yaml)", "db.c.d: 2 (values.yaml)"].join("\n"),
    );
  });

  test("hold the parent's globals in every sub-chart, and never the other way round", () => {
    const drawing = `${parent}--- values.yaml
global:
  zone: north
--- charts/db/Chart.yaml
name: db
--- charts/db/values.yaml
global:
  zone: south
  own: yes
`;
    expect(effective(drawing)).toBe(
      [
        "global.zone: north (values.yaml)",
        "db.global.zone: north (values.yaml < charts/db/values.yaml)",
        "db.global.own: yes (charts/db/values.yaml)",
      ].join("\n"),
    );
  });

  test("have what import-values asks for below the parent's own", () => {
    const drawing = `--- Chart.yaml
name: shop
dependencies:
  - name: db
    import-values:
      - data
      - child: settings
        parent: database
--- values.yaml
port: 1
--- charts/db/Chart.yaml
name: db
--- charts/db/values.yaml
exports:
  data:
    port: 2
    host: h
settings:
  size: 3
`;
    expect(effective(drawing)).toContain("port: 1 (values.yaml < charts/db/values.yaml)");
    expect(effective(drawing)).toContain("\nhost: h (charts/db/values.yaml)");
    expect(effective(drawing)).toContain("\ndatabase.size: 3 (charts/db/values.yaml)");
  });
});

describe("sub-charts", () => {
  test("go by their alias; a packed one is known and not read", () => {
    const drawing = `--- Chart.yaml
name: shop
dependencies:
  - {name: db, alias: main}
  - {name: db, alias: spare}
  - {name: cache}
--- charts/db/Chart.yaml
name: db
--- charts/db/values.yaml
port: 2
--- charts/cache-1.0.0.tgz
--- charts/extra/Chart.yaml
name: extra
--- charts/_off/Chart.yaml
name: off
`;
    const shown = chart(drawing)?.subcharts.map(({ key, chart: it }) => `${key}: ${it?.folder.folder ?? "not read"}`);
    expect(shown).toEqual(["main: /w/charts/db", "spare: /w/charts/db", "cache: not read", "extra: /w/charts/extra"]);
    expect(effective(drawing)).toBe(
      ["main.port: 2", "spare.port: 2"].map((line) => `${line} (charts/db/values.yaml)`).join("\n"),
    );
  });

  test("are found in requirements.yaml of old charts and beside the chart by file://", () => {
    const drawing = `--- a/Chart.yaml
name: a
--- a/requirements.yaml
dependencies:
  - {name: b, repository: "file://../b"}
--- b/Chart.yaml
name: b
dependencies:
  - {name: a, repository: "file://../a"}
`;
    const a = chart(drawing, "/w/a");
    expect(a?.subcharts.map(({ chart: it }) => it?.folder.folder)).toEqual(["/w/b"]);
    expect(a?.subcharts[0]?.chart?.subcharts[0]?.chart).toBeUndefined();
  });

  test.each([
    ["", "", true],
    ["condition: db.on", "db: {on: false}", false],
    ["condition: db.enabled", "db: {enabled: no}", false],
    ["condition: ' x.on,db.on '", "x: {on: text}\ndb: {on: false}", false],
    ["condition: 'x.on, db.on'", "db: {on: false}", true],
    ["tags: [back, front]", "tags: {back: false}", false],
    ["tags: [back, front]", "tags: {back: false, front: true}", true],
    ["tags: [back]\n    condition: db.on", "tags: {back: false}\ndb: {on: true}", true],
  ])("are switched by condition, then by tags: %s with %s", (fields, values, expected) => {
    const found = chart(
      `--- Chart.yaml\nname: shop\ndependencies:\n  - name: db\n    ${fields}\n--- values.yaml\n${values}\n`,
    );
    const [subchart] = found?.subcharts ?? [];
    expect(found && subchart?.dependency && isEnabled(subchart.dependency, effectiveValues(found, "3"))).toBe(expected);
  });
});

describe("charts", () => {
  test("are found upwards from a file", () => {
    const { snapshot } = drawn(
      "--- a/Chart.yaml\nname: a\n--- a/charts/b/Chart.yaml\nname: b\n--- a/charts/b/templates/x/y.yaml\n",
    );
    expect(chartOf(snapshot, "/w/a/charts/b/templates/x/y.yaml")?.metadata.name).toBe("b");
    expect(chartOf(snapshot, "/w/a/templates/new.yaml")?.metadata.name).toBe("a");
    expect(chartOf(snapshot, "/w/x.yaml")).toBeUndefined();
    expect(chartFolders(snapshot.paths).get("/w/a/charts/b")?.parent).toBe("/w/a");
  });

  test("know their files of values, the default first", () => {
    const names = [
      "Chart.yaml",
      "ci/a-values.yaml",
      "dev.values.yaml",
      "values-prod.yaml",
      "values.yaml",
      "other.yaml",
    ];
    const { snapshot } = drawn(names.map((name) => `--- ${name}\n`).join(""));
    expect(
      chartFolders(snapshot.paths)
        .get("/w")
        ?.values.map((path) => path.slice("/w/".length)),
    ).toEqual(["values.yaml", "ci/a-values.yaml", "dev.values.yaml", "values-prod.yaml"]);
  });

  test("stay the same object while a template changes", () => {
    const { snapshot } = drawn(`${parent}--- values.yaml\na: 1\n--- templates/x.yaml\n`);
    const file = {
      path: "/w/templates/x.yaml",
      text: "b",
      version: 1,
      languageId: undefined,
      damage: undefined,
      lineage: {},
    };
    const next = { ...snapshot, files: new Map(snapshot.files).set(file.path, file) };
    expect(chartIn(next, "/w")).toBe(chartIn(snapshot, "/w"));
  });
});
