/** Repairs of the rules about types keep the form they find: JSON stays JSON, lists stay lists. */
import { expect, test } from "vitest";
import { fixText } from "../../../server/src/engine/fix";
import { drawn } from "../../support/engine";

/** The text after every repair of these rules. */
function repaired(text: string, ...rules: readonly string[]): string | undefined {
  const { snapshot, path } = drawn(text, { firstPath: "/manifest.yaml" });
  return fixText(snapshot, path, ({ rule }) => rules.some((name) => rule === `kubernetes/${name}`));
}

test("in JSON, keys and values keep their quotes", () => {
  const broken = {
    apiVersion: "apps/v1",
    kind: "Service",
    metadata: { name: "a", labels: { b: 1 } },
    spec: { type: "nodeport", ports: { port: "80", protocl: "TCP" } },
  };
  const whole = {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "a", labels: { b: "1" } },
    spec: { type: "NodePort", ports: [{ port: 80, protocol: "TCP" }] },
  };
  const first = repaired(JSON.stringify(broken, undefined, 2), "api-version-matches");
  const text = repaired(first ?? "", "field-known", "field-type", "value-known");
  expect(JSON.parse(text ?? "")).toEqual(whole);
});

test("an entry moves over nested lines, with Windows line ends and without a last one", () => {
  const text = [
    "apiVersion: v1",
    "kind: Pod",
    "metadata: {name: a}",
    "spec:",
    "  containers:",
    "  - name: a",
    "    image: b",
    "  livenessProbe:",
    "    exec:",
    "      command: [a]",
  ];
  const moved = [...text.slice(0, 7), "    livenessProbe:", "      exec:", "        command: [a]"];
  expect(repaired(text.join("\n"), "field-known")?.trimEnd()).toBe(moved.join("\n"));
  expect(repaired(text.join("\r\n"), "field-known")?.replaceAll("\r\n", "\n").trimEnd()).toBe(moved.join("\n"));
});

test("half-typed keys are said once, by the rule about YAML", () => {
  const text = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  hostNetwork: true\n  contai\n";
  expect(repaired(text, "field-known", "field-given")).toBe(text);
});
