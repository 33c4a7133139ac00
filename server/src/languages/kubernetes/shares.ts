/** Numbers of pods that may be given as a percentage. */
import type { Finding } from "../../model/finding";
import { percentOf } from "../../schema/formats";
import { valueOf } from "../../schema/scalar";
import { type Fields, given, scalarIn } from "./fields";

/** What is wrong with a field that takes a count or a percentage; `isCapped` where more than 100% is refused. */
export function* checkShare(map: Fields, key: string, isCapped: boolean): Generator<Finding> {
  const scalar = scalarIn(map, key);
  if (scalar === undefined) return;
  const value = valueOf(scalar);
  const percent = typeof value === "string" ? percentOf(value) : undefined;
  if (typeof value === "number" && value < 0) yield { span: scalar, message: `${key} cannot be below 0` };
  if (isCapped && percent !== undefined && percent > 100)
    yield { span: scalar, message: `${key} cannot be above 100%` };
  if (typeof value === "string" && value !== "" && percent === undefined)
    yield { span: scalar, message: `${key} takes a whole number or a percentage such as 25%` };
}

/** The number in front, percent or not; nothing where it is not known. */
export function shareOf(map: Fields, key: string, fallback: number): number | undefined {
  const scalar = scalarIn(map, key);
  if (scalar === undefined) return given(map, key) === undefined ? fallback : undefined;
  const value = valueOf(scalar);
  return typeof value === "number" ? value : typeof value === "string" ? percentOf(value) : undefined;
}
