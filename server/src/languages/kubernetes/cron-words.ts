/** Schedules in words: `30 3 * * 1-5` is at 03:30 on Monday to Friday. */

import { cronProblem } from "../../schema/cron";

const names = {
  month: "January February March April May June July August September October November December".split(" "),
  day: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
};

const macros: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};

/** The words; nothing for what is no schedule. */
export function cronWords(text: string): string | undefined {
  const fields = (macros[text.trim()] ?? text.trim()).split(/\s+/);
  const [minute = "", hour = "", date = "", month = "", day = ""] = fields;
  if (cronProblem(text) !== undefined) return undefined;
  if (minute === "@every") return `every ${hour}`;
  return [timeWords(minute, hour), dayWords(date, day), isAny(month) ? "" : `in ${listWords(month, monthName)}`]
    .filter((part) => part !== "")
    .join(" ");
}

function timeWords(minute: string, hour: string): string {
  const times = list(hour).flatMap((each) =>
    list(minute).map((one) => `${each.padStart(2, "0")}:${one.padStart(2, "0")}`),
  );
  if (isNumbers(minute) && isNumbers(hour) && times.length <= 6) return `at ${joined(times, "and")}`;
  const step = stepOf(minute);
  const minutes = isAny(minute)
    ? "every minute"
    : step !== undefined
      ? `every ${step} minutes`
      : `at minute ${listWords(minute, (name) => name)}`;
  if (isAny(hour)) return isAny(minute) || step !== undefined ? minutes : `${minutes} of every hour`;
  const hours = stepOf(hour);
  if (hours !== undefined)
    return minute === "0" ? `every ${hours} hours, on the hour` : `${minutes} of every ${ordinal(hours)} hour`;
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(hour) ?? [];
  if (from !== undefined) return `${minutes} from ${clock(from, "00")} to ${clock(to ?? from, "59")}`;
  return `${minutes} in the hours ${listWords(hour, (name) => name)}`;
}

/** Cron runs when either of the two matches, as soon as both are given. */
function dayWords(date: string, day: string): string {
  const dates =
    stepOf(date) === undefined
      ? `on day ${listWords(date, (name) => name)} of the month`
      : `every ${stepOf(date)} days`;
  const days = `on ${listWords(day, dayName)}`;
  if (isAny(date)) return isAny(day) ? "every day" : days;
  return isAny(day) ? dates : `${dates} or ${days}`;
}

function listWords(field: string, name: (text: string) => string): string {
  return joined(
    list(field).map((each) => rangeWords(each, name)),
    "and",
  );
}

function rangeWords(range: string, name: (text: string) => string): string {
  const [span = "", step] = range.split("/");
  const [from = "", to] = span.split("-");
  const words = to === undefined ? name(from) : `${name(from)} to ${name(to)}`;
  return step === undefined ? words : `every ${ordinal(step)} of ${isAny(span) ? "all" : words}`;
}

function list(field: string): readonly string[] {
  return field.split(",");
}

function clock(hour: string, minute: string): string {
  return `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
}

function ordinal(number: string): string {
  const ends: Readonly<Record<string, string>> = { "2": "nd", "3": "rd" };
  return number + (ends[number] ?? "th");
}

function isAny(field: string): boolean {
  return field === "*" || field === "?" || field === "*/1";
}

function isNumbers(field: string): boolean {
  return /^\d+(?:,\d+)*$/.test(field);
}

function stepOf(field: string): string | undefined {
  return /^\*\/(\d+)$/.exec(field)?.[1];
}

function monthName(text: string): string {
  return named(names.month, text, 1);
}

function dayName(text: string): string {
  return named(names.day, text, 0);
}

function named(all: readonly string[], text: string, first: number): string {
  return all[Number(text) - first] ?? all.find((name) => name.toLowerCase().startsWith(text.toLowerCase())) ?? text;
}

function joined(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;
}
