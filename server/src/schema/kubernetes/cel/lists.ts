/** Lists in expressions: sums, extremes, order and places. */
import type { CelValue } from "../../../syntax/cel";

type List = readonly CelValue[];

/** The place of an item as expressions count. */
const place = (index: number) => BigInt(index);

function sum(list: List): CelValue {
  if (list.every((item) => typeof item === "number")) return list.reduce((total, item) => total + item, 0);
  if (list.every((item) => typeof item === "bigint")) return list.reduce((total, item) => total + item, 0n);
  throw new Error("not a list of numbers");
}

/** Numbers by size, texts by their characters; anything else has no order here. */
function isAfter(one: CelValue, other: CelValue): boolean {
  if (isNumber(one) && isNumber(other)) return one > other;
  if (typeof one === "string" && typeof other === "string") return one > other;
  throw new Error("not a list in an order");
}

function isNumber(value: CelValue): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function extreme(list: List, isBetter: (one: CelValue, other: CelValue) => boolean): CelValue {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error("an empty list has no extremes");
  return rest.reduce((best, item) => (isBetter(item, best) ? item : best), first);
}

function isSorted(list: List): boolean {
  return list.every((item, index) => {
    const before = list[index - 1];
    return before === undefined || !isAfter(before, item);
  });
}

/** What can be done with lists. */
export const listFunctions = {
  "list.isSorted(): bool": isSorted,
  "list.sum(): dyn": sum,
  "list.max(): dyn": (list: List) => extreme(list, isAfter),
  "list.min(): dyn": (list: List) => extreme(list, (one, other) => isAfter(other, one)),
  "list.indexOf(dyn): int": (list: List, item: CelValue) => place(list.indexOf(item)),
  "list.lastIndexOf(dyn): int": (list: List, item: CelValue) => place(list.lastIndexOf(item)),
};
