/** A disruption budget that asks for two things at once, or for more than there can be. */
import type { ObjectRule } from "../check";
import { given } from "../fields";
import { checkShare } from "../shares";
import { mapsOf } from "../typed-parts";

export const disruptionBudgetConsistent: ObjectRule = {
  id: "kubernetes/disruption-budget-consistent",
  severity: "error",
  aliases: [],
  kinds: ["PodDisruptionBudget"],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, "V1PodDisruptionBudgetSpec", "V1beta1PodDisruptionBudgetSpec")) {
      const most = given(spec, "maxUnavailable");
      if (most !== undefined && given(spec, "minAvailable") !== undefined)
        yield { span: most.key, message: "minAvailable and maxUnavailable exclude each other: keep one" };
      yield* checkShare(spec, "minAvailable", true);
      yield* checkShare(spec, "maxUnavailable", true);
    }
  },
};
