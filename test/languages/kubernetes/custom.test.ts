/** Custom resources have the types that definitions in the workspace give them. */
import { describe, expect, test } from "vitest";
import { complete } from "../../../server/src/engine/complete";
import { diagnose } from "../../../server/src/engine/diagnose";
import { hover } from "../../../server/src/engine/hover";
import { hoverMarkdown } from "../../../server/src/engine/hover-markdown";
import { noLinks } from "../../../server/src/engine/links";
import { draw } from "../../support/draw";
import { drawn } from "../../support/engine";

const schema = `openAPIV3Schema:
          type: object
          description: A vessel with sails.
          required: [spec]
          properties:
            apiVersion: {type: string}
            kind: {type: string}
            metadata: {type: object}
            spec:
              type: object
              required: [sails, port]
              properties:
                sails: {type: integer, minimum: 1, maximum: 9, description: How many sails it carries.}
                rig: {type: string, enum: [sloop, ketch]}
                port: {type: string, default: Hamburg}
                depth: {x-kubernetes-int-or-string: true}
                extra: {type: object, x-kubernetes-preserve-unknown-fields: true}
                labels: {type: object, additionalProperties: {type: string}}
                crew:
                  type: array
                  items: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
                cargo: {type: object, x-kubernetes-embedded-resource: true, properties: {spec: {type: object}}}`;

const definition = (version = "v1", text = schema) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: boats.example.com
spec:
  group: example.com
  names:
    kind: Boat
    plural: boats
    shortNames:
    - bt
  scope: Namespaced
  versions:
    - name: ${version}
      served: true
      storage: true
      schema:
        ${text}
`;

const boat = (spec: string) => `apiVersion: example.com/v1\nkind: Boat\nmetadata:\n  name: a\nspec:\n${spec}`;

/** The problems of a boat, drawn under its text. */
function problems(spec: string, crds: readonly string[] = [definition()]): string {
  const files = crds.map((text, index) => `--- /crds/${index}.yaml\n${text}`).join("");
  const { snapshot } = drawn(`--- /boat.yaml\n${boat(spec)}${files}`);
  const found = diagnose(snapshot, "/w/boat.yaml", ({ error }) => {
    throw error;
  });
  const marks = found.map(({ span, message, rule }) => ({ ...span, label: `${message} (${rule})` }));
  return draw(boat(spec), marks).slice(boat("").length);
}

describe("checks", () => {
  test("find what the definition does not have", () => {
    expect(
      problems(`  sails: two
  rig: schooner
  port: Kiel
  depht: 3
  depth: true
  crew:
    - age: 3
`),
    ).toMatchInlineSnapshot(`
      "  sails: two
               ^^^ sails must be a whole number, not the text "two" (kubernetes/custom-object-fits)
        rig: schooner
             ^^^^^^^^ rig cannot be schooner; use sloop or ketch (kubernetes/custom-object-fits)
        port: Kiel
        depht: 3
        ^^^^^ Boat.spec has no field depht; its definition refuses it (kubernetes/custom-object-fits)
        depth: true
               ^^^^ depth must be a whole number or a text, not a boolean (kubernetes/custom-object-fits)
        crew:
          - age: 3
            ^^^ Boat.spec.crew needs name: the API server refuses it without (kubernetes/custom-object-fits)
      "
    `);
  });

  test("are silent about what it has", () => {
    const spec = `  sails: 3
  rig: ketch
  depth: 3m
  extra: {anything: {goes: [1, two]}}
  labels: {a: b}
  crew: [{name: Ann, age: 33}]
  cargo: {apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {}}
