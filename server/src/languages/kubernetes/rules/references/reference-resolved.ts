/** A name that no object has where one should. */
import { bareKind } from "../../graph/kinds";
import type { Near } from "../../graph/near";
import { siblings } from "../../graph/near";
import { isPatch } from "../../graph/resolve";
import { spaceOf } from "../../graph/spaces";
import { shown } from "../../naming";
import { type LostAt, lostRule, type Told } from "./lost-rule";

export const referenceResolved = lostRule(
  {
    id: "kubernetes/reference-resolved",
    severity: "warning",
    aliases: [
      "kube-linter:non-existent-service-account",
      "kube-linter:dangling-ingress",
      "kube-linter:dangling-horizontalpodautoscaler",
      "kube-linter:env-value-from",
      "kube-score:ingress-targets-service",
      "kube-score:horizontalpodautoscaler-has-target",
      "kube-score:statefulset-has-servicename",
      "monokle:LNK001",
    ],
  },
  (lost) => {
    const { want } = lost.point;
    if (want.by !== "name") return undefined;
    const name = `${bareKind(want.kind)} ${shown(want.name)}`;
    return lost.near === undefined ? missing(lost, want.kind, name) : missed(lost, lost.near, name);
  },
);

function missed({ graph }: LostAt, { site, change }: Near, name: string): Told {
  if (change !== undefined) return { message: `No manifest here defines the ${name}: did you mean ${change.text}?` };
  return { message: `The ${name} is in the namespace ${spaceOf(graph, site)}, and this looks in another one` };
}

/** Of kinds that nobody here defines nothing is said, nor of Secrets, which are seldom written into files. */
function missing({ graph, site }: LostAt, kind: string, name: string): Told | undefined {
  const isOutside = kind === "Secret" || siblings(graph, site, kind).length === 0 || isPatch(graph, site);
  if (isOutside) return undefined;
  return { message: `No manifest here defines the ${name}: it has to come from elsewhere`, severity: "information" };
}
