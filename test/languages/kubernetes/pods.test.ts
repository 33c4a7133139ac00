import { describe, expect, test } from "vitest";
import { noteCases } from "../../../server/src/engine/note-cases";
import { objectsOf } from "../../../server/src/languages/kubernetes/objects";
import {
  containersIn,
  hooksOf,
  type Pod,
  partsOf,
  podsOf,
  probesOf,
  securityContexts,
} from "../../../server/src/languages/kubernetes/pods";
import { podRules } from "../../../server/src/languages/kubernetes/rules/pod";
import { readDocument } from "../../../server/src/syntax/yaml/document";
import { builtInNotes } from "../../support/engine";

const anywhere = { path: "/a.yaml" };
const pods = (text: string): readonly Pod[] => objectsOf(readDocument(text), anywhere).flatMap(podsOf);
const names = (text: string) => pods(text).flatMap(({ containers }) => containers.map(({ name }) => name));
const object = (kind: string, apiVersion: string, rest: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\n${rest}`;

describe("pod specs", () => {
  const spec = "spec: {containers: [{name: a, image: b}]}";

  test.each([
    ["Pod", "v1", spec, ["spec"]],
    ["PodTemplate", "v1", `template: {${spec}}`, ["template", "spec"]],
    ["Deployment", "apps/v1", `spec: {template: {${spec}}}`, ["spec", "template", "spec"]],
    ["Job", "batch/v1", `spec: {template: {${spec}}}`, ["spec", "template", "spec"]],
    [
      "CronJob",
      "batch/v1",
      `spec: {jobTemplate: {spec: {template: {${spec}}}}}`,
      ["spec", "jobTemplate", "spec", "template", "spec"],
    ],
  ])("of a %s are found", (kind, apiVersion, rest, path) => {
    const [pod] = pods(object(kind, apiVersion, rest));
    expect(pod?.path).toEqual(path);
    expect(pod?.isTemplate).toBe(kind !== "Pod");
    expect(pod?.containers).toMatchObject([{ list: "containers", name: "a", path: [...path, "containers", 0] }]);
  });

  test("of other groups are none of ours", () => {
    expect(pods(object("Deployment", "example.com/v1", `spec: {template: {${spec}}}`))).toEqual([]);
    expect(pods(object("Service", "v1", spec))).toEqual([]);
  });

  test("stand in the items of a List", () => {
    expect(names(`apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: Pod, ${spec}}\n`)).toEqual(["a"]);
  });

  test("are whole when nothing that must be there is missing", () => {
    const whole = (text: string) => pods(text).map(({ isFramed, isWhole }) => [isFramed, isWhole]);
    const template = `template: {${spec}}`;
    expect(whole(object("Pod", "v1", spec))).toEqual([[true, true]]);
    expect(whole(object("Pod", "v1", "spec: {containers: [{name: a}]}"))).toEqual([[true, false]]);
    expect(whole(object("Pod", "v1", "spec: {containers: [{name: a, image: b, $patch: delete}]}"))).toEqual([
      [false, false],
    ]);
    expect(whole(object("Deployment", "apps/v1", `spec: {${template}}`))).toEqual([[false, false]]);
    expect(whole(object("Deployment", "apps/v1", `spec: {selector: {}, ${template}}`))).toEqual([[true, true]]);
  });
});

describe("containers", () => {
  const text = object(
    "Pod",
    "v1",
    `
x: &common
  env: [{name: A}, text, {name: B}]
  lifecycle: {preStop: {exec: {}}, stopSignal: SIGTERM}
spec:
  securityContext: {}
  initContainers:
    - {name: first}
  containers:
    - <<: *common
      name: \${NAME}
      livenessProbe: {}
      startupProbe:
    - *none
  ephemeralContainers:
    - name: last
      securityContext: {}
`,
  );

  test("of all lists come in the server's order, without those nobody wrote", () => {
    expect(names(text)).toEqual(["first", undefined, "last"]);
  });

  test("have parts, probes and hooks, merged ones included", () => {
    const [container] = containersIn(pods(text)[0] as Pod, "containers");
    if (container === undefined) throw new Error("no container");
    expect(partsOf(container, "env")).toHaveLength(2);
    expect(partsOf(container, "ports")).toEqual([]);
    expect(probesOf(container).map(({ entry }) => entry.key.text)).toEqual(["livenessProbe"]);
    expect(hooksOf(container).map(({ entry }) => entry.key.text)).toEqual(["preStop"]);
    expect(securityContexts(pods(text)[0] as Pod)).toHaveLength(2);
  });
});

test("half a manifest never breaks a rule", () => {
  const notes = builtInNotes();
  const texts = podRules.flatMap(({ id }) => noteCases(notes.get(id) ?? "").flatMap(({ files }) => files));
  expect(texts.length).toBeGreaterThan(100);
  for (const { text } of texts) {
    for (let end = 0; end < text.length; end += 67) {
      const objects = objectsOf(readDocument(text.slice(0, end)), anywhere);
      for (const each of objects) for (const rule of podRules) expect([...rule.look(each, 34)]).toBeDefined();
    }
  }
});
