/** A schedule or a time zone that a CronJob cannot have. */
import type { Finding } from "../../../model/finding";
import { cronProblem } from "../../../schema/cron";
import { isTimeZone, timeZones } from "../../../schema/time-zones";
import { closest } from "../../../syntax/closest";
import type { YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { mapsOf } from "../typed-parts";
import { spelledAt, stringIn } from "../unsure";

export const cronScheduleValid: ObjectRule = {
  id: "kubernetes/cron-schedule-valid",
  severity: "error",
  aliases: [],
  kinds: ["CronJob"],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, "V1CronJobSpec")) {
      const schedule = stringIn(spec, "schedule");
      const zone = stringIn(spec, "timeZone");
      if (schedule !== undefined && schedule.text !== "") yield* checkSchedule(schedule, object.document.text);
      if (zone !== undefined) yield* checkZone(zone);
    }
  },
};

function* checkSchedule(schedule: YamlScalar, text: string): Generator<Finding> {
  const problem = cronProblem(schedule.text);
  if (problem === undefined) return;
  const at = spelledAt(schedule, text);
  const span = at === undefined ? schedule : { start: at + problem.start, end: at + problem.end };
  yield { span, message: problem.message };
}

function* checkZone(zone: YamlScalar): Generator<Finding> {
  if (isTimeZone(zone.text)) return;
  const meant = closest(zone.text, timeZones());
  const advice = meant === undefined ? "write one such as Europe/Berlin or Etc/UTC" : `did you mean ${meant}?`;
  const fix = { title: `Change to ${meant}`, edits: [{ span: zone, text: meant ?? "" }], safe: false };
  yield {
    span: zone,
    message: `There is no time zone ${zone.text}; ${advice}`,
    ...(meant === undefined ? {} : { fix }),
  };
}
