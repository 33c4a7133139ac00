/** The chart that *New Chart…* writes is one that Portolan has nothing against, whatever it is called. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chartFiles, firstFile, named, refuseChartName } from "../../client/src/new-chart";
import { diagnose } from "../../server/src/engine/diagnose";
import { checkout, drawn } from "../support/engine";

const folder = join(checkout, "snippets/chart");

test("all files of the folder are written, and one of them is shown", () => {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  expect([...chartFiles].sort()).toEqual(paths.filter((path) => statSync(join(folder, path)).isFile()).sort());
  expect(chartFiles).toContain(firstFile);
});

test.each(["web", "a", "my-shop-2"])(
  "a chart called %s is free of problems, but has no picture that nobody could make up",
  (name) => {
    expect(refuseChartName(name)).toBeUndefined();
    const texts = chartFiles.map((path) => `--- ${path}\n${named(readFileSync(join(folder, path), "utf8"), name)}`);
    const { snapshot } = drawn(texts.join(""), { settings: { profile: "strict" } });
    const found = chartFiles.flatMap((path) => diagnose(snapshot, `/w/${path}`));
    const said = found.map(({ path, rule, message }) => `${path} ${rule}: ${message}`);
    expect(said.filter((each) => !each.includes("no icon"))).toEqual([]);
  },
);

test.each(["", "Web", "-a", "a-", "a_b", "a.b", "1a", "a".repeat(51)])("no chart is called %j", (name) => {
  expect(refuseChartName(name)).toMatch(/^A chart's name /);
});
