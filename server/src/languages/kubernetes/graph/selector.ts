/** Label selectors: what they want, and whether some labels are it. */
import type { Label, Labels, Word } from "./facts";

/** One wish; `In` with one value is what a plain entry says. */
export interface Requirement {
  readonly key: Word;
  readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
  readonly values: readonly Word[];
}

/** All wishes of a selector; without any it wants everything. */
export interface Selector {
  readonly requirements: readonly Requirement[];
  /** True where a part of it is not known: nobody can say then that something is wanted. */
  readonly open: boolean;
}

/** Whether a selector wants what has these labels; nothing where it depends on what is not known. */
export function wants({ requirements, open }: Selector, labels: Labels): boolean | undefined {
  const answers = requirements.map((each) => grants(each, labels));
  if (answers.includes(false)) return false;
  return open || answers.includes(undefined) ? undefined : true;
}

/** Whether labels are as one wish has it. */
export function grants({ key, operator, values }: Requirement, { pairs, open }: Labels): boolean | undefined {
  const label = pairs.find((pair) => pair.key.text === key.text);
  if (label === undefined && open) return undefined;
  if (operator === "Exists") return label !== undefined;
  if (operator === "DoesNotExist") return label === undefined;
  if (label === undefined) return operator === "NotIn";
  return label.value === undefined ? undefined : isAmong(label.value, values) === (operator === "In");
}

/** The labels that a selector cannot do without, each with its values. */
export function needed({ requirements }: Selector): readonly Requirement[] {
  return requirements.filter(({ operator, values }) => operator === "In" && values.length > 0);
}

/** A label as one text. */
export function pairOf(key: string, value: string): string {
  return `${key}=${value}`;
}

function isAmong(value: Label["key"], values: readonly Word[]): boolean {
  return values.some(({ text }) => text === value.text);
}
