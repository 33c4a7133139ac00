/** `helm/schema-valid`: values.schema.json is a JSON Schema that Helm can use. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import { schemaFileMistakes } from "../../../schema/json-schema/check";
import { schemaDocument } from "../../../schema/json-schema/schema";
import { parseJson } from "../../../syntax/json";
import { documents } from "../../../syntax/yaml/documents";
import { isSchemaFile } from "../chart/claims";

export const schemaValid: Rule = {
  id: "helm/schema-valid",
  severity: "error",
  aliases: ["helm-lint:schema-valid"],
  *check(file, snapshot) {
    if (!isSchemaFile(file.path, snapshot) || file.text.trim() === "") return;
    const document = schemaDocument(file);
    const { mistake } = parseJson(file.text);
    if (document === undefined && mistake !== undefined)
      yield { ...mistake, message: `${mistake.message}: Helm reads no schema here` };
    const [first] = documents(file);
    if (document === undefined || first === undefined) return;
    for (const { span, message } of schemaFileMistakes(document, first.document.root))
      yield { span: shift(span, first.start), message };
  },
};
