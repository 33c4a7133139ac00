/** The schedules of cron jobs, as the parser behind Kubernetes reads them: five fields, or a name such as `@daily`. */
import type { Span } from "../model/span";
import { goDurationOf } from "./formats";

/** What is wrong with a schedule; the span counts from its start. */
export interface CronProblem extends Span {
  readonly message: string;
}

/** A field, the numbers it takes and the names for them; the first name stands for the least number. */
interface CronField {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names: readonly string[];
}

/** The first thing wrong with a schedule, if anything is. */
export function cronProblem(schedule: string): CronProblem | undefined {
  const whole = (message: string): CronProblem => ({ start: 0, end: schedule.length, message });
  if (schedule.includes("TZ")) return whole("A schedule cannot set a time zone: use timeZone beside it");
  if (schedule.startsWith("@")) {
    return isDescriptor(schedule) ? undefined : whole(`${schedule} is no schedule: ${descriptors.join(", ")} are`);
  }
  const written = [...schedule.matchAll(/\S+/g)];
  if (written.length !== fields.length) return whole(countText(written.length));
  for (const [index, field] of fields.entries()) {
    const found = fieldProblem(written[index]?.[0] ?? "", field);
    const start = written[index]?.index ?? 0;
    if (found !== undefined) return { ...found, start: start + found.start, end: start + found.end };
  }
  return undefined;
}

const fields: readonly CronField[] = [
  { name: "minute", least: 0, most: 59, names: [] },
  { name: "hour", least: 0, most: 23, names: [] },
  { name: "day of month", least: 1, most: 31, names: [] },
  { name: "month", least: 1, most: 12, names: "jan feb mar apr may jun jul aug sep oct nov dec".split(" ") },
  { name: "day of week", least: 0, most: 6, names: "sun mon tue wed thu fri sat".split(" ") },
];

const descriptors = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

function isDescriptor(schedule: string): boolean {
  if (descriptors.includes(schedule)) return true;
  return schedule.startsWith("@every ") && goDurationOf(schedule.slice("@every ".length)) !== undefined;
}

function countText(count: number): string {
  const hint = count === 6 ? "; there are no seconds" : "";
  return `A schedule has 5 fields (minute hour day month weekday), not ${count}${hint}`;
}

function fieldProblem(text: string, field: CronField): CronProblem | undefined {
  let start = 0;
  for (const part of text.split(",")) {
    const message = part === "" ? undefined : partProblem(part, field);
    if (message !== undefined) return { start, end: start + part.length, message };
    start += part.length + 1;
  }
  return undefined;
}

/** What is wrong with a range such as `1-5/2`, `*` or `mon`. */
function partProblem(part: string, field: CronField): string | undefined {
  const [range = "", step, ...slashes] = part.split("/");
  const [low = "", high, ...hyphens] = range.split("-");
  const isStar = low === "*" || low === "?";
  if (slashes.length > 0) return `The ${field.name} ${part} has more than one slash`;
  if (!isStar && hyphens.length > 0) return `The ${field.name} ${part} has more than one hyphen`;
  const start = isStar ? field.least : numberOf(low, field);
  const written = high === undefined || isStar ? start : numberOf(high, field);
  if (start === undefined || written === undefined)
    return `The ${field.name} ${part} is not a number${namesText(field)}`;
  const end = isStar || (step !== undefined && high === undefined) ? field.most : written;
  return rangeProblem(part, field, start, end) ?? stepProblem(part, step, field);
}

function rangeProblem(part: string, { name, least, most }: CronField, start: number, end: number): string | undefined {
  const sunday = name === "day of week" && (start === 7 || end === 7) ? "; Sunday is 0" : "";
  if (start < least || start > most || end > most)
    return `The ${name} goes from ${least} to ${most}, not ${part}${sunday}`;
  return start > end ? `The ${name} ${part} ends before it begins: write two ranges with a comma` : undefined;
}

function stepProblem(part: string, step: string | undefined, { name }: CronField): string | undefined {
  if (step === undefined || (/^\+?\d+$/.test(step) && Number(step) > 0)) return undefined;
  return `The step in ${name} ${part} must be a number above 0`;
}

function numberOf(text: string, { names, least }: CronField): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return named + least;
  return /^\+?\d+$/.test(text) ? Number(text) : undefined;
}

function namesText({ names }: CronField): string {
  return names.length === 0 ? "" : `, nor a name from ${names[0]} to ${names.at(-1)}`;
}
