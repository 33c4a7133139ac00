/** Closed lists of values: anything else is refused. Open lists, where others may add values, are not here. */
import type { Value } from "../type";
import { byField, type Row } from "./facts";
import { kustomizeValues } from "./kustomize";
import { accessValues } from "./values/access";
import { deviceValues } from "./values/devices";
import { networkValues } from "./values/network";
import { podValues } from "./values/pod";
import { signalValues } from "./values/signals";
import { storageValues } from "./values/storage";
import { workloadValues } from "./values/workloads";
import { isIn, type Minor, type Range, readRange } from "./versions";

interface Gated extends Range {
  readonly value: string;
}

const rows = (): readonly Row<readonly string[]>[] => [
  ...podValues(),
  ...signalValues(),
  ...workloadValues(),
  ...networkValues(),
  ...storageValues(),
  ...accessValues(),
  ...deviceValues(),
  ...kustomizeValues(),
];

const lists = byField(() => rows().map(([values, fields]): Row<readonly Gated[]> => [values.map(gated), fields]));

/** All values that a field, or each of its items, may have in a minor; an empty string counts as not written. */
export function valuesOf(field: string, minor: Minor): readonly Value[] | undefined {
  return lists()
    .get(field)
    ?.filter((each) => isIn(each, minor))
    .map(({ value }) => value);
}

/** The fields with a closed list of values. */
export function fieldsWithValues(): readonly string[] {
  return [...lists().keys()];
}

/** `Gt@35` is `Gt` from 1.35 on. */
function gated(text: string): Gated {
  const [, value = text, range = ""] = /^(.*?)(@[\d-]+)?$/.exec(text) ?? [];
  return { value, ...readRange(range) };
}
