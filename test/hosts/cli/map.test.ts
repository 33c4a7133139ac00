/** `portolan map`: a picture, a graph, or JSON. */
import { expect, test } from "vitest";
import { folder } from "./cli";

const files = {
  "k8s/service.yaml": `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
`,
  "k8s/pod.yaml": `# The pod.
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec:
  containers: [{ name: web, image: nginx:1.31, envFrom: [{ secretRef: { name: gone } }], colour: red }]
`,
  "other/text.md": "Nothing here.\n",
};

test("a picture unless something else is said", async () => {
  const { code, out, err } = await folder(files).portolan(["map", "."]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^<svg [\s\S]*prefers-color-scheme: dark[\s\S]*<\/svg>\n$/);
  expect(out).toContain('aria-label="Service web; selects Pod web (80 → 8080)"');
});

test("JSON has objects with their places and worst problems, and what leads where", async () => {
  const { out } = await folder(files).portolan(["map", "--format", "json", "k8s"]);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    nodes: [
      {
        id: "#Pod//web",
        kind: "Pod",
        name: "web",
        namespace: "",
        missing: false,
        file: "k8s/pod.yaml",
        line: 2,
        severity: "error",
      },
      {
        id: "#Service//web",
        kind: "Service",
        name: "web",
        namespace: "",
        missing: false,
        file: "k8s/service.yaml",
        line: 1,
      },
      {
        id: "missing:#Secret//gone",
        kind: "Secret",
        name: "gone",
        namespace: "",
        missing: true,
        file: "k8s/pod.yaml",
        line: 6,
      },
    ],
    edges: [
      { from: "#Pod//web", to: "missing:#Secret//gone", verb: "reads", missing: true },
      { from: "#Service//web", to: "#Pod//web", verb: "selects", label: "80 → 8080", missing: false },
    ],
  });
});

test("a file is drawn with what it has to do with elsewhere", async () => {
  const { out } = await folder(files).portolan(["map", "--format", "dot", "k8s/service.yaml"]);
  expect(out).toContain('"#Service//web" -> "#Pod//web" [label="80 → 8080"];');
  expect(out).not.toContain("gone");
});

test("where there are no objects nothing is drawn", async () => {
  expect(await folder(files).portolan(["map", "other"])).toEqual({
    code: 1,
    out: "",
    err: "portolan: there are no Kubernetes objects to draw\n",
  });
});

test("what cannot be read is told", async () => {
  const { code, out, err } = await folder(files).portolan(["map", "other", "gone.yaml", "--format", "dot"]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("portolan: gone.yaml cannot be read: there is no such file or folder\n");
});
