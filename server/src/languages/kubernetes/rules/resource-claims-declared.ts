/** Claims of devices: a container names one that its pod has, and the pod's come from one place each. */
import type { Finding } from "../../../model/finding";
import { given, headOf, mapIn, mapsIn, repeated, scalarIn, textIn } from "../fields";
import { podRule } from "../pod-rule";
import type { Pod } from "../pods";

export const resourceClaimsDeclared = podRule({
  id: "kubernetes/resource-claims-declared",
  severity: "error",
  aliases: [],
  whole: true,
  *see(pod, minor) {
    if (minor < 34) return;
    yield* declared(pod);
    const claims = mapsIn(pod.spec, "resourceClaims");
    const names = claims.map((claim) => textIn(claim, "name"));
    if (!pod.isWhole || names.includes(undefined)) return;
    for (const { map } of pod.containers) {
      for (const name of mapsIn(mapIn(map, "resources"), "claims").flatMap((claim) => scalarIn(claim, "name") ?? [])) {
        if (name.text === "" || names.includes(name.text)) continue;
        yield { span: name, message: `No claim of this pod is named ${name.text}: declare it under resourceClaims` };
      }
    }
  },
});

function* declared({ spec, isWhole }: Pod): Generator<Finding> {
  const claims = mapsIn(spec, "resourceClaims");
  for (const [claim] of repeated(claims, (each) => textIn(each, "name"))) {
    yield { span: headOf(claim), message: `Another claim of this pod is named ${textIn(claim, "name")}, too` };
  }
  for (const claim of claims) {
    const template = given(claim, "resourceClaimTemplateName");
    const name = given(claim, "resourceClaimName");
    if (template !== undefined && name !== undefined) {
      yield { span: template.key, message: "resourceClaimName is given already: a claim comes from one of the two" };
    } else if (isWhole && template === undefined && name === undefined) {
      yield { span: headOf(claim), message: "This claim needs resourceClaimName or resourceClaimTemplateName" };
    }
  }
}
