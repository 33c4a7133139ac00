/** What editors show of the graph: lenses, hints, hovers, completion. */
import { describe, expect, test } from "vitest";
import { hover as hoverAt } from "../../../../server/src/engine/hover";
import { hints } from "../../../../server/src/engine/inlay";
import { lenses } from "../../../../server/src/engine/lens";
import { symbols } from "../../../../server/src/engine/navigate";
import { drawn } from "../../../support/engine";
import { labels } from "../at";

const web = `--- web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      containers:
        - name: main
          image: nginx:1.31
          ports: [{name: http, containerPort: 8080}]
          env: [{name: COLOUR, valueFrom: {configMapKeyRef: {name: settings, key: colour}}}]
`;
const settings = `--- settings.yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data:
  colour: blue
  shape: round
`;
const service = `--- service.yaml
apiVersion: v1
kind: Service
metadata: {name: front, namespace: shop}
spec:
  selector: {app: web}
  ports: [{name: web, port: 80, targetPort: http}]
`;
const ingress = (port: string) => `--- ingress.yaml
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: front, namespace: shop}
spec:
  defaultBackend: {service: {name: front, port: {${port}}}}
`;
const shop = web + settings + service + ingress("number: 80");

test("lenses tell what is selected and who uses it", () => {
  const { snapshot } = drawn(shop);
  const told = ["web", "settings", "service", "ingress"].flatMap((name) =>
    lenses(snapshot, `/w/${name}.yaml`).map(({ title }) => `${name}: ${title}`),
  );
  expect(told).toEqual([
    "web: used by 1: Service front",
    "settings: used by 1: Deployment web",
    "service: selects 1 workload: Deployment web · used by 1: Ingress front",
  ]);
});

test("a Service that selects nothing says so", () => {
  const { snapshot } = drawn(service);
  expect(lenses(snapshot, "/w/service.yaml").map(({ title }) => title)).toEqual(["selects no workload here"]);
});

test("ports have their other name behind them", () => {
  const { snapshot } = drawn(shop);
  const behind = (name: string) => {
    const text = snapshot.files.get(`/w/${name}.yaml`)?.text ?? "";
    const found = hints(snapshot, `/w/${name}.yaml`, { start: 0, end: text.length });
    return found.map(({ at, label }) => `${text.slice(0, at).match(/\S+ \S+$/)?.[0]} ${label}`);
  };
  expect(behind("service")).toEqual(["targetPort: http 8080"]);
  expect(behind("ingress")).toEqual(["{number: 80 web"]);
  expect(behind("web")).toEqual([]);
});

describe("hovers say where a name leads", () => {
  const facts = (drawing: string) => {
    const { snapshot, path, offset } = drawn(drawing);
    const hover = hoverAt(snapshot, path, offset);
    const led = hover?.facts.filter((fact) => /^(?:Leads|No |Nothing|Every)/.test(fact)) ?? [];
    return [...led, ...(hover?.concept.places ?? []).map(({ text, path }) => `${text} in ${path}`)].join("\n");
  };
  test.each([
    [
      "a key and its value",
      "key: col<|>our",
      "Leads to key colour of ConfigMap settings: `blue`\nConfigMap settings in /w/settings.yaml",
    ],
    [
      "an object",
      "configMapKeyRef: {name: set<|>tings",
      "Leads to ConfigMap settings\nConfigMap settings in /w/settings.yaml",
    ],
    ["a port", "targetPort: ht<|>tp", "Leads to port http (8080) of Deployment web\nDeployment web in /w/web.yaml"],
    [
      "a label of a selector",
      "spec:\n  selector: {app: we<|>b",
      "Leads to Deployment web\nDeployment web in /w/web.yaml",
    ],
    ["its key", "spec:\n  selector: {ap<|>p: web", "Leads to Deployment web\nDeployment web in /w/web.yaml"],
  ])("%s", (_, place, expected) => {
    expect(facts(shop.replace(place.replace("<|>", ""), place))).toBe(expected);
  });
  test("or that it leads nowhere", () => {
    expect(facts(web.replace("name: settings", "name: set<|>tings"))).toBe("No ConfigMap `settings` in the workspace");
  });
});

describe("completion knows the workspace", () => {
  const pod = (lines: string) =>
    `${shop}--- pod.yaml\napiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec:\n${lines}`;
  const policy = (lines: string) =>
    `${shop}--- p.yaml\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a, namespace: shop}\nspec:\n${lines}`;
  test.each([
    [
      "names of a kind",
      pod("  containers:\n    - envFrom:\n        - configMapRef:\n            name: <|>"),
      ["settings"],
    ],
    [
      "keys of what is named",
      pod(
        "  containers:\n    - env:\n        - valueFrom:\n            configMapKeyRef:\n              name: settings\n              key: <|>",
      ),
      ["colour", "shape"],
    ],
    ["labels of pods", policy("  podSelector:\n    matchLabels:\n      <|>"), ["app: web", "tier: front"]],
    ["values of a label", policy("  podSelector:\n    matchLabels:\n      tier: <|>"), ["front"]],
    ["keys of expressions", policy("  podSelector:\n    matchExpressions:\n      - key: <|>"), ["app", "tier"]],
    ["ports of a Service", `${web}${settings}${service}${ingress("number: <|>")}`, ["80"]],
    ["names of its ports", `${web}${settings}${service}${ingress("name: <|>")}`, ["web"]],
  ])("%s", (_, drawing, expected) => expect(labels(drawing)).toEqual(expected));

  test.each([
    ["labels", policy("  podSelector:\n    matchLabels:\n      <|>"), ["app: web", "tier: front"]],
    [
      "names",
      pod("  containers:\n    - envFrom:\n        - configMapRef:\n            name: <|>"),
      ["others", "settings"],
    ],
  ])("%s of the folder, whose kustomization does not list a new file yet", (_, drawing, expected) => {
    const kustomization = "--- kustomization.yaml\nresources: [web.yaml, settings.yaml]\n";
    const other = settings.replace("settings.yaml", "other/a.yaml").replace("name: settings", "name: others");
    expect(labels(kustomization + other + drawing)).toEqual(expected);
  });
});

test("symbols are objects and their parts, without labels", () => {
  const { snapshot } = drawn(shop);
  expect(symbols(snapshot, "web").map(({ kind, detail, path }) => `${kind} of ${detail} in ${path.slice(3)}`)).toEqual([
    "object of Deployment in web.yaml",
    "port of Service front in service.yaml",
  ]);
  expect(symbols(snapshot, "app")).toEqual([]);
});

test("kustomizations go by their folders", () => {
  const { snapshot } = drawn(
    "--- base/a.yaml\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\n--- base/kustomization.yaml\nresources: [a.yaml]\nreplicas: []\npatches: [{target: {kind: ServiceAccount, name: a}, patch: '[]'}]\n",
  );
  expect(lenses(snapshot, "/w/base/a.yaml").map(({ title }) => title)).toEqual(["used by 1: Kustomization in base"]);
});
