/** Templates that run themselves with ever larger contexts end, and the rest is still followed. */
import { expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { drawn } from "../../support/engine";

test("named templates that run each other in growing contexts are read", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const next = (index: number) => names[(index + 1) % names.length];
  const defines = names.map(
    (name, index) => `{{ define "${name}" }}{{ include "${next(index)}" (dict "x" . "y" . "z" .) }}{{ end }}`,
  );
  const { snapshot } = drawn(
    `--- templates/a.yaml\n{{ include "a" . }}{{ .Values.nmae }}\n${defines.join("\n")}\n--- Chart.yaml\napiVersion: v2\nname: shop\nversion: 1.0.0\n--- values.yaml\nname: x\n`,
  );
  expect(diagnose(snapshot, "/w/templates/a.yaml").map(({ rule }) => rule)).toEqual(["helm/value-defined"]);
});
