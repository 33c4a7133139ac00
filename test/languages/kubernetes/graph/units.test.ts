/** Which objects see each other: kustomizations, folders, alternatives, namespaces. */
import { describe, expect, test } from "vitest";
import { graphOf } from "../../../../server/src/languages/kubernetes/graph/graph";
import { nearMiss } from "../../../../server/src/languages/kubernetes/graph/near";
import { resolve } from "../../../../server/src/languages/kubernetes/graph/resolve";
import { Workspace } from "../../../../server/src/model/workspace";
import { drawn } from "../../../support/engine";
import { definitions, references, renamed } from "./graph-support";

const map = (name: string, more = "") => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}${more}}\n`;
const pod = (config: string, more = "") =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web${more}}\nspec:\n  containers:\n    - name: web\n      envFrom: [{configMapRef: {name: ${config}}}]\n`;

/** Where the ConfigMaps are that the first Pod reads, and what kind of answer that is. */
function found(drawing: string): string {
  const { snapshot } = drawn(drawing);
  const graph = graphOf(snapshot);
  const sites = graph.find("byName", "Pod web");
  return sites
    .flatMap((site) =>
      site.object.points
        .filter(({ row }) => row === 50)
        .map((point) => {
          const { where, targets } = resolve(graph, site, point);
          return [where, ...targets.map(({ site }) => site.path.slice(3))].join(" ");
        }),
    )
    .join("\n");
}

describe("folders", () => {
  test.each([
    ["one folder", `--- a.yaml\n${pod("x")}--- b.yaml\n${map("x")}`, "here b.yaml"],
    ["folders of one tree", `--- app/a.yaml\n${pod("x")}--- config/b.yaml\n${map("x")}`, "here config/b.yaml"],
    [
      "folders with the same object are alternatives",
      `--- one/a.yaml\n${pod("x")}--- one/b.yaml\n${map("x")}--- two/b.yaml\n${map("x")}`,
      "here one/b.yaml",
    ],
    [
      "what only another alternative has is elsewhere",
      `--- one/a.yaml\n${pod("y")}--- one/b.yaml\n${map("x")}--- two/b.yaml\n${map("x")}---\n${map("y")}`,
      "elsewhere two/b.yaml",
    ],
    ["nobody has it", `--- a.yaml\n${pod("x")}`, "nowhere"],
    ["everybody has it", `--- a.yaml\n${pod("kube-root-ca.crt")}`, "always"],
    [
      "files of templates hold nothing",
      `--- a.yaml\n${pod("x")}--- c/templates/b.yaml\n${map("x")}  labels: {a: "{{ .x }}"}\n`,
      "nowhere",
    ],
  ])("%s", (_, drawing, expected) => expect(found(drawing)).toBe(expected));
});

describe("namespaces", () => {
  test.each([
    [
      "another namespace",
      `--- a.yaml\n${pod("x", ", namespace: a")}--- b.yaml\n${map("x", ", namespace: b")}`,
      "nowhere",
    ],
    [
      "the same",
      `--- a.yaml\n${pod("x", ", namespace: a")}--- b.yaml\n${map("x", ", namespace: a")}---\n${map("x")}`,
      "here b.yaml",
    ],
    ["one that is not written", `--- a.yaml\n${pod("x", ", namespace: a")}--- b.yaml\n${map("x")}`, "here b.yaml"],
  ])("%s", (_, drawing, expected) => expect(found(drawing)).toBe(expected));
});

describe("kustomizations", () => {
  const base = `--- base/kustomization.yaml\nresources: [web.yaml]\n--- base/web.yaml\n${pod("settings")}`;
  const stage = (name: string, more: string) => `--- ${name}/kustomization.yaml\nresources: [../base]\n${more}`;
  test("a generator defines its ConfigMap for the base", () => {
    const drawing = base + stage("live", "configMapGenerator:\n  - name: settings\n    literals: [a=b]\n");
    expect(found(drawing)).toBe("here live/kustomization.yaml");
  });
  test("all overlays are asked", () => {
    const generator = "configMapGenerator:\n  - name: settings\n    literals: [a=b]\n";
    expect(found(base + stage("live", generator) + stage("test", generator))).toBe(
      "here live/kustomization.yaml test/kustomization.yaml",
    );
  });
  test("a namespace of the kustomization is the namespace of all its objects", () => {
    const text = "namespace: shop\nresources: [a.yaml, b.yaml]\n";
    expect(
      found(`--- kustomization.yaml\n${text}--- a.yaml\n${pod("x", ", namespace: a")}--- b.yaml\n${map("x")}`),
    ).toBe("here b.yaml");
  });
  test("names are known with what is put in front of them", () => {
    const text = "namePrefix: live-\nresources: [a.yaml, b.yaml]\n";
    const drawing = `--- kustomization.yaml\n${text}--- a.yaml\n${pod("live-x")}--- b.yaml\n${map("x")}`;
    expect(found(drawing)).toBe("here b.yaml");
    expect(renamed(drawing.replace("{name: x}", "{name: x<|>}"), "z")).toBe(
      "--- a.yaml\n      envFrom: [{configMapRef: {name: live-z}}]\n--- b.yaml\nmetadata: {name: z}",
    );
  });
  test("a patch is a reference to what it changes", () => {
    const patch = `--- live/web.yaml\n${pod("settings").replace("name: web}", "name: web<|>}")}`;
    const drawing = base + stage("live", "patches: [{path: web.yaml}]\n") + patch;
    expect(definitions(drawing)).toBe("metadata: {name: web}\n                 ^^^ base/web.yaml");
    expect(references(drawing)).toContain("live/web.yaml");
    expect(renamed(drawing, "site")).toBe(
      "--- base/web.yaml\nmetadata: {name: site}\n--- live/web.yaml\nmetadata: {name: site}",
    );
  });
});

