/** The written forms that schemas ask for: whether a text has the form of its type. */
import { memo } from "../model/memo";
import { costOf, firstMatch } from "../syntax/regexp/match";
import { readPattern } from "../syntax/regexp/parse";
import { isQuantity } from "./quantity";
import type { ScalarType } from "./type";

/** False for a text that its type's reader refuses: a quantity, base64, a date, a length or pattern it does not have. */
export function isWellFormed(text: string, type: ScalarType): boolean {
  const { scalar, format } = type;
  if (scalar === "quantity") return isQuantity(text);
  if (format === "byte") return isBase64(text);
  return (format !== "date-time" || isDateTime(text)) && hasLength(text, type) && fitsPattern(text, type);
}

function hasLength(text: string, { shortest = 0, longest = Number.POSITIVE_INFINITY }: ScalarType): boolean {
  if (text.length < shortest) return false;
  return text.length <= longest || [...text].length <= longest;
}

/** Longer work for one value is not begun; nor is a pattern that RE2 has not. */
const mostTurns = 5_000_000;

function fitsPattern(text: string, type: ScalarType): boolean {
  const pattern = patternOf(type);
  if (pattern === undefined || "message" in pattern || costOf(pattern, text) > mostTurns) return true;
  return firstMatch(pattern, text) !== undefined;
}

const patternOf = memo(({ pattern }: ScalarType) => (pattern === undefined ? undefined : readPattern(pattern)));

/** Standard base64 with its padding; line breaks do not count. Facts from Go's decoder. */
export function isBase64(text: string): boolean {
  const digits = text.replace(/[\r\n]/g, "");
  return digits.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(digits);
}

/** A date and a time with its zone, as RFC 3339 has them: `2026-01-31T12:00:00Z`. */
export function isDateTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
}
