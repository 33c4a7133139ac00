/** Types in words, for messages and hovers. */
import type { ScalarType, Type } from "./type";

/** What to write at a place: "a list", "a whole number". */
export function typeInWords(type: Type): string {
  if (type.kind === "object" || type.kind === "map") return "a map";
  if (type.kind === "list") return "a list";
  if (type.kind === "choice")
    return type.of
      .map(typeInWords)
      .filter((word, at, all) => all.indexOf(word) === at)
      .join(" or ");
  return type.kind === "any" ? "anything" : scalarInWords(type);
}

/** The type as a reader of documentation knows it: `list of Container`, `map of string`, `integer (int32)`. */
export function typeName(type: Type): string {
  if (type.kind === "object") return type.name ?? "object";
  if (type.kind === "map") return `map of ${typeName(type.value)}`;
  if (type.kind === "list") return `list of ${typeName(type.item)}`;
  if (type.kind === "choice") return type.of.map(typeName).join(" or ");
  if (type.kind === "any") return "any";
  return type.format === undefined || type.format === "int32"
    ? type.scalar.replaceAll("-", " ")
    : `${type.scalar} (${type.format})`;
}

function scalarInWords({ scalar, format }: ScalarType): string {
  if (scalar === "integer") return "a whole number";
  if (scalar === "integer-or-string") return "a whole number or a text";
  if (scalar === "quantity") return "a quantity such as 500m or 128Mi";
  if (format === "byte") return "a text in base64";
  if (format === "date-time") return "a date such as 2026-01-31T12:00:00Z";
  if (scalar === "string") return "a text";
  return scalar === "null" ? "nothing" : `a ${scalar}`;
}
