/** Schedules that the parser behind Kubernetes takes, and what is said about the others. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cronProblem } from "../../server/src/schema/cron";
import { draw } from "../support/draw";

/** The schedule with what is wrong drawn below. */
function drawn(schedule: string): string {
  const problem = cronProblem(schedule);
  return problem === undefined ? schedule : draw(schedule, [{ ...problem, label: problem.message }]);
}

test.each([
  "* * * * *",
  "0 0 1 1 0",
  "59 23 31 12 6",
  "*/15 0-6,22 1-31/2 JAN-mar MON,sat",
  "5/10 ? ? * ?",
  "  0\t3 * * *  ",
  "0 0 1,,2 * *",
  "+5 00 * * *",
  "*-5 * * * *",
  "@yearly",
  "@annually",
  "@monthly",
  "@weekly",
  "@daily",
  "@midnight",
  "@hourly",
  "@every 1h30m",
])("%j is fine", (schedule) => expect(drawn(schedule)).toBe(schedule));

test.each([
  ["60 * * * *", "^^ The minute goes from 0 to 59, not 60"],
  ["0 24 * * *", "  ^^ The hour goes from 0 to 23, not 24"],
  ["0 0 0 * *", "    ^ The day of month goes from 1 to 31, not 0"],
  ["0 0 1 13 *", "      ^^ The month goes from 1 to 12, not 13"],
  ["0 0 * * 7", "        ^ The day of week goes from 0 to 6, not 7; Sunday is 0"],
  ["0 0 * * 5-7", "        ^^^ The day of week goes from 0 to 6, not 5-7; Sunday is 0"],
  ["0 0 * * 1,9", "          ^ The day of week goes from 0 to 6, not 9"],
  ["30-10 * * * *", "^^^^^ The minute 30-10 ends before it begins: write two ranges with a comma"],
  ["*/0 * * * *", "^^^ The step in minute */0 must be a number above 0"],
  ["*/x * * * *", "^^^ The step in minute */x must be a number above 0"],
  ["1/2/3 * * * *", "^^^^^ The minute 1/2/3 has more than one slash"],
  ["1-2-3 * * * *", "^^^^^ The minute 1-2-3 has more than one hyphen"],
  ["0 noon * * *", "  ^^^^ The hour noon is not a number"],
  ["0 0 * march *", "      ^^^^^ The month march is not a number, nor a name from jan to dec"],
  ["-5 * * * *", "^^ The minute -5 is not a number"],
  ["* * * *", "^^^^^^^ A schedule has 5 fields (minute hour day month weekday), not 4"],
  ["0 0 0 * * *", "^^^^^^^^^^^ A schedule has 5 fields (minute hour day month weekday), not 6; there are no seconds"],
  ["@noon", "^^^^^ @noon is no schedule: @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly are"],
  ["@Daily", "^^^^^^ @Daily is no schedule: @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly are"],
  ["CRON_TZ=UTC 0 0 * * *", "^^^^^^^^^^^^^^^^^^^^^ A schedule cannot set a time zone: use timeZone beside it"],
])("%j is not", (schedule, drawing) => expect(drawn(schedule)).toBe(`${schedule}\n${drawing}`));

test("never throws, and points into the text", () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[-*?/,0-9a-z @]{0,20}$/));
  fc.assert(
    fc.property(text, (schedule) => {
      const problem = cronProblem(schedule);
      if (problem === undefined) return;
      expect(problem.start).toBeLessThanOrEqual(problem.end);
      expect(problem.end).toBeLessThanOrEqual(schedule.length);
    }),
  );
});
