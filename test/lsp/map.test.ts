/** The resource map through the protocol. */
import { expect, test } from "vitest";
import { mapRequest } from "../../server/src/lsp/own-requests";
import { connect } from "./connect";

const files = {
  "/w/k8s/web.yaml": `# A Service and its pod.
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { containers: [{ name: web, image: "nginx:1.31" }] }
`,
  "/w/other/map.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: other }\n",
};
const uri = "file:///w/k8s/web.yaml";

test("is a picture with command links and the theme's colours, and the same in words with lines", async () => {
  const client = await connect({ files, roots: ["/w"], options: { commandLinks: true } });
  const map = await client.ask(mapRequest, { scope: "workspace" });
  expect(map?.objects).toEqual([
    {
      id: "#Service//web",
      label: "Service web",
      missing: false,
      uri,
      line: 1,
      endLine: 4,
      leads: [{ to: "#Pod//web", verb: "selects", label: "Pod web (80)", missing: false }],
    },
    { id: "#Pod//web", label: "Pod web", missing: false, uri, line: 6, endLine: 9, leads: [] },
    {
      id: "#ConfigMap//other",
      label: "ConfigMap other",
      missing: false,
      uri: "file:///w/other/map.yaml",
      line: 0,
      endLine: 2,
      leads: [],
    },
  ]);
  expect(map?.svg).toContain(`href="command:portolan.openPlace?${encodeURIComponent(JSON.stringify([uri, 1, 0]))}"`);
  expect(map?.style).toContain("var(--vscode-editor-foreground)");
});

test.each([
  ["workspace", ["Service web", "Pod web", "ConfigMap other"]],
  ["folder", ["Service web", "Pod web"]],
  ["file", ["Service web", "Pod web"]],
] as const)("of a %s has its objects, even right after the start", async (scope, labels) => {
  const client = await connect({ files, roots: ["/w"] });
  const map = await client.ask(mapRequest, { scope, uri });
  expect(map?.objects.map(({ label }) => label)).toEqual(labels);
});

test("of too many objects there is no picture", async () => {
  const object = (index: number) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c-${index} }\n`;
  const all = Array.from({ length: 2001 }, (_, index) => object(index)).join("---\n");
  const client = await connect({ files: { "/w/all.yaml": all }, roots: ["/w"] });
  expect(await client.ask(mapRequest, { scope: "workspace" })).toMatchObject({ svg: "", objects: [], tooMany: 2001 });
});
