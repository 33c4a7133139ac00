/** Jobs that stay after they ended, or go too early, and runs that come too late. */
import { removeEntry } from "../../../../syntax/yaml/edits";
import { adding } from "../../adding";
import type { ObjectRule } from "../../check";
import { filled, given, headOf, mapIn } from "../../fields";
import { podsOf } from "../../pods";
import { mapsOf } from "../../typed-parts";
import { isComplete } from "../../unsure";

/** A Job of its own is kept for ever; those of a CronJob are kept by its history limits. */
export const jobCleanedUp: ObjectRule = {
  id: "kubernetes/job-cleaned-up",
  severity: "information",
  profile: "strict",
  aliases: ["kube-linter:job-ttl-seconds-after-finished"],
  kinds: ["Job", "CronJob"],
  whole: true,
  missing: true,
  *look(object) {
    if (!podsOf(object).some(({ isWhole }) => isWhole)) return;
    const isCron = object.kind.text === "CronJob";
    const spec = isCron ? mapIn(object.map, "spec", "jobTemplate", "spec") : mapIn(object.map, "spec");
    const entry = given(spec, "ttlSecondsAfterFinished");
    if (spec === undefined || !isComplete(spec) || isHook(object.map)) return;
    if (isCron && entry !== undefined) {
      const fix = { title: "Remove it", edits: [removeEntry(object.document, spec, entry)], safe: false };
      yield {
        span: entry.key,
        message: "This deletes Jobs before the CronJob's history limits say so: remove it",
        fix,
      };
    } else if (!isCron && entry === undefined) {
      const fix = adding("Delete it a day after its end", object, spec, { ttlSecondsAfterFinished: "86400" });
      const span = given(spec, "template")?.key ?? headOf(spec);
      yield { span, message: "This Job and its pods stay for ever when it is done: set ttlSecondsAfterFinished", fix };
    }
  },
};

/** Helm and Argo CD delete their hooks themselves. */
function isHook(map: Parameters<typeof mapIn>[0]): boolean {
  const annotations = mapIn(map, "metadata", "annotations");
  return ["helm.sh/hook", "argocd.argoproj.io/hook"].some((key) => filled(annotations, key) !== undefined);
}

/** A run that was missed is made up for, however late. */
export const cronJobDeadlineGiven: ObjectRule = {
  id: "kubernetes/cron-job-deadline-given",
  severity: "information",
  profile: "strict",
  aliases: ["kube-score:cronjob-has-deadline"],
  kinds: ["CronJob"],
  whole: true,
  missing: true,
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, "V1CronJobSpec")) {
      const schedule = given(spec, "schedule");
      if (schedule === undefined || given(spec, "startingDeadlineSeconds") !== undefined || !isComplete(spec)) continue;
      const fix = adding("Give up after five minutes", object, spec, { startingDeadlineSeconds: "300" });
      yield {
        span: schedule.key,
        message: "A missed run is started hours later as well: set startingDeadlineSeconds",
        fix,
      };
    }
  },
};
