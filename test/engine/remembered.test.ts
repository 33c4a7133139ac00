/** What is remembered of files must not keep the snapshots alive that it was worked out in. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { diagnose } from "../../server/src/engine/diagnose";
import { lenses } from "../../server/src/engine/lens";
import type { Snapshot } from "../../server/src/model/snapshot";
import { Workspace } from "../../server/src/model/workspace";

const service = (name: string) =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    app: ${name}\n  ports:\n    - port: 80\n`;

const deployment = (name: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    matchLabels:\n      app: ${name}\n  template:\n    metadata:\n      labels:\n        app: ${name}\n    spec:\n      serviceAccountName: ${name}\n      containers:\n        - name: web\n          image: web:1\n`;

const scaler =
  "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: a\nspec:\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: a\n  maxReplicas: 3\n  metrics:\n    - type: Resource\n      resource:\n        name: cpu\n        target:\n          type: Utilization\n          averageUtilization: 80\n";

const texts: ReadonlyMap<string, string> = new Map([
  ["/w/a.yaml", service("a")],
  ["/w/b.yaml", `${deployment("a")}---\n${service("b")}`],
  ["/w/scaler.yaml", scaler],
  ["/w/Dockerfile", "FROM alpine:3.20 AS base\nFROM base\nCOPY . /app\nUSER app\n"],
  ["/w/chart/Chart.yaml", "apiVersion: v2\nname: chart\nversion: 1.0.0\n"],
  ["/w/chart/values.yaml", "image: web\n"],
  ["/w/chart/templates/web.yaml", '{{ define "web" }}{{ .Values.image }}{{ end }}\na: {{ include "web" . }}\n'],
]);

test("no file keeps a snapshot that is gone", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const workspace = new Workspace(new Map());
  const gone = [...seen(workspace)].slice(0, -1);
  await new Promise((resolve) => void setImmediate(resolve));
  collect();
  expect(gone.filter((snapshot) => snapshot.deref() !== undefined)).toHaveLength(0);
});

/** Each file is looked at in a snapshot of its own, and none of them again. */
function seen(workspace: Workspace): readonly WeakRef<Snapshot>[] {
  workspace.apply([{ kind: "roots", roots: ["/w"] }]);
  workspace.apply([...texts].map(([path, text]) => ({ kind: "write", file: { path, text } }) as const));
  return [...texts.keys(), "/w/last.txt"].map((path, version) => {
    const snapshot = workspace.apply([{ kind: "write", file: { path: "/w/last.txt", text: "", version } }]);
    diagnose(snapshot, path);
    lenses(snapshot, path);
    return new WeakRef(snapshot);
  });
}
