/** Names across manifests: where they are defined, used and renamed. */
import { describe, expect, test } from "vitest";
import { definitions, references, renamed } from "./graph-support";

const shop = `--- web.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      serviceAccountName: runner
      containers:
        - name: web
          image: nginx:1.31
          envFrom:
            - configMapRef: {name: settings}
          env:
            - name: COLOUR
              valueFrom:
                configMapKeyRef:
                  name: settings
                  key: colour
          ports:
            - name: http
              containerPort: 8080
          readinessProbe:
            httpGet: {path: /, port: http}
          volumeMounts:
            - {name: cache, mountPath: /cache}
      volumes:
        - name: cache
          emptyDir: {}
--- service.yaml
apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app: web
  ports:
    - name: web
      port: 80
      targetPort: http
--- ingress.yaml
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: shop
                port:
                  number: 80
--- policy.yaml
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: shop
spec:
  podSelector:
    matchExpressions:
      - {key: app, operator: In, values: [web]}
  ingress:
    - ports:
        - port: http
--- budget.yaml
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: shop
spec:
  minAvailable: 1
  selector:
    matchLabels: {app: web}
--- settings.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  colour: blue
--- account.yaml
apiVersion: v1
kind: ServiceAccount
metadata: {name: runner}
`;

/** The shop with a cursor in the nth place that reads so. */
function at(text: string, nth = 0): string {
  let index = -1;
  for (let found = 0; found <= nth; found++) index = shop.indexOf(text, index + 1);
  const end = index + text.length;
  return `${shop.slice(0, end)}<|>${shop.slice(end)}`;
}

describe("definitions", () => {
  test.each([
    ["the Service of an Ingress", at("name: shop", 2), "  name: shop\n        ^^^^ service.yaml"],
    ["its port by number", at("number: 80"), "    - name: web\n            ^^^ service.yaml"],
    ["a port of the pods", at("targetPort: http"), "            - name: http\n                    ^^^^ web.yaml"],
    ["the port of a probe", at("port: http"), "            - name: http\n                    ^^^^ web.yaml"],
    ["a ConfigMap", at("name: settings"), "  name: settings\n        ^^^^^^^^ settings.yaml"],
    ["its key", at("key: colour"), "  colour: blue\n  ^^^^^^ settings.yaml"],
    [
      "a ServiceAccount",
      at("serviceAccountName: runner"),
      "metadata: {name: runner}\n                 ^^^^^^ account.yaml",
    ],
    ["a volume", at("{name: cache"), "        - name: cache\n                ^^^^^ web.yaml"],
    ["the labels of pods", at("values: [web"), "        app: web\n             ^^^ web.yaml"],
  ])("%s", (_, drawing, found) => expect(definitions(drawing)).toBe(found));
});

test("a name is found wherever it is used", () => {
  expect(references(at("name: settings", 2))).toBe(
    [
      "  name: settings",
      "        ^^^^^^^^ settings.yaml",
      "            - configMapRef: {name: settings}",
      "                                   ^^^^^^^^ web.yaml",
      "                  name: settings",
      "                        ^^^^^^^^ web.yaml",
    ].join("\n"),
  );
});

describe("renaming", () => {
  test("a label's value over five files", () => {
    expect(renamed(at("app: web"), "store")).toBe(
      [
        "--- budget.yaml",
        "    matchLabels: {app: store}",
        "--- policy.yaml",
        "      - {key: app, operator: In, values: [store]}",
        "--- service.yaml",
        "    app: store",
        "--- web.yaml",
        "      app: store",
        "        app: store",
      ].join("\n"),
    );
  });
  test("a label's key", () => {
    expect(renamed(at("{key: app"), "role")).toBe(
      [
        "--- budget.yaml",
        "    matchLabels: {role: web}",
        "--- policy.yaml",
        "      - {key: role, operator: In, values: [web]}",
        "--- service.yaml",
        "    role: web",
        "--- web.yaml",
        "      role: web",
        "        role: web",
      ].join("\n"),
    );
  });
  test("a port", () => {
    expect(renamed(at("- name: http"), "main")).toBe(
      [
        "--- policy.yaml",
        "        - port: main",
        "--- service.yaml",
        "      targetPort: main",
        "--- web.yaml",
        "            - name: main",
        "            httpGet: {path: /, port: main}",
      ].join("\n"),
    );
  });
  test("a key", () => {
    expect(renamed(at("colour: blue").replace("colour: blue<|>", "col<|>our: blue"), "color")).toBe(
      ["--- settings.yaml", "  color: blue", "--- web.yaml", "                  key: color"].join("\n"),
    );
  });
  test("in quotes where YAML would read a number or a word", () => {
    expect(renamed(at("{name: runner"), "1e3")).toBe(
      ["--- account.yaml", 'metadata: {name: "1e3"}', "--- web.yaml", '      serviceAccountName: "1e3"'].join("\n"),
    );
    const json = '--- a.json\n{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"ru<|>n"}}\n';
    expect(renamed(json, "true")).toBe(
      '--- a.json\n{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"true"}}',
    );
  });
  test("an object", () => {
    expect(renamed(at("{name: runner"), "robot")).toBe(
      ["--- account.yaml", "metadata: {name: robot}", "--- web.yaml", "      serviceAccountName: robot"].join("\n"),
    );
  });
});

