/** What may be typed in a manifest: the text before, the proposal that is taken, the text after. */
import { describe, expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { objectMisfits } from "../../../server/src/languages/kubernetes/misfits";
import { placedObjects } from "../../../server/src/languages/kubernetes/objects";
import { templateKinds } from "../../../server/src/languages/kubernetes/templates";
import { sourceFile } from "../../../server/src/model/source-file";
import { kindOf } from "../../../server/src/schema/kubernetes/kinds";
import { expand } from "../../client/expand";
import { drawn } from "../../support/engine";
import { accept, labels, proposals } from "./at";

const deployment = (lines: string) => `apiVersion: apps/v1\nkind: Deployment\n${lines}`;
const pod = (lines: string) => `apiVersion: v1\nkind: Pod\nspec:\n${lines}`;

/** Each line of the drawings stands two deeper than written, below `spec:` of a Pod. */
const inPod = (drawing: string) => pod(drawing.replace(/^(?=.)/gm, "  "));

describe("what is written", () => {
  test.each([
    ["a key of a value", "spec:\n  <|>", "replicas", "spec:\n  replicas: "],
    ["a key of a map", "spec:\n  <|>", "strategy", "spec:\n  strategy:\n    "],
    ["half a key", "spec:\n  rep<|>\n", "replicas", "spec:\n  replicas: \n"],
    [
      "half a key among others",
      "spec:\n  rep<|>\n  paused: true\n",
      "replicas",
      "spec:\n  replicas: \n  paused: true\n",
    ],
    [
      "over a key that is there",
      "spec:\n  rep<|>licas: 1\n",
      "revisionHistoryLimit",
      "spec:\n  revisionHistoryLimit: 1\n",
    ],
    ["a key of the root", "sp<|>", "spec", "spec:\n  "],
    [
      "a key at the root, after a map",
      "spec:\n  paused: true\n<|>",
      "metadata",
      "spec:\n  paused: true\nmetadata:\n  ",
    ],
    ["on a line indented too little", "spec:\n  replicas: 1\n <|>\n", "paused", "spec:\n  replicas: 1\n  paused: \n"],
    ["behind a colon", "spec:\n  strategy: <|>\n", "type", "spec:\n  strategy:\n    type: \n"],
    ["right behind a colon", "spec:\n  strategy:<|>\n", "type", "spec:\n  strategy:\n    type: \n"],
    ["a value", "spec:\n  strategy:\n    type: <|>\n", "Recreate", "spec:\n  strategy:\n    type: Recreate\n"],
    ["a value right behind the colon", "spec:\n  paused:<|>\n", "true", "spec:\n  paused: true\n"],
    ["a value over another", "spec:\n  paused: fal<|>se\n", "true", "spec:\n  paused: true\n"],
    [
      "a value in quotes",
      'spec:\n  strategy:\n    type: "Re<|>"\n',
      "Recreate",
      'spec:\n  strategy:\n    type: "Recreate"\n',
    ],
    [
      "a value in an open quote",
      "spec:\n  strategy:\n    type: 'Re<|>\n",
      "Recreate",
      "spec:\n  strategy:\n    type: 'Recreate'\n",
    ],
    ["a default", "spec:\n  progressDeadlineSeconds: <|>\n", "600", "spec:\n  progressDeadlineSeconds: 600\n"],
    [
      "a share",
      "spec:\n  strategy:\n    rollingUpdate:\n      maxSurge: <|>\n",
      "25%",
      "spec:\n  strategy:\n    rollingUpdate:\n      maxSurge: 25%\n",
    ],
    ["a flow map's key", "spec: {<|>}\n", "replicas", "spec: {replicas: }\n"],
    ["a flow map's map", "spec: {paused: true, <|>}\n", "strategy", "spec: {paused: true, strategy: {$1}}\n"],
    ["a flow map's value", "spec: {strategy: {type: <|>}}\n", "Recreate", "spec: {strategy: {type: Recreate}}\n"],
    ["Windows lines", "spec:\r\n  replicas: 1\r\n  <|>\r\n", "paused", "spec:\r\n  replicas: 1\r\n  paused: \r\n"],
    ["four blanks", "spec:\n    replicas: 1\n    <|>\n", "strategy", "spec:\n    replicas: 1\n    strategy:\n      \n"],
    ["below a broken line", "spec:\n  replicas 1\n  <|>\n", "paused", "spec:\n  replicas 1\n  paused: \n"],
    [
      "below an open quote",
      'spec:\n  minReadySeconds: "\n  <|>\n',
      "paused",
      'spec:\n  minReadySeconds: "\n  paused: \n',
    ],
  ])("%s", (_name, drawing, label, expected) => {
    expect(accept(deployment(drawing), label)).toBe(deployment(expected));
  });

  test.each([
    ["a list's key", "<|>", "containers", "containers:\n  - "],
    [
      "a list's key where dashes are not indented",
      "volumes:\n- name: x\n<|>",
      "containers",
      "volumes:\n- name: x\ncontainers:\n- ",
    ],
    ["the first item behind a colon", "containers: <|>", "- name", "containers:\n  - name: "],
    ["the first item below", "containers:\n  <|>", "- name", "containers:\n  - name: "],
    ["the next item", "containers:\n  - name: a\n  <|>", "- image", "containers:\n  - name: a\n  - image: "],
    ["behind a dash", "containers:\n  - <|>", "name", "containers:\n  - name: "],
    ["right behind a dash", "containers:\n  -<|>", "name", "containers:\n  - name: "],
    ["a map behind a dash", "containers:\n  - <|>", "resources", "containers:\n  - resources:\n      "],
    ["a list behind a dash", "containers:\n  - <|>", "ports", "containers:\n  - ports:\n      - "],
    ["a key of an item", "containers:\n  - name: a\n    im<|>", "image", "containers:\n  - name: a\n    image: "],
    [
      "a key of an item, dashes not indented",
      "containers:\n- name: a\n  im<|>",
      "image",
      "containers:\n- name: a\n  image: ",
    ],
    [
      "an item below a key, dashes not indented",
      "containers:\n- name: a\n  ports:\n  - containerPort: 80\n  <|>",
      "- name",
      "containers:\n- name: a\n  ports:\n  - containerPort: 80\n  - name: ",
    ],
    [
      "an item's ready shape",
      "containers:\n  - <|>",
      "container",
      "containers:\n  - name: ${1:app}\n    image: ${2:nginx:1.31.3}",
    ],
    [
      "a shape with its dash",
      "containers:\n  - name: a\n    env: <|>",
      "- env from a Secret",
      "containers:\n  - name: a\n    env:\n      - name: ${1:KEY}\n        valueFrom:\n          secretKeyRef:\n            name: ${2:app-secret}\n            key: ${3:key}",
    ],
    [
      "a shape below a key",
      "containers:\n  - name: a\n    livenessProbe:\n      <|>",
      "httpGet probe",
      "containers:\n  - name: a\n    livenessProbe:\n      httpGet:\n        path: ${1:/healthz}\n        port: ${2:http}",
    ],
    [
      "a shape behind a colon",
      "containers:\n  - name: a\n    resources: <|>",
      "requests and limits",
      "containers:\n  - name: a\n    resources:\n      requests:\n        cpu: ${1:100m}\n        memory: ${2:128Mi}\n      limits:\n        memory: ${2:128Mi}",
    ],
    [
      "a resource",
      "containers:\n  - resources:\n      limits:\n        <|>",
      "memory",
      "containers:\n  - resources:\n      limits:\n        memory: ",
    ],
    [
      "an amount",
      "containers:\n  - resources:\n      limits:\n        memory: <|>",
      "128Mi",
      "containers:\n  - resources:\n      limits:\n        memory: 128Mi",
    ],
    [
      "a list of closed values",
      "containers:\n  - securityContext:\n      capabilities:\n        <|>",
      "drop",
      "containers:\n  - securityContext:\n      capabilities:\n        drop:\n          - ",
    ],
    [
      "a volume for a mount",
      "containers:\n  - name: a\n    volumeMounts:\n      - name: data\n        mountPath: /data\nvolumes:\n  - name: <|>",
      "data",
      "containers:\n  - name: a\n    volumeMounts:\n      - name: data\n        mountPath: /data\nvolumes:\n  - name: data",
    ],
    [
      "a mount of a volume",
      "containers:\n  - name: a\n    volumeMounts:\n      - name: <|>\nvolumes:\n  - name: data",
      "data",
      "containers:\n  - name: a\n    volumeMounts:\n      - name: data\nvolumes:\n  - name: data",
    ],
    [
      "a port for a probe",
      "containers:\n  - name: a\n    ports:\n      - name: web\n        containerPort: 8080\n    livenessProbe:\n      tcpSocket:\n        port: <|>",
      "web",
      "containers:\n  - name: a\n    ports:\n      - name: web\n        containerPort: 8080\n    livenessProbe:\n      tcpSocket:\n        port: web",
    ],
  ])("in a pod: %s", (_name, drawing, label, expected) => {
    expect(accept(inPod(drawing), label)).toBe(inPod(expected));
  });

  test("a list of values begins below its key", () => {
    const claim = (lines: string) => `apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n${lines}`;
    expect(accept(claim("  accessModes: <|>"), "- ReadWriteOnce")).toBe(claim("  accessModes:\n    - ReadWriteOnce"));
    expect(accept(claim("  accessModes: [<|>]"), "ReadWriteOnce")).toBe(claim("  accessModes: [ReadWriteOnce]"));
    expect(accept(claim("  accessModes:\n  - ReadOnlyMany\n  - <|>"), "ReadWriteOnce")).toBe(
      claim("  accessModes:\n  - ReadOnlyMany\n  - ReadWriteOnce"),
    );
  });

  test("JSON gets its quotes", () => {
    const json = (rest: string) => `{"apiVersion": "apps/v1", "kind": "Deployment", ${rest}}`;
    const around = { firstPath: "/a.json" };
    expect(accept(json("<|>"), "spec", around)).toBe(json('"spec": {$1}'));
    expect(accept(json('"spec": {"strategy": {"type": <|>}}'), "Recreate", around)).toBe(
      json('"spec": {"strategy": {"type": "Recreate"}}'),
    );
    expect(proposals(json('"sp<|>"'), around).find(({ label }) => label === "spec")?.filter).toBe('"spec"');
    expect(accept(json('"spec": {"rep<|>"}'), "replicas", around)).toBe(json('"spec": {"replicas": }'));
  });
});

describe("the head", () => {
  test.each([
    ["kind with its apiVersion", "kind: De<|>\n", "Deployment", "apiVersion: apps/v1\nkind: Deployment\n"],
    ["kind below an apiVersion", "apiVersion: batch/v1\nkind: <|>", "CronJob", "apiVersion: batch/v1\nkind: CronJob"],
    [
      "kind of another apiVersion",
      "apiVersion: 'v1' # ours\nkind: De<|>",
      "Deployment",
      "apiVersion: apps/v1 # ours\nkind: Deployment",
    ],
    [
      "kind above its apiVersion",
      "a: b\n---\nkind: De<|>\napiVersion: v1",
      "Deployment",
      "a: b\n---\nkind: Deployment\napiVersion: apps/v1",
    ],
    [
      "apiVersion of a kind",
      "apiVersion: <|>\nkind: Ingress\n",
      "networking.k8s.io/v1",
      "apiVersion: networking.k8s.io/v1\nkind: Ingress\n",
    ],
    [
      "kind in an item of a List",
      "apiVersion: v1\nkind: List\nitems:\n  - kind: <|>",
      "Service",
      "apiVersion: v1\nkind: List\nitems:\n  - kind: Service",
    ],
    ["the second document", "a: 1\n---\nkind: <|>", "Job", "a: 1\n---\napiVersion: batch/v1\nkind: Job"],
  ])("%s", (_name, drawing, label, expected) => {
    expect(accept(drawing, label)).toBe(expected);
  });

  test("offers what fits: kinds of the version, versions of the kind, in the chosen Kubernetes", () => {
    expect(labels("apiVersion: batch/v1\nkind: <|>").slice(0, 3)).toEqual(["CronJob", "Job", "Deployment"]);
    expect(labels("kind: HorizontalPodAutoscaler\napiVersion: <|>")).toEqual(["autoscaling/v2", "autoscaling/v1"]);
    expect(labels("kind: Widget\napiVersion: <|>")).toEqual([]);
    expect(labels("apiVersion: example.com/v1\nkind: <|>")).toEqual([]);
    const old = { settings: { kubernetesVersion: "1.25" } };
    expect(labels("kind: HorizontalPodAutoscaler\napiVersion: <|>", old)).toContain("autoscaling/v2beta2");
    expect(labels("kind: <|>", old)).not.toContain("ValidatingAdmissionPolicy");
  });

  test("whole manifests come first in an empty document, and are found by short names", () => {
    for (const drawing of ["<|>", "# a comment\n<|>", "dep<|>", "a: 1\n---\n<|>"])
      expect(labels(drawing).slice(0, 3), drawing).toEqual(["Deployment", "StatefulSet", "DaemonSet"]);
    const filters = proposals("<|>").map(({ filter }) => filter);
    expect(filters).toEqual(expect.arrayContaining(["Service svc", "Ingress ing", "LimitRange limits"]));
    expect(labels("apiVersion: v1\n<|>")).toEqual(["kind", "metadata", "spec"]);
  });

  test("a manifest replaces what is typed and stands where the cursor is", () => {
    expect(accept("ns<|>", "Namespace")).toMatch(/^apiVersion: v1\nkind: Namespace\nmetadata:\n {2}name: /);
    expect(accept("apiVersion: v1\nkind: List\nitems:\n  - <|>", "Namespace")).toMatch(
      /\n {2}- apiVersion: v1\n {4}kind: Namespace\n {4}metadata:\n {6}name: /,
    );
  });
});

describe("which keys", () => {
  test("required ones first, then by use, then by name; without those that are there", () => {
    expect(labels(deployment("spec:\n  <|>")).slice(0, 5)).toEqual([
      "selector",
      "template",
      "replicas",
      "strategy",
      "minReadySeconds",
    ]);
    expect(labels(deployment("spec:\n  selector: {}\n  <|>\n  template: {}"))).toEqual(
      expect.not.arrayContaining(["selector", "template"]),
    );
    expect(labels(deployment("<|>"))).toEqual(["metadata", "spec", "status"]);
  });

  test("those of the chosen Kubernetes", () => {
    const container = pod("  containers:\n    - name: a\n      <|>");
    expect(labels(container)).toContain("resizePolicy");
    expect(labels(container, { settings: { kubernetesVersion: "1.25" } })).not.toContain("resizePolicy");
  });

  test("kinds we do not know have metadata", () => {
    const custom = "apiVersion: example.com/v1\nkind: Widget\n";
    expect(labels(`${custom}<|>`)).toEqual(["metadata", "spec"]);
    expect(labels(`${custom}metadata:\n  n<|>`).slice(0, 2)).toEqual(["name and labels", "name"].reverse());
    expect(labels(`${custom}spec:\n  <|>`)).toEqual([]);
  });

  test("list or key where both fit", () => {
    const drawing = pod("  containers:\n  - name: a\n  <|>");
    expect(labels(drawing)).toEqual(expect.arrayContaining(["volumes", "- name"]));
    expect(accept(drawing, "- image")).toBe(pod("  containers:\n  - name: a\n  - image: "));
  });

  test("nothing in comments, texts and for names of the author's own", () => {
    for (const drawing of [
      deployment("# <|>"),
      "apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    <|>",
      "apiVersion: v1\nkind: ConfigMap\ndata:\n  <|>",
      "apiVersion: v1\nkind: ConfigMap\ndata:\n  a: <|>",
      deployment("metadata:\n  name: <|>"),
    ])
      expect(labels(drawing), drawing).toEqual([]);
  });
});

describe("names from the file", () => {
  const workload = deployment(
    "spec:\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: a\n          ports:\n            - name: http\n              containerPort: 8080\n---\n",
  );

  test("a Service targets container ports and selects labels of pods", () => {
    const service = `${workload}apiVersion: v1\nkind: Service\nspec:\n`;
    expect(labels(`${service}  ports:\n    - targetPort: <|>`)).toEqual(["http", "8080"]);
    expect(labels(`${service}  selector:\n    <|>`)).toEqual(["app: web"]);
    expect(accept(`${service}  selector:\n    ap<|>`, "app: web")).toBe(`${service}  selector:\n    app: web`);
    expect(labels(`${service}  selector:\n    app: <|>`)).toEqual(["web"]);
  });

  test("a selector and its template agree", () => {
    const spec =
      "spec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        <|>";
    expect(labels(deployment(spec))[0]).toBe("app: web");
    expect(labels(deployment(spec))).toContain("app.kubernetes.io/name");
  });

  test("other objects by name", () => {
    const secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: keys\n---\n";
    expect(labels(secret + pod("  volumes:\n    - secret:\n        secretName: <|>"))).toEqual(["keys"]);
  });
});

describe("what is said", () => {
  test("the type, whether it must be there, the note, or else the words of the schema", () => {
    const notes = new Map([["kubernetes/DeploymentSpec.replicas", "# replicas\n\nHow many pods.\n"]]);
    const found = proposals(deployment("spec:\n  <|>"), { notes });
    expect(found[0]).toMatchObject({ label: "selector", detail: "LabelSelector, required", kind: "flag", again: true });
    expect(found.find(({ label }) => label === "replicas")).toMatchObject({
      detail: "integer",
      concept: "kubernetes/DeploymentSpec.replicas",
    });
    expect(found[0]?.concept).toBeUndefined();
    const texts = (key: string) => (key === "V1DeploymentSpec.selector" ? "Which *pods*." : undefined);
    expect(proposals(deployment("spec:\n  <|>"), { texts })[0]?.documentation).toBe("Which \\*pods\\*.");
  });
});

describe("templates", () => {
  const whole = proposals("<|>").filter(({ kind }) => kind === "snippet");

  test.each(whole.map(({ label, detail = "" }) => [label, detail.split(" ")[0] ?? ""]))(
    "%s fits its type and no rule refuses it",
    (kind, apiVersion) => {
      const { text } = expand(accept("<|>", kind));
      const [placed] = placedObjects(sourceFile({ path: "/a.yaml", text }));
      const [object] = placed?.objects ?? [];
      expect(kindOf(apiVersion, kind)).toBeDefined();
      expect(object?.kind.text).toBe(kind);
      expect(object && objectMisfits(object, 36), text).toEqual([]);
      const { snapshot, path } = drawn(text, { firstPath: "/a.yaml" });
      const wrong = diagnose(snapshot, path).filter(({ severity }) => severity === "error" || isOurs(kind));
      expect(
        wrong.filter(({ severity }) => severity !== "hint").map(({ rule, message }) => `${rule}: ${message}`),
      ).toEqual([]);
    },
  );

  /** Written by hand: not even a warning is wanted there. */
  function isOurs(kind: string): boolean {
    return templateKinds.includes(kind);
  }
});
