/** Hovers in manifests: which note, which facts, which picture. */
import { describe, expect, test } from "vitest";
import { hover } from "../../../server/src/engine/hover";
import { hoverMarkdown } from "../../../server/src/engine/hover-markdown";
import { noLinks } from "../../../server/src/engine/links";
import { conceptAt } from "../../../server/src/languages/kubernetes/concept";
import { cronWords } from "../../../server/src/languages/kubernetes/cron-words";
import { quantityWords } from "../../../server/src/languages/kubernetes/quantity-words";
import type { Concept } from "../../../server/src/model/concept";
import { base64 } from "../../../server/src/schema/pictures/svg";
import { drawn, type Surroundings } from "../../support/engine";

const deployment = "apiVersion: apps/v1\nkind: Deployment\n";
const container = `${deployment}spec:\n  template:\n    spec:\n      containers:\n        - name: a\n`;

function concept(drawing: string, around: Surroundings = {}): Concept | undefined {
  const { snapshot, path, offset } = drawn(drawing, { firstPath: "/a.yaml", ...around });
  const file = snapshot.files.get(path);
  return file && conceptAt(file, offset, snapshot);
}

/** The facts, with pictures as their words. */
function facts(drawing: string, around: Surroundings = {}): readonly string[] {
  return (concept(drawing, around)?.facts ?? []).map((fact) => fact.replace(/^!\[([^\]]*)\]\(.*\)$/, "picture: $1"));
}

test.each([
  [`${deployment}sp<|>ec: {}`, "kubernetes/Deployment.spec"],
  [`${deployment}spec:\n  strategy:\n    ty<|>pe: Recreate`, "kubernetes/Deployment.spec.strategy.type"],
  [`${deployment}spec:\n  strategy:\n    type: Re<|>create`, "kubernetes/Deployment.spec.strategy.type"],
  [`${container}          im<|>age: x`, "kubernetes/Deployment.spec.template.spec.containers.image"],
  ["a: 1\n---\napiVersion: v1\nkind: Se<|>rvice", "kubernetes/Service"],
  ["apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Pod\n    sp<|>ec: {}", "kubernetes/Pod.spec"],
  ["apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  na<|>me: x", "kubernetes/Widget.metadata.name"],
  ['{"apiVersion": "v1", "kind": "Pod", "sp<|>ec": {}}', "kubernetes/Pod.spec"],
  ["apiVersion: extensions/v1beta1\nkind: Ingress\nspec:\n  ru<|>les: []", "kubernetes/Ingress.spec.rules"],
  ["apiVersion: v1\nkind: ConfigMap\ndata:\n  a<|>: b", undefined],
  ["apiVersion: v1\nkind: ConfigMap\ndata:\n  a: b<|>", undefined],
  [`${deployment}nope<|>: 1`, undefined],
  [`${deployment}# sp<|>ec`, undefined],
  ["hello: wo<|>rld", undefined],
  [
    "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec:\n  scaleTargetRef:\n    kind: Deploy<|>ment",
    "kubernetes/Deployment",
  ],
  [`${container}          image: ngi<|>nx`, "docker/image-reference"],
  [`${container}          image: $<|>{X}`, undefined],
])("the concept of %j is %s", (drawing, key) => {
  expect(concept(drawing)?.key).toBe(key);
});

test("a field may be explained by the note of its type's field, or of what it holds", () => {
  expect(concept(`${container}          reso<|>urces: {}`)?.fallbackKeys).toEqual([
    "kubernetes/Container.resources",
    "kubernetes/ResourceRequirements",
  ]);
});

