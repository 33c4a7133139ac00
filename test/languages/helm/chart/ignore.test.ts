/** What a .helmignore leaves out of a drawn chart. */
import { describe, expect, test } from "vitest";
import { chartIn } from "../../../../server/src/languages/helm/chart/chart";
import { drawn } from "../../../support/engine";

const files = [
  "templates/a.yaml",
  "templates/b.tpl",
  "templates/tests/c.yaml",
  "charts/db/Chart.yaml",
  "charts/x-1.0.0.tgz",
];

/** What of the chart above is left. */
function left(ignore: string): string {
  const drawing = ["Chart.yaml", ...files].map((path) => `--- ${path}\n`).join("");
  const chart = chartIn(drawn(`${drawing}--- .helmignore\n${ignore}\n`).snapshot, "/w");
  if (chart === undefined) return "no chart";
  const { templates, nested, archives } = chart.folder;
  return [...templates, ...nested, ...archives]
    .map((path) => path.replace("/w/", "").replace(/templates\//, ""))
    .join(" ");
}

describe(".helmignore", () => {
  test.each([
    ["# a.yaml\n\n", "a.yaml b.tpl tests/c.yaml charts/db charts/x-1.0.0.tgz"],
    ["*.yaml", "b.tpl charts/db charts/x-1.0.0.tgz"],
    ["a.yaml", "b.tpl tests/c.yaml charts/db charts/x-1.0.0.tgz"],
    ["templates/a.yaml", "b.tpl tests/c.yaml charts/db charts/x-1.0.0.tgz"],
    ["/a.yaml", "a.yaml b.tpl tests/c.yaml charts/db charts/x-1.0.0.tgz"],
    ["templates/*.yaml", "b.tpl tests/c.yaml charts/db charts/x-1.0.0.tgz"],
    ["tests/", "a.yaml b.tpl charts/db charts/x-1.0.0.tgz"],
    ["a.yaml/", "a.yaml b.tpl tests/c.yaml charts/db charts/x-1.0.0.tgz"],
    ["[ac].yam?", "b.tpl charts/db charts/x-1.0.0.tgz"],
    ["[^a].yaml", "a.yaml b.tpl charts/db charts/x-1.0.0.tgz"],
    ["charts/db", "a.yaml b.tpl tests/c.yaml charts/x-1.0.0.tgz"],
    ["  *.tgz  ", "a.yaml b.tpl tests/c.yaml charts/db"],
    ["!templates", ""],
    ["a\\.yaml", "b.tpl tests/c.yaml charts/db charts/x-1.0.0.tgz"],
    ["[", "a.yaml b.tpl tests/c.yaml charts/db charts/x-1.0.0.tgz"],
  ])("%j", (ignore, expected) => {
    expect(left(ignore)).toBe(expected);
  });
});
