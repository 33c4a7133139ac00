/** What Red Hat's YAML extension says already is left to it, and only that. */
import { beforeEach, expect, test, vi } from "vitest";
import { ours } from "../../client/src/neighbours";

const yaml = { isInstalled: true, isActive: true, validate: true };

vi.mock("vscode", () => ({
  extensions: {
    getExtension: (id: string) =>
      id === "redhat.vscode-yaml" && yaml.isInstalled ? { isActive: yaml.isActive } : undefined,
  },
  workspace: {
    getConfiguration: (section: string) => ({
      get: (key: string, otherwise: boolean) => (section === "yaml" && key === "validate" ? yaml.validate : otherwise),
    }),
  },
}));

const codes = ["kubernetes/yaml-valid", "kubernetes/key-unique", "helm/values-key-unique", "kubernetes/field-known"];
const kept = () => ours(codes.map((code) => ({ code }))).map(({ code }) => code);

beforeEach(() => void Object.assign(yaml, { isInstalled: true, isActive: true, validate: true }));

test("the form of YAML and repeated keys are left to a YAML extension that checks", () => {
  expect(kept()).toEqual(["kubernetes/field-known"]);
});

test("a code may have a link to its note", () => {
  const linked = codes.map((value) => ({ code: { value, target: "note" } }));
  expect(ours(linked)).toHaveLength(1);
});

test.each([{ isInstalled: false }, { isActive: false }, { validate: false }])("all is said beside %j", (state) => {
  Object.assign(yaml, state);
  expect(kept()).toEqual(codes);
});