describe("namespaces", () => {
  const objects = `--- a.yaml
apiVersion: v1
kind: ServiceAccount
metadata: {name: robot, namespace: shop}
--- b.yaml
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: a, namespace: shop<|>}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: ServiceAccount, name: robot, namespace: shop}]
--- c.yaml
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: a, namespace: other}
spec:
  podSelector: {}
  ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}]}]
`;
  const changed = [
    "--- a.yaml",
    "metadata: {name: robot, namespace: store}",
    "--- b.yaml",
    "metadata: {name: a, namespace: store}",
    "subjects: [{kind: ServiceAccount, name: robot, namespace: store}]",
    "--- c.yaml",
    "  ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: store}}}]}]",
  ];
  test("are renamed wherever they are written", () => expect(renamed(objects, "store")).toBe(changed.join("\n")));
  test("with the object that defines them", () => {
    const space = "--- n.yaml\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";
    expect(renamed(objects + space, "store")).toBe([...changed, "--- n.yaml", "metadata: {name: store}"].join("\n"));
    expect(definitions(objects + space)).toBe("metadata: {name: shop}\n                 ^^^^ n.yaml");
  });
  test("unless every cluster has them", () => {
    expect(renamed(objects.replaceAll("shop", "default"), "store")).toBe("There is no name here that can be changed");
  });
});

describe("what shares a name is renamed together", () => {
  const workload = (name: string) => `---
apiVersion: v1
kind: Pod
metadata: {name: ${name}, labels: {app: web}}
spec:
  containers: [{name: main, ports: [{name: http, containerPort: 80}]}]
`;
  const both = `--- a.yaml\n${workload("stable")}${workload("canary")}--- s.yaml
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: http<|>}]
`;
  test("the port of two pods behind one Service", () => {
    const pod = "  containers: [{name: main, ports: [{name: main-port, containerPort: 80}]}]";
    expect(renamed(both, "main-port")).toBe(
      ["--- a.yaml", pod, pod, "--- s.yaml", "  ports: [{port: 80, targetPort: main-port}]"].join("\n"),
    );
  });
});

describe("a new name is refused", () => {
  test.each([
    ["of an object", at("{name: runner"), "Run_ner", "Names of the kind ServiceAccount have lower-case letters"],
    ["of a Service", at("name: shop"), "1.shop", "Names of the kind Service have lower-case letters"],
    [
      "that another has",
      `${shop}---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: b<|>}`,
      "runner",
      "There already is a runner here",
    ],
    ["of a port", at("- name: http"), "http_port", "A port's name has at most 15"],
    ["of a label", at("{key: app"), "a b", "A label's key is a name"],
    ["of its value", at("app: web"), "-", "A label's value has"],
    ["of a key", at("key: colour"), "a/b", "A key has letters"],
  ])("%s", (_, drawing, name, refused) => expect(renamed(drawing, name)).toContain(refused));
});

describe("names within texts", () => {
  const service = "--- s.yaml\napiVersion: v1\nkind: Service\nmetadata: {name: db, namespace: data}\n";
  const named = (host: string) =>
    `${service}--- a.yaml\napiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: shop}\nspec: {type: ExternalName, externalName: ${host}}\n`;
  const found = "metadata: {name: db, namespace: data}\n                 ^^ s.yaml";
  test.each([
    ["d<|>b.data.svc.cluster.local", found],
    ["d<|>b.data", found],
    ["d<|>b.data.example.com", ""],
    ["d<|>b", ""],
  ])("%s", (host, expected) => expect(definitions(named(host))).toBe(expected));
  const calling = (value: string, space = "shop") =>
    `--- s.yaml
apiVersion: v1
kind: Service
metadata: {name: db, namespace: data}
spec: {ports: [{port: 6379}]}
--- p.yaml
apiVersion: v1
kind: Pod
metadata: {name: p, namespace: ${space}}
spec: {containers: [{name: a, args: ["${value}"]}]}
`;
  test.each([
    ["--redis=redis://d<|>b.data.svc.cluster.local:1", "shop", found],
    ["a,db-0.d<|>b.data.svc", "shop", found],
    ["http://d<|>b.data/x", "shop", found],
    ["d<|>b.data:6379", "shop", found],
    ["d<|>b:6379", "data", found],
    ["redis://me:secret@d<|>b:6379/0", "data", found],
    ["http://db-0.d<|>b", "data", found],
    ["d<|>b:6379", "shop", ""],
    ["d<|>b:7", "data", ""],
    ["d<|>b", "data", ""],
    ["/d<|>b:6379", "data", ""],
    ["x-d<|>b:6379", "data", ""],
    ["$(X)d<|>b:6379", "data", ""],
    ["http://d<|>b.data.example.com", "shop", ""],
  ])("%s in %s", (value, space, expected) => expect(definitions(calling(value, space))).toBe(expected));
  test("Services are renamed where containers call them, and what only reads like one stays", () => {
    const drawing = calling("http://db.data.svc:6379 db:6379 other:6379", "data").replace("name: db", "name: d<|>b");
    expect(renamed(drawing, "redis")).toBe(
      [
        "--- p.yaml",
        'spec: {containers: [{name: a, args: ["http://redis.data.svc:6379 redis:6379 other:6379"]}]}',
        "--- s.yaml",
        "metadata: {name: redis, namespace: data}",
      ].join("\n"),
    );
    expect(renamed(calling("ot<|>her:6379", "data"), "x")).toBe("There is no name here that can be changed");
  });
  const pod = (value: string) =>
    `--- p.yaml\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: a\n      env: [{name: HOST, value: x}, {name: URL, value: "${value}"}]\n`;
  test("variables that others are made of", () => {
    expect(renamed(pod("http://$(HO<|>ST)/$$(HOST)"), "SERVER")).toBe(
      '--- p.yaml\n      env: [{name: SERVER, value: x}, {name: URL, value: "http://$(SERVER)/$$(HOST)"}]',
    );
  });
});
