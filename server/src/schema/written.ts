/** The written forms that schemas name as formats: whether a text has the form of its type. */
import { isQuantity } from "./quantity";
import type { ScalarType } from "./type";

/** False for a text that its type's reader refuses: a quantity, base64 or a date in a form they do not have. */
export function isWellFormed(text: string, { scalar, format }: ScalarType): boolean {
  if (scalar === "quantity") return isQuantity(text);
  if (format === "byte") return isBase64(text);
  return format !== "date-time" || isDateTime(text);
}

/** Standard base64 with its padding; line breaks do not count. Facts from Go's decoder. */
export function isBase64(text: string): boolean {
  const digits = text.replace(/[\r\n]/g, "");
  return digits.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(digits);
}

/** A date and a time with its zone, as RFC 3339 has them: `2026-01-31T12:00:00Z`. */
export function isDateTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
}