describe("what a kustomization says of objects", () => {
  const base = `--- base/kustomization.yaml\nresources: [web.yaml]\n--- base/web.yaml\n${pod("settings")}`;
  const live = `--- live/kustomization.yaml
resources: [../base]
patches:
  - target: {kind: Pod, name: web}
    patch: |-
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
          - name: web
replacements:
  - source: {kind: Pod, name: web}
`;
  test("changes along with their names", () => {
    expect(renamed(`${base}${live}`.replace("{name: web}", "{name: web<|>}"), "site")).toBe(
      [
        "--- base/web.yaml",
        "metadata: {name: site}",
        "--- live/kustomization.yaml",
        "  - target: {kind: Pod, name: site}",
        "        name: site",
        "  - source: {kind: Pod, name: site}",
      ].join("\n"),
    );
  });
  test("and with the names of their containers", () => {
    expect(
      renamed(`${base}${live}`.replace("    - name: web\n      env", "    - name: web<|>\n      env"), "main"),
    ).toBe(
      ["--- base/web.yaml", "    - name: main", "--- live/kustomization.yaml", "          - name: main"].join("\n"),
    );
  });
});

describe("what was probably meant", () => {
  const near = (drawing: string) => {
    const graph = graphOf(drawn(drawing).snapshot);
    const [site] = [...graph.find("byName", "Service a"), ...graph.find("byName", "Pod web")];
    return site?.object.points.flatMap((point) => {
      const found = nearMiss(graph, site, point);
      const isThere = resolve(graph, site, point).targets.length > 0;
      if (found === undefined || isThere) return [];
      return [
        `${found.site.object.name?.text} in ${found.site.path.slice(3)}: ${found.change?.text ?? "another namespace"}`,
      ];
    });
  };
  const service = (selector: string, port = "http") =>
    `--- s.yaml\napiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  selector: ${selector}\n  ports: [{port: 80, targetPort: ${port}}]\n`;
  const labelled = `--- p.yaml\napiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {app: web, tier: front}}\nspec:\n  containers: [{name: p, ports: [{name: http}]}]\n`;
  test.each([
    [
      "a name that is spelled alike",
      `--- a.yaml\n${pod("settigns")}--- b.yaml\n${map("settings")}`,
      ["settings in b.yaml: settings"],
    ],
    [
      "the same name in another namespace",
      `--- a.yaml\n${pod("x", ", namespace: a")}--- b.yaml\n${map("x", ", namespace: b")}`,
      ["x in b.yaml: another namespace"],
    ],
    ["a label that is spelled alike", `${service("{app: wbe}")}${labelled}`, ["p in p.yaml: web"]],
    ["the one label that does not fit", `${service("{app: web, tier: back}")}${labelled}`, ["p in p.yaml: front"]],
    ["a port that is spelled alike", `${service("{app: web}", "htttp")}${labelled}`, ["p in p.yaml: http"]],
    ["nothing that is near", `${service("{app: shop}")}${labelled}`, []],
  ])("%s", (_, drawing, expected) => expect(near(drawing)).toEqual(expected));
});

describe("the graph follows the workspace", () => {
  const workspace = new Workspace(new Map());
  const write = (path: string, text: string) =>
    graphOf(workspace.apply([{ kind: "write", file: { path: `/w/${path}`, text } }]));
  const first = write("a.yaml", pod("x"));
  test("and is the same as long as no facts change, wherever the text moves", () => {
    expect(write("a.yaml", `# moved\n${pod("x").replace("spec:", "spec:\n  restartPolicy: Never")}`)).toBe(first);
  });
  test("and another one when a name does, which leaves the first as it was", () => {
    const second = write("b.yaml", map("x"));
    expect(second).not.toBe(first);
    expect([first.paths(), second.paths()]).toEqual([["/w/a.yaml"], ["/w/a.yaml", "/w/b.yaml"]]);
    expect(first.find("byName", "ConfigMap x")).toEqual([]);
    expect(second.find("byName", "ConfigMap x")).toHaveLength(1);
  });
  test("and forgets what is gone", () => {
    const third = graphOf(workspace.apply([{ kind: "remove", path: "/w/b.yaml" }]));
    expect(third.paths()).toEqual(["/w/a.yaml"]);
  });
  test("and holds many files", () => {
    const files = Array.from({ length: 250 }, (_, index) => ({ path: `/w/${index}.yaml`, text: map(`m${index}`) }));
    const many = graphOf(workspace.apply(files.map((file) => ({ kind: "write" as const, file }))));
    expect(many.paths()).toHaveLength(251);
    expect(many.find("byName", "ConfigMap m249").map(({ path }) => path)).toEqual(["/w/249.yaml"]);
  });
});
