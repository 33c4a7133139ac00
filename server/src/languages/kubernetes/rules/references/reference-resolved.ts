/** A name that no object has where one should. */
import type { WantedName, WantedPart } from "../../graph/facts";
import { bareKind } from "../../graph/kinds";
import { hasSiblings, type Near } from "../../graph/near";
import { isPatch } from "../../graph/resolve";
import { spaceOf } from "../../graph/spaces";
import { fitting, shown } from "../../naming";
import { isOwn } from "../together/references-in-namespace";
import { type LostAt, lostRule, type Told } from "./lost-rule";
import { partOf } from "./parts-resolved";

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
    const { want, row } = lost.point;
    if (want.by === "part") return row === judged || lost.near === undefined ? undefined : partOf(lost, isContainer);
    if (want.by !== "name") return undefined;
    return lost.near === undefined ? missing(lost, want) : missed(lost, lost.near, want);
  },
);

/** The containers of a Job's failure policy, which the API server looks for itself. */
const judged = 91;

/** Others may be put into a pod when it is made, so that a container has to be misspelled. */
function isContainer({ role }: WantedPart): boolean {
  return role === "container";
}

/** What pods look for in their own namespace has a rule of its own. */
function missed({ graph }: LostAt, { site, change }: Near, want: WantedName): Told | undefined {
  const { kind, name } = want;
  const space = shown(spaceOf(graph, site) ?? "");
  if (change !== undefined) return { message: unknown(want, `did you mean ${shown(change.text)}?`) };
  if (space === "" || isOwn(want)) return undefined;
  return {
    message: fitting([
      `${bareKind(kind)} ${name} is in the namespace ${space}; this looks in another`,
      `${shown(name)} is in another namespace: ${space}`,
    ]),
  };
}

/** Of kinds that nobody here defines nothing is said, nor of Secrets, which are seldom written into files. */
function missing({ graph, site }: LostAt, want: WantedName): Told | undefined {
  if (want.kind === "Secret" || !hasSiblings(graph, site, want.kind) || isPatch(graph, site)) return undefined;
  return { message: unknown(want, "it has to come from elsewhere"), severity: "information", doubtful: true };
}

function unknown({ kind, name }: WantedName, advice: string): string {
  return fitting([
    `No manifest here defines ${bareKind(kind)} ${name}: ${advice}`,
    `Nobody here defines ${shown(name)}: ${advice}`,
  ]);
}
