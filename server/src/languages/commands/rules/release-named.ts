/** Helm 3 wants a name for a release, or to be told to make one up. */
import type { Rule } from "../../../model/rule";
import { flagOf } from "../call";
import { each, write } from "../check";

export const releaseNamed: Rule = {
  id: "commands/release-named",
  severity: "error",
  aliases: [],
  check: each(function* (call) {
    const [chart] = call.operands;
    if (call.fact.path !== "helm install" || !call.certain || call.operands.length !== 1 || chart === undefined) return;
    if (flagOf(call, "generate-name", "name-template", "help") !== undefined) return;
    const message = "helm install wants a release's name before the chart since Helm 3, or --generate-name";
    const place = { start: chart.end, end: chart.end };
    yield { span: chart, message, fix: write(place, " --generate-name", "Add --generate-name") };
  }),
};
