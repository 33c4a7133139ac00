/** Charts in archives: they count, and nobody shows or changes what is in them. */
import { describe, expect, test } from "vitest";
import { complete } from "../../../server/src/engine/complete";
import { diagnose } from "../../../server/src/engine/diagnose";
import { hover } from "../../../server/src/engine/hover";
import { hoverMarkdown } from "../../../server/src/engine/hover-markdown";
import { packedCharts } from "../../../server/src/engine/interesting";
import { definitionsAt, referencesAt } from "../../../server/src/engine/navigate";
import { rename } from "../../../server/src/engine/rename";
import { drawn } from "../../support/engine";

const shop = `--- Chart.yaml
apiVersion: v2
name: shop
version: 1.0.0
dependencies:
  - {name: db, version: 1.0.0, alias: store}
--- charts/db-0.9.0.tgz
--- charts/db-1.0.0.tgz
--- charts/db-0.9.0.tgz!/db/Chart.yaml
name: db
version: 0.9.0
--- charts/db-0.9.0.tgz!/db/values.yaml
old: 1
--- charts/db-1.0.0.tgz!/db/Chart.yaml
name: db
version: 1.0.0
--- charts/db-1.0.0.tgz!/db/values.yaml
port: 5432
wrong: : :
--- charts/db-1.0.0.tgz!/db/templates/a.yaml
a: {{ .Values.port }}
{{- define "db.name" }}{{ end }}
`;

describe("a packed sub-chart", () => {
  test("gives its values, of the version that is asked for", () => {
    const { snapshot, path, offset } = drawn(`--- values.yaml\nstore:\n  <|>\n${shop}`);
    expect(complete(snapshot, path, offset).map(({ label }) => label)).toEqual(["port", "wrong"]);
  });

  test("gives its templates", () => {
    const text = '--- templates/a.yaml\n{{ include "db.name" . }}{{ include "db.none" . }}\n--- values.yaml\n';
    const { snapshot, path } = drawn(text + shop);
    expect(diagnose(snapshot, path).map(({ message }) => message)).toEqual([
      "No template db.none is defined in this chart: did you mean db.name?",
    ]);
  });

  test("is told of without a link", () => {
    const { snapshot, path, offset } = drawn(`--- values.yaml\nstore:\n  po<|>rt: 1\n${shop}`);
    const found = hover(snapshot, path, offset);
    const links = { note: () => undefined, place: () => "link", write: () => undefined, pictures: false };
    const text = found && hoverMarkdown({ ...found, note: undefined }, links);
    expect(text).toContain("[values.yaml:2  port: 1](link)");
    expect(text).toContain("charts/db-1.0.0.tgz\\!/db/values.yaml:1  port: 5432");
    expect(text).not.toContain("5432](link)");
  });

  test("has no problems, and nothing leads into it", () => {
    const { snapshot, path, offset } = drawn(`--- values.yaml\nstore:\n  po<|>rt: 1\n${shop}`);
    expect([...snapshot.files.keys()].filter((each) => diagnose(snapshot, each).length > 0)).toEqual([]);
    const places = [...definitionsAt(snapshot, path, offset), ...referencesAt(snapshot, path, offset, true)];
    expect(new Set(places.map((place) => place.path))).toEqual(new Set(["/w/values.yaml"]));
  });

  test("keeps the names of its values", () => {
    const { snapshot, path, offset } = drawn(`--- values.yaml\nstore:\n  po<|>rt: 1\n${shop}`);
    expect(rename(snapshot, path, offset, "listen")).toHaveProperty("refused");
  });
});

test("archives are asked for once, and only in the charts/ of a chart", () => {
  const { snapshot } = drawn(
    "--- a/Chart.yaml\n--- a/charts/x.tgz\n--- a/charts/y.tgz\n--- a/charts/y.tgz!/y/Chart.yaml\n--- charts/z.tgz\n",
  );
  expect(packedCharts(snapshot)).toEqual(["/w/a/charts/x.tgz"]);
});
