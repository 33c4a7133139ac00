/** A probe that keeps failing, over time. */
import { colours, dot, label, line, picture } from "../../../schema/pictures/svg";

/** Seconds, how often it may fail, and what happens then. */
export interface ProbeTimes {
  readonly delay: number;
  readonly period: number;
  readonly threshold: number;
  readonly end: string;
}

const left = 14;
const right = 400;
const mostDots = 24;

/** A line from the start to the end, with a dot for each failing probe. */
export function probePicture({ delay, period, threshold, end }: ProbeTimes): string {
  const total = delay + period * threshold;
  const x = (seconds: number) => Math.round(left + (seconds / total) * (right - left));
  const count = Math.min(threshold, mostDots);
  const probes = Array.from({ length: count }, (_, index) => delay + Math.floor((index * threshold) / count) * period);
  const body = [
    line(x(0), 22, x(delay), 22, colours.quiet, "3 3"),
    line(x(delay), 22, x(total), 22, colours.going),
    ...probes.map((seconds) => dot(x(seconds), 22, 4, colours.going, "full")),
    dot(x(total), 22, 6, colours.bad, "full"),
    label(left - 6, 44, "start"),
    delay > 0 && x(delay) - left > 50 ? label(x(delay), 44, `${delay} s`, colours.quiet, "middle") : "",
    label(right + 8, 44, `about ${total} s`, colours.bad, "end"),
    label(left - 6, 10, `${threshold} × ${period} s${delay > 0 ? ` after ${delay} s` : ""}`),
  ].join("");
  const sum = `${delay > 0 ? `${delay} + ` : ""}${period} × ${threshold}`;
  return picture(`While every probe fails, ${end} after about ${sum} = ${total} seconds`, 420, 50, body);
}
