/** The names that a stage declares, and which of them a mistyped one means. */
import type { SourceFile } from "../../model/source-file";
import { closest } from "../../syntax/closest";
import type { Stage } from "./stages";
import { type Declaration, declarations } from "./variables";

/** Nearly every image sets these. */
export const everywhere: ReadonlySet<string> = new Set(["PATH", "HOME", "LANG", "HOSTNAME"]);

/** A letter too many or too few, or letters swapped: with another letter (`UID`, `GID`) it is another thing. */
export function slip(file: SourceFile, stage: Stage, text: string): string | undefined {
  const names = nearby(file, stage).map(({ name }) => name.text);
  const alike = names.filter((name) => Math.abs(name.length - text.length) === 1 || sorted(name) === sorted(text));
  const candidates = alike.filter((name) => !/\d/.test(name) && !everywhere.has(name));
  return text.length < 6 || text.length > 60 ? undefined : closest(text, candidates);
}

function sorted(text: string): string {
  return [...text].sort().join("");
}

/** What this stage and those it starts from declare, as far as one looks. */
export function nearby(file: SourceFile, stage: Stage): readonly Declaration[] {
  const found: Declaration[] = [];
  for (let each: Stage | undefined = stage; each !== undefined && found.length < 200; each = each.base) {
    found.push(...(declarations(file).get(each) ?? []).slice(0, 200));
  }
  return found;
}
