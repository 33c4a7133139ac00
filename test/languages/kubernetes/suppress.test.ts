/** Where manifests ask for silence, drawn. */
import { describe, expect, test } from "vitest";
import { suppress, suppressions } from "../../../server/src/languages/kubernetes/suppress";
import { applyEdits } from "../../../server/src/model/edit";
import { sourceFile } from "../../../server/src/model/source-file";

const file = (text: string) => sourceFile({ path: "/w/manifest.yaml", text });

/** Each request as the text it covers and the names in it. */
function asked(text: string): readonly (readonly [string, readonly string[]])[] {
  return suppressions(file(text)).map(({ span, rules }) => [text.slice(span.start, span.end), rules]);
}

/** The text after silence is asked for at the first place of `place`. */
function silenced(text: string, place: string, rule = "kubernetes/labels-valid"): string {
  const start = text.indexOf(place);
  return applyEdits(text, [suppress(file(text), { start, end: start + place.length }, { id: rule, aliases: [] })]);
}

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    a b: c
spec:
  containers:
    - name: web
      image: nginx
    - name: log
      image: busybox
`;

describe("a comment", () => {
  test("speaks for the entry below it", () => {
    const text = pod.replace("    a b", "    # portolan ignore=labels-valid, kubernetes/name-valid\n    a b");
    expect(asked(text)).toEqual([["a b: c", ["labels-valid", "kubernetes/name-valid"]]]);
  });

  test("speaks for a whole map or list below it", () => {
    const text = pod.replace("  labels:", "  # portolan ignore=labels-valid\n\n  # because\n  labels:");
    expect(asked(text)).toEqual([["labels:\n    a b: c", ["labels-valid"]]]);
  });

  test("speaks for the item below it, and not for the next", () => {
    const text = pod.replace("    - name: web", "    # portolan ignore=image-tagged\n    - name: web");
    expect(asked(text)).toEqual([["name: web\n      image: nginx", ["image-tagged"]]]);
  });

  test("speaks for its own line when something is written before it", () => {
    const text = pod.replace("image: nginx", "image: nginx # portolan ignore=all");
    expect(asked(text)).toEqual([["image: nginx", ["*"]]]);
  });

  test("speaks for its document or its file when it says so", () => {
    const text = `---\n# portolan ignore-document=name-valid\n${pod}---\n# portolan ignore-file=labels-valid\n${pod}`;
    const [first, second] = asked(text);
    expect(first?.[1]).toEqual(["name-valid"]);
    expect(first?.[0].endsWith("image: busybox\n")).toBe(true);
    expect(first?.[0].match(/kind: Pod/g)).toHaveLength(1);
    expect(second).toEqual([text, ["labels-valid"]]);
  });

  test("says nothing without a name, or at the end", () => {
    expect(asked(`${pod}# portolan ignore=\n# portolan ignore=name-valid\n`)).toEqual([]);
    expect(asked("# portolan ignore=name-valid")).toEqual([]);
  });
});

describe("an annotation", () => {
  const annotated = (lines: string) => pod.replace("  labels:", `  annotations:\n${lines}  labels:`);

  test("of kube-linter silences a check in its object", () => {
    const text = annotated("    ignore-check.kube-linter.io/run-as-non-root: not ours\n");
    expect(asked(text)).toEqual([[text.trimEnd(), ["kube-linter:run-as-non-root"]]]);
  });

  test("of kube-score silences several", () => {
    const text = annotated("    kube-score/ignore: pod-networkpolicy, label-values\n");
    expect(asked(text)).toEqual([[text.trimEnd(), ["kube-score:pod-networkpolicy", "kube-score:label-values"]]]);
  });

  test("in an item of a List stays in it", () => {
    const items = ["a", "b"].map((name) => `  - {apiVersion: v1, kind: Pod, metadata: {name: ${name}}}\n`);
    const text = `apiVersion: v1\nkind: List\nitems:\n${items.join("")}`.replace(
      "{name: b}",
      "{name: b, annotations: {kube-score/ignore: x}}",
    );
    expect(asked(text)).toEqual([[text.slice(text.lastIndexOf("{apiVersion"), -1), ["kube-score:x"]]]);
  });
});

describe("asking for silence", () => {
  test("adds a comment above the line", () => {
    expect(silenced(pod, "a b")).toBe(pod.replace("    a b", "    # portolan ignore=labels-valid\n    a b"));
    expect(silenced(pod, "busybox")).toBe(
      pod.replace("      image: busy", "      # portolan ignore=labels-valid\n      image: busy"),
    );
  });

  test("adds to the comment that is there", () => {
    const once = silenced(pod, "a b");
    expect(silenced(once, "a b", "kubernetes/name-valid")).toBe(
      once.replace("ignore=labels-valid", "ignore=labels-valid,name-valid"),
    );
  });

  test("works on the first line, in later documents and with Windows' line ends", () => {
    expect(silenced(pod, "v1")).toBe(`# portolan ignore=labels-valid\n${pod}`);
    const two = `${pod}---\n${pod.replace("Pod", "Job")}`;
    expect(silenced(two, "Job")).toBe(two.replace("kind: Job", "# portolan ignore=labels-valid\nkind: Job"));
    expect(silenced("a: 1\r\nb: 2\r\n", "2")).toBe("a: 1\r\n# portolan ignore=labels-valid\r\nb: 2\r\n");
  });

  test("goes above what is written on one line or in a text of several", () => {
    expect(silenced("a:\n  - {b: 1, c: 2}\n", "c: 2")).toBe("a:\n  # portolan ignore=labels-valid\n  - {b: 1, c: 2}\n");
    expect(silenced("a: |\n  x\n  y\n", "y")).toBe("# portolan ignore=labels-valid\na: |\n  x\n  y\n");
  });

  test("leaves JSON alone, which has no comments", () => {
    const json = sourceFile({ path: "/w/pod.json", text: '{"kind": "Pod"}' });
    expect(suppress(json, { start: 9, end: 14 }, { id: "kubernetes/x", aliases: [] }).text).toBe("");
  });

  test("is heard", () => {
    for (const place of ["a b", "nginx", "labels", "log", "kind: Pod"]) {
      const text = silenced(pod, place, "kubernetes/x");
      const start = text.indexOf(place);
      expect(suppressions(file(text)).some(({ span }) => span.start <= start && start < span.end)).toBe(true);
    }
  });

  test.each(["", "#", "---", "- ", "a:\n  - b: {", "\t", "{"])("never throws in %j", (text) => {
    expect(() => [
      suppressions(file(text)),
      suppress(file(text), { start: 0, end: 0 }, { id: "x", aliases: [] }),
    ]).not.toThrow();
  });
});
