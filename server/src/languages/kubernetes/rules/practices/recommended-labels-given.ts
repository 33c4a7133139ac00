/** A workload without the label that tools group by. */

import { scalarOf } from "../../../../syntax/yaml/edits";
import { adding } from "../../adding";
import type { ObjectRule } from "../../check";
import { filled, given, mapIn, scalarIn } from "../../fields";
import { podsOf } from "../../pods";
import { isComplete } from "../../unsure";

export const recommendedLabelsGiven: ObjectRule = {
  id: "kubernetes/recommended-labels-given",
  severity: "information",
  profile: "strict",
  aliases: ["monokle:MTD-recommended-labels"],
  kinds: ["Deployment", "StatefulSet", "DaemonSet", "CronJob"],
  whole: true,
  missing: true,
  *look(object) {
    const metadata = mapIn(object.map, "metadata");
    const [name, labels] = [scalarIn(metadata, "name"), mapIn(metadata, "labels")];
    if (name === undefined || metadata === undefined || !isComplete(metadata)) return;
    if (labels === undefined ? given(metadata, "labels") !== undefined : !isComplete(labels)) return;
    if (filled(labels, label) !== undefined || !podsOf(object).some(({ isWhole }) => isWhole)) return;
    const fix = adding(`Add ${label}`, object, metadata, { labels: { [label]: scalarOf(name.text) } });
    yield { span: name, message: `Tools group objects by labels such as ${label}: give it one`, fix };
  },
};

const label = "app.kubernetes.io/name";
