/** Amounts as Kubernetes writes them: `500m`, `1.5Gi`, `1e3`. */

/** An amount in billionths, exact enough to compare with another. */
export type Quantity = bigint;

/** One, as a quantity. */
export const one: Quantity = 1_000_000_000n;

const form = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/;

/** Powers of ten beyond this one only cost time: no amount comes near. */
const largestExponent = 400;

/** The amount that a text stands for; nothing for a text that is none. */
export function readQuantity(text: string): Quantity | undefined {
  const [, sign, whole = "", part = "", exponent = "0", suffix = ""] = form.exec(text) ?? [];
  if (sign === undefined || whole + part === "") return undefined;
  const power = Math.min(Math.max(Number(exponent), -largestExponent), largestExponent);
  const scaled = scale(BigInt(whole + part) * factorOf(suffix), power - part.length);
  return sign === "-" ? -scaled : scaled;
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
