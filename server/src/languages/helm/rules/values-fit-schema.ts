/** `helm/values-fit-schema` and `helm/values-required`: values are as values.schema.json wants them. */
import type { Fix } from "../../../model/edit";
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { canonicalJson, scalarOf, typeOfInstance } from "../../../schema/json-schema/instance";
import { closest } from "../../../syntax/closest";
import { isDefault } from "../chart/layout";
import { seatOf } from "../chart/seat";
import type { Value } from "../chart/values";
import { isForUsers, type SchemaMistake, schemaMistakes } from "../schema-mistakes";

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

/** Two rules ask the same. */
const mistakesOf = memo((snapshot: Snapshot) =>
  memo((file: SourceFile): readonly SchemaMistake[] => {
    const seat = seatOf(snapshot, file.path);
    return seat?.chart.folder.values.includes(file.path) ? schemaMistakes(snapshot, seat.chart, file) : [];
  }),
);

function message(mistake: SchemaMistake): string {
  const name = nameOf(mistake.path);
  const whose = `the schema of ${mistake.chart.metadata.name || "the chart"} refuses it`;
  if (mistake.kind === "type")
    return `${name} must be ${mistake.wanted.join(" or ")}, not ${words(mistake.at)}: ${whose}`;
  if (mistake.kind === "value") return `${name} ${mistake.says}: ${whose}`;
  const near = mistake.kind === "unknown" ? closest(mistake.key, mistake.known) : undefined;
  return `${name} is no value the schema knows${near === undefined ? `: Helm refuses it` : `: did you mean ${near}?`}`;
}

function wanted(mistake: SchemaMistake): string {
  const { path } = mistake;
  const name = nameOf(mistake.kind === "missing" ? [...path, mistake.key] : path);
  return `The schema asks for ${name} and the defaults have none: Helm refuses the chart until a user gives it`;
}

function renamed(mistake: SchemaMistake, span: Span): Fix | undefined {
  const near = mistake.kind === "unknown" ? closest(mistake.key, mistake.known) : undefined;
  return near === undefined ? undefined : { title: `Change to ${near}`, edits: [{ span, text: near }], safe: false };
}

/** A path as people write it: `list[0].name`. */
function nameOf(path: SchemaMistake["path"]): string {
  const name = path.map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");
  return name === "" ? "A file of values" : name;
}

function words(value: Value): string {
  const scalar = scalarOf(value);
  if (scalar === undefined) return typeOfInstance(value) === "array" ? "a list" : "a table";
  if (typeof scalar === "string") return `the text ${canonicalJson(scalar.slice(0, 20))}`;
  return String(scalar);
}
