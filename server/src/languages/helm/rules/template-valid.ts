/** `helm/template-valid`: a template is one that Helm can parse. */
import type { Rule } from "../../../model/rule";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import { isTemplate } from "../template/claims";

export const templateValid: Rule = {
  id: "helm/template-valid",
  severity: "error",
  aliases: ["helm-lint:template-parse"],
  *check(file, snapshot) {
    if (isTemplate(file, snapshot)) yield* goTemplate(file).problems;
  },
};