`;
    expect(problems(spec)).toBe(spec);
  });

  test.each([
    ["two definitions that disagree", [definition(), definition("v1", schema.replace("sails:", "masts:"))]],
    ["a definition of another version", [definition("v2")]],
    ["a definition that is a template", [definition().replace("boats.example.com", "{{ .Values.name }}")]],
    ["no definition", []],
  ])("say nothing with %s", (_, crds) => {
    expect(problems("  masts: 3\n", crds)).toBe("  masts: 3\n");
  });

  test("miss nothing where a webhook may fill it in", () => {
    const webhook = "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\n";
    expect(problems("  rig: ketch\n")).toContain("Boat.spec needs sails");
    expect(problems("  rig: ketch\n", [definition(), webhook])).toBe("  rig: ketch\n");
  });

  test("leave definitions of tests to the tests", () => {
    const said = (crd: string, path: string) => {
      const { snapshot } = drawn(`--- ${crd}\n${definition()}--- ${path}\n${boat("  sails: 1\n  masts: 3\n")}`);
      return diagnose(snapshot, `/w${path}`).length;
    };
    expect(said("/tests/crd.yaml", "/boat.yaml")).toBe(0);
    expect(said("/a/testdata/crd.yaml", "/a/boat.yaml")).toBe(0);
    expect(said("/a/testdata/crds/crd.yaml", "/a/testdata/boat.yaml")).toBe(1);
    expect(said("/config/crd.yaml", "/tests/boat.yaml")).toBe(1);
  });

  test("speak again when two definitions agree", () => {
    expect(problems("  sails: 1\n  masts: 3\n", [definition(), definition()])).toContain(
      "Boat.spec has no field masts",
    );
  });

  test("read definitions in any form", () => {
    const json = JSON.stringify({
      apiVersion: "apiextensions.k8s.io/v1",
      kind: "CustomResourceDefinition",
      metadata: { name: "boats.example.com" },
      spec: {
        group: "example.com",
        names: { kind: "Boat", plural: "boats" },
        scope: "Namespaced",
        versions: [
          {
            name: "v1",
            schema: { openAPIV3Schema: { type: "object", properties: { spec: { type: "object", properties: {} } } } },
          },
        ],
      },
    });
    expect(problems("  sails: 1\n", [json])).toContain("Boat.spec has no field sails");
  });

  test("follow the definition as it is edited", () => {
    const { snapshot } = drawn(`--- /boat.yaml\n${boat("  sails: 1\n  masts: 2\n")}--- /crd.yaml\n${definition()}`);
    const crd = snapshot.files.get("/w/crd.yaml");
    const said = (text: string) => {
      const files = new Map(snapshot.files).set("/w/crd.yaml", { ...(crd ?? expect.fail()), text });
      return diagnose({ ...snapshot, files }, "/w/boat.yaml").map(({ message }) => message);
    };
    expect(said(definition())).toEqual(["Boat.spec has no field masts; its definition refuses it"]);
    expect(said(definition("v1", schema.replace("rig:", "masts: {type: integer}\n                rig:")))).toEqual([]);
    expect(said(definition())).toEqual(["Boat.spec has no field masts; its definition refuses it"]);
    expect(said("")).toEqual([]);
  });
});

describe("hovers", () => {
  const shown = (drawing: string) => {
    const { snapshot, path, offset } = drawn(`--- /crd.yaml\n${definition()}--- /boat.yaml\n${drawing}`);
    const found = hover(snapshot, path, offset);
    return found && hoverMarkdown(found, noLinks);
  };

  test("tell what the definition says about a field", () => {
    expect(shown(boat("  sai<|>ls: 3\n"))).toMatchInlineSnapshot(`
      "**Boat.spec.sails**

      How many sails it carries.

      Type: integer, required"
    `);
  });

  test("tell where a kind comes from", () => {
    expect(shown(boat("  sails: 3\n").replace("Boat", "Bo<|>at"))).toMatchInlineSnapshot(`
      "**Boat**

      A vessel with sails.

      Lives in a namespace  
      For kubectl: \`boats\`, \`bt\`  
      A custom kind, defined in \`crd.yaml\`"
    `);
  });
});

describe("completion", () => {
  const proposals = (drawing: string) => {
    const { snapshot, path, offset } = drawn(`--- /crd.yaml\n${definition()}--- /boat.yaml\n${drawing}`);
    return complete(snapshot, path, offset);
  };
  const labels = (drawing: string) => proposals(drawing).map(({ label }) => label);

  test("offers fields, the required ones first", () => {
    expect(labels(boat("  <|>"))).toEqual(["sails", "cargo", "crew", "depth", "extra", "labels", "port", "rig"]);
  });

  test("offers values", () => {
    expect(labels(boat("  rig: <|>"))).toEqual(["sloop", "ketch"]);
  });

  test("offers the kind, its API version and a whole object", () => {
    expect(labels("apiVersion: example.com/v1\nkind: <|>").slice(0, 2)).toEqual(["Boat", "Deployment"]);
    expect(labels("kind: Boat\napiVersion: <|>")).toEqual(["example.com/v1"]);
    const whole = proposals("boa<|>").find(({ label }) => label === "Boat");
    expect(whole?.filter).toBe("Boat bt");
    expect(whole?.edit.text).toBe("apiVersion: example.com/v1\nkind: Boat\nmetadata:\n  name: ${1:name}\nspec:\n  $0");
  });
});
