/** What the settings and annotations of kube-linter, kube-score and Monokle make of our rules. */
import { describe, expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { Workspace } from "../../../server/src/model/workspace";

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: nginx
`;

/** The rules that speak about /w/app/web.yaml, with their levels. */
function heard(files: Readonly<Record<string, string>>, text = deployment): readonly string[] {
  const all = { ...files, "app/web.yaml": text };
  const changes = Object.entries(all).map(([path, text]) => ({
    kind: "write" as const,
    file: { path: `/w/${path}`, text },
  }));
  const snapshot = new Workspace(new Map()).apply([{ kind: "roots", roots: ["/w"] }, ...changes]);
  return diagnose(snapshot, "/w/app/web.yaml").map(
    ({ rule, severity }) => `${severity} ${rule.slice("kubernetes/".length)}`,
  );
}

const annotated = (lines: string) => deployment.replace("  name: web\n", `  name: web\n  annotations:\n${lines}`);

test("nothing is asked without them", () => {
  expect(heard({})).toEqual(["information image-versioned"]);
});

describe("kube-linter's settings", () => {
  const config = (checks: string) => ({ ".kube-linter.yaml": `checks:\n${checks}` });

  test("exclude a check, over all that include it", () => {
    expect(heard(config("  include: [latest-tag]\n  exclude: [latest-tag]\n"))).toEqual([]);
  });

  test("include a check that is quiet", () => {
    expect(heard(config("  include: [no-readiness-probe, default-service-account]\n"))).toEqual([
      "information default-token-not-mounted",
      "information image-versioned",
    ]);
  });

  test("leave only what is included", () => {
    expect(heard(config("  doNotAutoAddDefaults: true\n"))).toEqual([]);
  });

  test("ask for all", () => {
    expect(heard(config("  addAllBuiltIn: true\n  exclude: [latest-tag]\n")).length).toBeGreaterThan(2);
  });

  test("leave out paths, counted from their folder", () => {
    expect(heard(config('  ignorePaths: ["app/**"]\n'))).toEqual([]);
    expect(heard(config('  ignorePaths: ["web/**"]\n'))).toEqual(["information image-versioned"]);
  });

  test("of the nearest folder count alone", () => {
    const near = { ".kube-linter.yaml": "checks: {exclude: [latest-tag]}\n", "app/.kube-linter.yaml": "checks: {}\n" };
    expect(heard(near)).toEqual(["information image-versioned"]);
  });

  test("leave errors outside of ignored paths alone", () => {
    const text = deployment.replace("labels: {app: web}", "labels: {app: shop}");
    expect(heard(config("  doNotAutoAddDefaults: true\n"), text)).toEqual(["error selector-matches-template"]);
  });
});

describe("Monokle's settings", () => {
  const config = (rest: string) => ({ "monokle.validation.yaml": rest });

  test("give a rule a level by its name or its id", () => {
    expect(heard(config("rules:\n  practices/no-latest-image: err\n"))).toEqual(["error image-versioned"]);
    expect(heard(config("rules:\n  KBP001: [warn, {}]\n"))).toEqual(["warning image-versioned"]);
    expect(heard(config("rules:\n  open-policy-agent/no-latest-image: false\n"))).toEqual([]);
  });

  test("switch on what is quiet", () => {
    expect(heard(config("rules:\n  practices/no-automount-service-account-token: true\n"))).toEqual([
      "information default-token-not-mounted",
      "information image-versioned",
    ]);
  });

  test("switch plugins off", () => {
    expect(heard(config("plugins:\n  practices: false\n"))).toEqual([]);
  });
});

describe("annotations", () => {
  test("of kube-linter silence a check or all", () => {
    expect(heard({}, annotated("    ignore-check.kube-linter.io/latest-tag: tests\n"))).toEqual([]);
    expect(heard({}, annotated("    kube-linter.io/ignore-all: tests\n"))).toEqual([]);
  });

  test("of Monokle silence a rule unless they say false", () => {
    expect(heard({}, annotated("    monokle.io/suppress.kbp.no-latest-image: tests\n"))).toEqual([]);
    expect(heard({}, annotated('    monokle.io/suppress.KBP001: "true"\n'))).toEqual([]);
    expect(heard({}, annotated('    monokle.io/suppress.KBP001: "false"\n'))).toEqual(["information image-versioned"]);
  });

  test("of kube-score silence checks and ask for others", () => {
    expect(heard({}, annotated("    kube-score/ignore: service-type, container-image-tag\n"))).toEqual([]);
    expect(heard({}, annotated("    kube-score/enable: container-resources\n"))).toEqual([
      "information memory-limit-given",
      "information requests-given",
      "information image-versioned",
    ]);
  });

  test("of pods count as well", () => {
    const text = deployment.replace(
      "      labels: {app: web}\n",
      "      labels: {app: web}\n      annotations: {kube-score/ignore: container-image-tag}\n",
    );
    expect(heard({}, text)).toEqual([]);
  });
});
