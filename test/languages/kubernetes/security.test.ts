/** Pod Security Standards: the checks of each version, what asks for them, and the repair that satisfies them. */
import { describe, expect, test } from "vitest";
import { actions } from "../../../server/src/engine/act";
import { diagnose } from "../../../server/src/engine/diagnose";
import { allRules } from "../../../server/src/engine/rules";
import { conceptAt } from "../../../server/src/languages/kubernetes/concept";
import { checks, checksOf, levels } from "../../../server/src/languages/kubernetes/security/checks";
import { applyEdits } from "../../../server/src/model/edit";
import { drawn, type Surroundings } from "../../support/engine";
import { labels } from "./at";

const ids = (level: (typeof levels)[number], version: number) => checksOf(level, version).map(({ id }) => id);

test("every check is the alias of a rule", () => {
  const names = checks.map(({ id, level }) => `psa:${level}/${id.replace(/_.*/, "")}`);
  expect(names.filter((name) => !allRules().some(({ aliases }) => aliases.includes(name)))).toEqual([]);
});

describe("versions", () => {
  test("checks come with the versions that brought them", () => {
    const counts = [0, 8, 19, 22, 23, 34, 35].map((version) => levels.map((level) => ids(level, version).length));
    expect(counts).toEqual([
      [11, 12],
      [11, 13],
      [11, 13],
      [11, 13],
      [11, 14],
      [12, 15],
      [12, 15],
    ]);
  });

  test("a stricter check stands in the place of its milder one", () => {
    expect(ids("restricted", 22)).not.toContain("capabilities_baseline");
    expect(ids("restricted", 21)).toContain("capabilities_baseline");
    expect(ids("restricted", 34)).toContain("procMount");
    expect(ids("restricted", 35)).not.toContain("procMount");
  });
});

const namespace = (...labels: readonly string[]) =>
  `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n${labels.map((each) => `    pod-security.kubernetes.io/${each}\n`).join("")}`;

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  containers:
    - name: web # the only one
      image: nginx:1.31
      securityContext:
        privileged: true
        # for the port
        capabilities: {add: [NET_BIND_SERVICE, SYS_TIME]}
      ports:
        - containerPort: 80
          hostPort: 80
