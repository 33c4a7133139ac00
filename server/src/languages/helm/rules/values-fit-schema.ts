/** `helm/values-fit-schema`: values are as values.schema.json wants them. */
import type { Fix } from "../../../model/edit";
import type { Rule } from "../../../model/rule";
import type { Span } from "../../../model/span";
import { fitting } from "../../../model/wording";
import { canonicalJson, scalarOf, typeOfInstance } from "../../../schema/json-schema/instance";
import { closest } from "../../../syntax/closest";
import type { Value } from "../chart/value";
import { isForUsers, mistakesOf, nameOf, type SchemaMistake } from "../schema-mistakes";

export const valuesFitSchema: Rule = {
  id: "helm/values-fit-schema",
  severity: "error",
  aliases: ["helm-lint:values-schema"],
  *check(file, snapshot) {
    for (const mistake of mistakesOf(snapshot)(file)) {
      const [origin] = mistake.at.origins;
      if (origin === undefined || isForUsers(mistake)) continue;
      yield { span: origin.span, message: message(mistake), fix: renamed(mistake, origin.span) };
    }
  },
};

function message(mistake: SchemaMistake): string {
  const name = nameOf(mistake.path);
  const whose = [`: the schema of ${mistake.chart.metadata.name || "the chart"} refuses it`, ": its schema refuses it"];
  const ending = (said: string) => fitting(whose.map((each) => said + each));
  if (mistake.kind === "type")
    return ending(`${name} must be ${mistake.wanted.join(" or ")}, not ${words(mistake.at)}`);
  if (mistake.kind === "value") return ending(`${name} ${mistake.says}`);
  const near = mistake.kind === "unknown" ? closest(mistake.key, mistake.known) : undefined;
  return `${name} is no value the schema knows${near === undefined ? `: Helm refuses it` : `: did you mean ${near}?`}`;
}

function renamed(mistake: SchemaMistake, span: Span): Fix | undefined {
  const near = mistake.kind === "unknown" ? closest(mistake.key, mistake.known) : undefined;
  return near === undefined ? undefined : { title: `Change to ${near}`, edits: [{ span, text: near }], safe: false };
}

function words(value: Value): string {
  const scalar = scalarOf(value);
  if (scalar === undefined) return typeOfInstance(value) === "array" ? "a list" : "a table";
  if (typeof scalar === "string") return `the text ${canonicalJson(scalar.slice(0, 20))}`;
  return String(scalar);
}
