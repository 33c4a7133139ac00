/** Amounts as Kubernetes writes them: `500m`, `1.5Gi`, `1e3`. */

/** An amount in billionths, exact enough to compare with another. */
export type Quantity = bigint;

/** One, as a quantity. */
export const one: Quantity = 1_000_000_000n;

/** A quantity as it is written, and what it comes to. */
export interface WrittenQuantity {
  readonly number: string;
  readonly suffix: string;
  readonly size: Quantity;
}

const form = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/;

/** Powers of ten beyond this one only cost time: no amount comes near. */
const largestExponent = 400;

/** Reads a quantity as the API server does: blanks around it do not count, and a missing number is zero. */
export function takeApart(text: string): WrittenQuantity | undefined {
  const ink = text.trim();
  const [, sign, whole = "", part = "", exponent = "0", unit = ""] = form.exec(ink) ?? [];
  if (sign === undefined || ink === "") return undefined;
  const [number = "", suffix = ""] = ink.split(/(?=[a-zA-Z].*)/, 2);
  const power = Math.min(Math.max(Number(exponent), -largestExponent), largestExponent);
  const size = scale(BigInt(whole + part) * factorOf(unit), power - part.length);
  return { number, suffix, size: sign === "-" ? -size : size };
}

/** The amount that a text stands for; nothing for a text that is none. */
export function readQuantity(text: string): Quantity | undefined {
  return takeApart(text)?.size;
}

/** Whether a text is a quantity. */
export function isQuantity(text: string): boolean {
  return takeApart(text) !== undefined;
}

/** An amount in units: cores, bytes, pieces; exact up to the precision of a double. */
export function inUnits(quantity: Quantity): number {
  return Number(quantity) / Number(one);
}

/** Whether an amount is a whole number of ones. */
export function isWhole(quantity: Quantity): boolean {
  return quantity % one === 0n;
}

/** Each is a thousand of the one before. */
const decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
const binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

/** A multiplier in billionths, so that all of them are whole. */
function factorOf(suffix: string): bigint {
  const power = binary.indexOf(suffix);
  return power > 0 ? 1024n ** BigInt(power) * one : 1000n ** BigInt(decimal.indexOf(suffix));
}

/** A number by a power of ten; what is left below a billionth counts as one. */
function scale(digits: bigint, exponent: number): bigint {
  if (exponent >= 0) return digits * 10n ** BigInt(exponent);
  const divisor = 10n ** BigInt(-exponent);
  return (digits + divisor - 1n) / divisor;
}