`;

function told(drawing: string, around: Surroundings = {}) {
  const { snapshot } = drawn(drawing, around);
  const path = [...snapshot.files.keys()].find((each) => each.endsWith("web.yaml")) ?? "";
  const own = diagnose(snapshot, path).filter(({ rule }) => rule.includes("pod-security-"));
  return own.map(({ severity, message }) => `${severity}: ${message.split("\n")[0]}`);
}

describe("who asks", () => {
  const refused = [
    "error: baseline forbids privileged: true",
    "error: baseline forbids the capability SYS_TIME",
    "error: baseline forbids hostPort: 80",
  ];

  test("a namespace in another file of the unit", () => {
    expect(told(`--- web.yaml\n${pod}--- shop.yaml\n${namespace("enforce: baseline")}`)).toEqual(refused);
  });

  test("a namespace that a kustomization puts the pod in", () => {
    const kustomization = "namespace: shop\nresources: [shop.yaml, web.yaml]\n";
    const bare = pod.replace("  namespace: shop\n", "");
    const files = `--- web.yaml\n${bare}--- shop.yaml\n${namespace("enforce: baseline")}`;
    expect(told(`${files}--- kustomization.yaml\n${kustomization}`)).toEqual(refused);
    expect(told(files)).toEqual([]);
  });

  test("nobody where two manifests of the namespace say different things", () => {
    const two = `--- a.yaml\n${namespace("enforce: baseline")}--- b.yaml\n${namespace("enforce: restricted")}`;
    expect(told(`--- web.yaml\n${pod}${two}`)).toEqual([]);
  });

  test("a setting, milder than the API server, where no namespace says anything", () => {
    const settings = { podSecurity: "baseline" } as const;
    const warned = refused.map((each) => each.replace("error", "warning"));
    expect(told(`--- web.yaml\n${pod}`, { settings })).toEqual(warned);
    expect(told(`--- web.yaml\n${pod}--- shop.yaml\n${namespace("enforce: privileged")}`, { settings })).toEqual([]);
  });

  test("the version that the namespace names, but none newer than the cluster", () => {
    const probing = pod.replace(
      / {6}securityContext[\s\S]*/,
      "      livenessProbe:\n        httpGet: {port: 80, host: a.example}\n",
    );
    const by = (version: string, kubernetesVersion = "1.36") =>
      told(`--- web.yaml\n${probing}--- shop.yaml\n${namespace("enforce: baseline", `enforce-version: ${version}`)}`, {
        settings: { kubernetesVersion },
      });
    expect(by("v1.33")).toEqual([]);
    expect(by("v1.34")).toEqual(["error: baseline forbids a host in livenessProbe"]);
    expect(by("v1.34", "1.33")).toEqual([]);
    expect(by("latest")).toEqual(["error: baseline forbids a host in livenessProbe"]);
  });

  test("practices are not told where the namespace tells", () => {
    const { snapshot, path } = drawn(`--- web.yaml\n${pod}--- shop.yaml\n${namespace("enforce: baseline")}`);
    expect(diagnose(snapshot, path).map(({ rule }) => rule)).not.toContain("kubernetes/containers-unprivileged");
  });
});

describe("the repair", () => {
  const offer = (text: string) => {
    const { snapshot, path, offset } = drawn(text, { firstPath: "/web.yaml" });
    const own = actions(snapshot, path, { start: offset, end: offset });
    const found = own.find(({ title }) => title.startsWith("Make this pod satisfy restricted"));
    const before = snapshot.files.get(path)?.text ?? "";
    return found === undefined ? undefined : applyEdits(before, found.edits);
  };

  test("keeps comments and layout, and leaves nothing to repair", () => {
    const done = offer(pod.replace("spec:", "sp<|>ec:"));
    expect(done).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  containers:
    - name: web # the only one
      image: nginx:1.31
      securityContext:
        privileged: false
        # for the port
        capabilities: {add: [NET_BIND_SERVICE], drop: [ALL]}
        allowPrivilegeEscalation: false
      ports:
        - containerPort: 80
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
`);
    expect(offer((done ?? "").replace("spec:", "sp<|>ec:"))).toBeUndefined();
    expect(told(`--- web.yaml\n${done}--- shop.yaml\n${namespace("enforce: restricted")}`)).toEqual([]);
  });

  test("is not offered elsewhere, nor where an anchor is shared", () => {
    expect(offer(pod.replace("image", "im<|>age"))).toBeUndefined();
    const shared = pod.replace("securityContext:", "securityContext: &own").replace("ports:", "ports: # none");
    const second = shared.replace(/ports:[\s\S]*/, "") + "- {name: two, image: nginx:1.31, securityContext: *own}\n";
    expect(offer(second.replace("spec:", "sp<|>ec:").replace("      - {", "    - {"))).toBeUndefined();
  });
});

describe("labels of a Namespace", () => {
  test("say in a hover what the level forbids", () => {
    const { snapshot, path, offset } = drawn(namespace("enf<|>orce: baseline"), { firstPath: "/shop.yaml" });
    const file = snapshot.files.get(path);
    const concept = file && conceptAt(file, offset, snapshot);
    expect(concept?.key).toBe("kubernetes/pod-security-standards");
    expect(concept?.facts?.join("\n")).toContain("It forbids AppArmor switched off, capabilities beyond the usual");
  });

  test("complete their values and versions", () => {
    expect(labels(namespace("enforce: <|>"))).toEqual(expect.arrayContaining(["restricted", "baseline", "privileged"]));
    expect(labels(namespace("enforce-version: <|>"))).toEqual(expect.arrayContaining(["latest", "v1.36", "v1.25"]));
  });
});
