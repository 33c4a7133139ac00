/** `helm/values-required`: the chart's own values are enough for its schema. */
import type { Rule } from "../../../model/rule";
import { isDefault } from "../chart/layout";
import { isForUsers, mistakesOf, nameOf, type SchemaMistake } from "../schema-mistakes";

export const valuesRequired: Rule = {
  id: "helm/values-required",
  severity: "information",
  aliases: ["helm-lint:values-schema"],
  *check(file, snapshot) {
    if (!isDefault(file.path)) return;
    for (const mistake of mistakesOf(snapshot)(file)) {
      if (!isForUsers(mistake) || mistake.at.origins.some((origin) => origin.file !== file)) continue;
      const span = mistake.at.origins[0]?.span ?? { start: 0, end: 0 };
      yield { span, message: wanted(mistake) };
    }
  },
};

function wanted(mistake: SchemaMistake): string {
  const { path } = mistake;
  const name = nameOf(mistake.kind === "missing" ? [...path, mistake.key] : path);
  return `The schema asks for ${name}, no default gives it: Helm refuses the chart until a user does`;
}
