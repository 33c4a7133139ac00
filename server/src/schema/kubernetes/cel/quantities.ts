/** Amounts in expressions: `quantity("1Gi").isGreaterThan(quantity("512Mi"))`. */
import { isWhole, one, type Quantity, readQuantity } from "../../quantity";
import { demanded, type Opaque, opaqueType } from "./opaque";

const name = "kubernetes.Quantity";

/** The type of amounts. */
export const quantityType = opaqueType<Quantity>(name, (one, other) => one === other);

type Amount = Opaque<Quantity>;

/** An amount or a whole number of ones, added or taken away. */
const plus = (a: Amount, b: Amount) => quantityType.of(a.inner + b.inner);
const minus = (a: Amount, b: Amount) => quantityType.of(a.inner - b.inner);
const sign = (value: bigint) => (value > 0n ? 1n : value < 0n ? -1n : 0n);

/** What can be done with amounts. */
export const quantityFunctions = {
  "isQuantity(string): bool": (text: string) => readQuantity(text) !== undefined,
  [`quantity(string): ${name}`]: (text: string) => quantityType.of(demanded(readQuantity(text), "a quantity")),
  [`${name}.isGreaterThan(${name}): bool`]: (a: Amount, b: Amount) => a.inner > b.inner,
  [`${name}.isLessThan(${name}): bool`]: (a: Amount, b: Amount) => a.inner < b.inner,
  [`${name}.compareTo(${name}): int`]: (a: Amount, b: Amount) => sign(a.inner - b.inner),
  [`${name}.sign(): int`]: (a: Amount) => sign(a.inner),
  [`${name}.isInteger(): bool`]: (a: Amount) => isWhole(a.inner),
  [`${name}.asInteger(): int`]: (a: Amount) => demanded(isWhole(a.inner) ? a.inner / one : undefined, "a whole number"),
  [`${name}.asApproximateFloat(): double`]: (a: Amount) => Number(a.inner) / Number(one),
  [`${name}.add(${name}): ${name}`]: plus,
  [`${name}.add(int): ${name}`]: (a: Amount, b: bigint) => quantityType.of(a.inner + b * one),
  [`${name}.sub(${name}): ${name}`]: minus,
  [`${name}.sub(int): ${name}`]: (a: Amount, b: bigint) => quantityType.of(a.inner - b * one),
};
