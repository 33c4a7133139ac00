/** `helm/values-valid` and `helm/values-key-unique`: a file of values is a table in YAML, each key in it once. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import { repeatedKeys } from "../../../schema/repeated-keys";
import { documents } from "../../../syntax/yaml/documents";
import { isValuesFile } from "../chart/claims";

export const valuesValid: Rule = {
  id: "helm/values-valid",
  severity: "error",
  aliases: ["helm-lint:values-yaml"],
  *check(file, snapshot) {
    if (!isValuesFile(file.path, snapshot)) return;
    for (const { document, start } of documents(file)) {
      const problems = document.problems.filter(({ kind }) => kind !== "duplicate-key");
      for (const { span, message } of problems) yield { span: shift(span, start), message };
      const { root } = document;
      const isNothing = root === undefined || (root.kind === "scalar" && root.value === null);
      if (problems.length > 0 || isNothing || root.kind === "map" || root.kind === "alias") continue;
      const message = "Values are a table: Helm reads no file that is a list or a single value";
      yield { span: shift({ start: root.start, end: root.start + 1 }, start), message };
    }
  },
};

export const valuesKeyUnique: Rule = {
  id: "helm/values-key-unique",
  severity: "warning",
  aliases: ["helm-lint:chart-strict"],
  *check(file, snapshot) {
    if (isValuesFile(file.path, snapshot) || /\/Chart\.yaml$/.test(file.path)) yield* repeatedKeys(file);
  },
};
