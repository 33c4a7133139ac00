/** `helm/values-one-document`: Helm 3 reads the first document of a file of values, Helm 4 all of them. */
import type { Rule } from "../../../model/rule";
import { documents } from "../../../syntax/yaml/documents";
import { isValuesFile } from "../chart/claims";

export const valuesOneDocument: Rule = {
  id: "helm/values-one-document",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    if (snapshot.settings.helmVersion !== "3" || !isValuesFile(file.path, snapshot)) return;
    const [, ...others] = documents(file).filter(({ document }) => document.root !== undefined);
    for (const { start, document } of others) {
      const at = start + (document.root?.start ?? 0);
      const message = "Helm 3 reads the first document alone, so nothing from here on counts: join the two";
      yield { span: { start: at, end: at + 1 }, message };
    }
  },
};
