/** What a single value means, in words. */

import type { TypedPlace } from "../../schema/describe";
import { isQuantity } from "../../schema/kubernetes/quantities";
import { isPlaceholder } from "../../schema/placeholder";
import { valueOf } from "../../schema/scalar";
import type { YamlPath, YamlScalar } from "../../syntax/yaml/tree";
import { cronWords } from "./cron-words";
import { at, type KubernetesObject } from "./objects";
import { quantityWords } from "./quantity-words";

/** Markdown lines about a value; nothing for those that explain themselves. */
export function valueFacts(
  object: KubernetesObject,
  path: YamlPath,
  { field, owner }: TypedPlace,
  scalar: YamlScalar,
): readonly string[] {
  const place = `${owner?.name}.${field?.name}`;
  const { text } = scalar;
  if (field === undefined || isPlaceholder(text)) return [];
  if (isQuantity(place)) return said(text, quantityWords(text, String(path.at(-1))));
  if (place === "V1CronJobSpec.schedule") return said(text, cronWords(text), zone(object, path));
  if (/mode$/i.test(field.name) && field.type.kind === "scalar" && field.type.scalar === "integer")
    return said(text, modeWords(valueOf(scalar)));
  if (field.name.endsWith("Seconds")) return said(text, secondsWords(valueOf(scalar)));
  return [];
}

function said(text: string, words: string | undefined, more = ""): readonly string[] {
  return words === undefined ? [] : [`\`${text.replaceAll("`", "")}\` = ${words}${more}`];
}

function zone(object: KubernetesObject, path: YamlPath): string {
  const zone = at(object, ...path.slice(0, -1), "timeZone");
  return zone?.kind === "scalar" ? `, ${zone.text}` : ", in the time zone of the control plane, most often UTC";
}

/** JSON knows no octal numbers, so modes are often seen as `420`. */
function modeWords(value: unknown): string | undefined {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 0o777) return undefined;
  const digits = value.toString(8).padStart(3, "0");
  const rights = [...digits].map((digit) => rightsOf(Number(digit))).join("");
  return `0${digits} in octal: \`${rights}\` for owner, group and others`;
}

function rightsOf(digit: number): string {
  return ["r", "w", "x"].map((letter, index) => ((digit & (4 >> index)) > 0 ? letter : "-")).join("");
}

function secondsWords(value: unknown): string | undefined {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 60) return undefined;
  const parts = [
    { size: 86_400, unit: "day" },
    { size: 3600, unit: "hour" },
    { size: 60, unit: "minute" },
    { size: 1, unit: "second" },
  ];
  let left = value;
  const words = parts.flatMap(({ size, unit }) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count === 0 ? [] : [`${count} ${unit}${count === 1 ? "" : "s"}`];
  });
  return words.join(" ");
}