describe("facts", () => {
  test("what the type says", () => {
    expect(facts(`${deployment}spec:\n  sele<|>ctor: {}`)).toEqual([
      "Type: LabelSelector, required",
      "Cannot be changed once the object exists",
    ]);
    expect(facts(`${container}          imagePull<|>Policy: Always`)).toEqual([
      "Type: string",
      "Values: `Always`, `IfNotPresent`, `Never`",
    ]);
    expect(facts(`${container}          resize<|>Policy: []`)).toEqual([
      "Type: list of ContainerResizePolicy",
      "Since Kubernetes 1.26 or 1.27",
    ]);
  });

  test("a kind", () => {
    expect(facts("apiVersion: v1\nkind: Pod<|>")).toEqual([
      "Lives in a namespace",
      "For kubectl: `pods`, `po`",
      "A name has at most 253 characters",
    ]);
    expect(facts("apiVersion: v1\nkind: PersistentVolume<|>")[0]).toBe(
      "Belongs to the whole cluster: it has no namespace",
    );
  });

  test("an API version, in the chosen Kubernetes", () => {
    const ingress = "apiVersion: networking.k8s.io/v1beta1<|>\nkind: Ingress";
    expect(facts(ingress)).toEqual([
      "`networking.k8s.io/v1beta1` is not served in 1.36: since 1.14, deprecated in 1.19, gone in 1.22; write `networking.k8s.io/v1`",
      "picture: Ingress: networking.k8s.io/v1 since before 1.25, no end planned; networking.k8s.io/v1beta1 since 1.14, deprecated in 1.19, gone in 1.22; extensions/v1beta1 since 1.1, deprecated in 1.14, gone in 1.22",
    ]);
    expect(facts(ingress, { settings: { kubernetesVersion: "1.20" } })[0]).toBe(
      "`networking.k8s.io/v1beta1` is served in 1.20: since 1.14, deprecated in 1.19, gone in 1.22; write `networking.k8s.io/v1`",
    );
    expect(facts("api<|>Version: example.com/v1\nkind: Widget")).toEqual([]);
  });

  test.each([
    ["          resources:\n            limits:\n              memory: 128<|>Mi", "`128Mi` = 134.2 MB (128 MiB)"],
    ["          resources:\n            limits:\n              cpu: 500<|>m", "`500m` = half a core"],
    ["          livenessProbe:\n            initialDelaySeconds: 9<|>0", "`90` = 1 minute 30 seconds"],
  ])("the value in %j", (lines, fact) => {
    expect(facts(container + lines)[0]).toBe(fact);
  });

  test("an image", () => {
    expect(facts(`${container}          image: ngi<|>nx`)).toEqual([
      "`docker.io/library/nginx`, tag `latest` (none given)",
    ]);
    expect(facts(`${container}          image: ghcr.io/a/b@sha256:<|>${"0".repeat(64)}`)[0]).toMatch(
      /^`ghcr.io\/a\/b`, digest `sha256:0/,
    );
  });

  test("modes and schedules", () => {
    const volume = "apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n    - configMap:\n        defaultMode: ";
    expect(facts(`${volume}42<|>0`)[0]).toBe("`420` = 0644 in octal: `rw-r--r--` for owner, group and others");
    expect(facts(`${volume}0400<|>`)[0]).toBe("`0400` = 0400 in octal: `r--------` for owner, group and others");
    const job = "apiVersion: batch/v1\nkind: CronJob\nspec:\n  schedule: '30 3 * * 1-5<|>'\n";
    expect(facts(`${job}  timeZone: Europe/Berlin`)[0]).toBe(
      "`30 3 * * 1-5` = at 03:30 on Monday to Friday, Europe/Berlin",
    );
  });

  test("a probe that fails", () => {
    const probe = `${container}          startupProbe:\n            initialDelaySeconds: 20\n            failureThre<|>shold: 6`;
    expect(facts(probe).at(-1)).toBe(
      "picture: While every probe fails, the container is restarted after about 20 + 10 × 6 = 80 seconds",
    );
    expect(facts(`${container}          readiness<|>Probe: {}`).at(-1)).toBe(
      "picture: While every probe fails, the pod gets no more traffic after about 10 × 3 = 30 seconds",
    );
  });

  test("a rollout", () => {
    const rollout = (strategy: string) => facts(`${deployment}spec:\n  replicas: 4\n  str<|>ategy: ${strategy}`).at(-1);
    expect(rollout("{}")).toBe("picture: While it rolls: at least 3 pods of 4 ready, at most 5 pods at once");
    expect(rollout("{rollingUpdate: {maxSurge: 0, maxUnavailable: 10%}}")).toBe(
      "picture: While it rolls: at least 3 pods of 4 ready, at most 4 pods at once",
    );
    expect(rollout("{type: Recreate}")).toBe("While it rolls: all old pods stop before the first new one starts");
    expect(facts(`${deployment}spec:\n  replicas: 40\n  str<|>ategy: {}`).at(-1)).toBe(
      "While it rolls: at least 30 pods of 40 ready, at most 50 pods at once",
    );
  });
});

describe("the hover", () => {
  const texts = (key: string) => (key === "V1DeploymentSpec.replicas" ? "How <many> pods." : undefined);
  const drawing = `${deployment}spec:\n  repli<|>cas: 4`;

  function shown(notes: ReadonlyMap<string, string>, pictures = false): string | undefined {
    const { snapshot, path, offset } = drawn(drawing, { firstPath: "/a.yaml", notes, texts });
    const found = hover(snapshot, path, offset);
    return found && hoverMarkdown(found, { ...noLinks, pictures });
  }

  test("falls back from the field's note to the type's and to the words of the schema", () => {
    const own = ["kubernetes/Deployment.spec.replicas", "# own\n\nOwn.\n"] as const;
    const general = ["kubernetes/DeploymentSpec.replicas", "# general\n\nGeneral.\n"] as const;
    expect(shown(new Map([general, own]))).toMatch(/^\*\*own\*\*\n\nOwn\./);
    expect(shown(new Map([general]))).toMatch(/^\*\*general\*\*\n\nGeneral\./);
    expect(shown(new Map())).toMatch(/^\*\*Deployment.spec.replicas\*\*\n\nHow \\<many\\> pods\.\n\nType: integer/);
  });

  test("shows pictures to those who see them, and their words to others", () => {
    expect(shown(new Map(), true)).toMatch(/!\[While it rolls: .*\]\(data:image\/svg\+xml;base64,[\w+/]+=*\)/);
    expect(shown(new Map())).toMatch(/\nWhile it rolls: at least 3 pods of 4 ready, at most 5 pods at once$/);
  });
});

test.each([
  ["* * * * *", "every minute every day"],
  ["*/15 * * * *", "every 15 minutes every day"],
  ["0 * * * *", "at minute 0 of every hour every day"],
  ["@daily", "at 00:00 every day"],
  ["0 9,17 * * MON", "at 09:00 and 17:00 on Monday"],
  ["0 */6 * * *", "every 6 hours, on the hour every day"],
  ["*/10 8-17 * * *", "every 10 minutes from 08:00 to 17:59 every day"],
  ["0 0 1 1,7 *", "at 00:00 on day 1 of the month in January and July"],
  ["0 0 13 * 5", "at 00:00 on day 13 of the month or on Friday"],
  ["0 0 * * 0,6", "at 00:00 on Sunday and Saturday"],
  ["@every 90m", "every 90m"],
  ["61 * * * *", undefined],
  ["not a schedule", undefined],
  ["0 0 * *", undefined],
])("the schedule %j is %s", (text, words) => {
  expect(cronWords(text)).toBe(words);
});

test.each([
  ["250m", "cpu", "a quarter of a core"],
  ["50m", "cpu", "5 % of a core"],
  ["2", "cpu", "2 cores"],
  ["1", "cpu", "one core"],
  ["1Gi", "memory", "1.074 GB (1 GiB)"],
  ["1e9", "memory", "1 GB (953.7 MiB)"],
  ["128m", "memory", "128 thousandths of a byte: `m` means milli, not mega"],
  ["10Gi", "storage", "10.74 GB (10 GiB)"],
  ["0", "memory", "0 B"],
  ["lots", "cpu", undefined],
  ["5", "pods", undefined],
])("the quantity %j of %s is %s", (text, resource, words) => {
  expect(quantityWords(text, resource)).toBe(words);
});

test("base64 is what everybody else calls it", () => {
  for (const text of ["", "a", "ab", "abc", "<svg/>"]) expect(base64(text)).toBe(Buffer.from(text).toString("base64"));
});
