/** Two volumes of a pod with one name: the API server refuses the pod. */
import { headOf, mapIn, repeated, textIn } from "../fields";
import { podRule } from "../pod-rule";

export const volumeNamesUnique = podRule({
  id: "kubernetes/volume-names-unique",
  severity: "error",
  aliases: [],
  *see({ volumes, claims }) {
    const claimed = new Set(claims.map((claim) => textIn(mapIn(claim, "metadata"), "name")));
    const own = volumes.filter((volume) => !claimed.has(textIn(volume, "name")));
    for (const [volume, first] of repeated(own, (each) => textIn(each, "name"))) {
      const related = [{ span: headOf(first), message: "The first one of this name" }];
      const message = `Another volume of this pod is named ${textIn(volume, "name")}, too`;
      yield { span: headOf(volume), message, related };
    }
  },
});
