import { expect, test } from "vitest";
import { type KubernetesTexts, textOf } from "../../../server/src/schema/kubernetes/texts";

test("texts are found by type and field", () => {
  const texts: KubernetesTexts = {
    source: "package@1",
    license: "Apache-2.0",
    texts: ["A container.", "Its name."],
    types: { V1Container: { "": 0, name: 1 } },
  };
  expect(textOf(texts, "V1Container")).toBe("A container.");
  expect(textOf(texts, "V1Container", "name")).toBe("Its name.");
  expect(textOf(texts, "V1Container", "image")).toBeUndefined();
  expect(textOf(texts, "V1Container", "constructor")).toBeUndefined();
  expect(textOf(texts, "V1Pod")).toBeUndefined();
});
