/** `helm/hook-known`: a hook is one that Helm runs. */
import type { Rule } from "../../../model/rule";
import { closest } from "../../../syntax/closest";
import { isChartTemplate } from "../template/claims";

export const hookKnown: Rule = {
  id: "helm/hook-known",
  severity: "warning",
  aliases: ["helm-lint:crd-install"],
  *check(file, snapshot) {
    if (!isChartTemplate(file, snapshot)) return;
    for (const { indices, 1: list = "" } of file.text.matchAll(form)) {
      const [start = 0] = indices?.[1] ?? [];
      for (const { 0: hook, index } of list.matchAll(/[\w-]+/g)) {
        if (hooks.has(hook.toLowerCase())) continue;
        const span = { start: start + index, end: start + index + hook.length };
        yield { span, message: message(hook), ...(hook === "crd-install" ? { tag: "deprecated" as const } : {}) };
      }
    }
  },
};

const form = /^[ \t]*["']?helm\.sh\/hook["']?:[ \t]*["']?([\w, \t-]+)["']?[ \t]*\r?$/dgm;

const phases = ["install", "upgrade", "delete", "rollback"];
const hooks: ReadonlySet<string> = new Set([
  ...phases.flatMap((phase) => [`pre-${phase}`, `post-${phase}`]),
  ...["test", "test-success"],
]);

function message(hook: string): string {
  if (hook === "crd-install")
    return "crd-install was a hook of Helm 2: put the definition into crds/, where no hook is needed";
  const near = closest(hook, hooks);
  return `Helm has no hook ${hook} and leaves the object out${near === undefined ? "" : `: did you mean ${near}?`}`;
}
