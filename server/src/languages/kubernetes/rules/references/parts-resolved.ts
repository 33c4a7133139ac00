/** Keys and ports that the object that is pointed at does not have. */
import type { WantedPart } from "../../graph/facts";
import { ownersOf, resolveWant, wholeOf } from "../../graph/resolve";
import { nameKey, type Site } from "../../graph/shelf";
import { called } from "../../graph/wording";
import { fitting, shown } from "../../naming";
import { type LostAt, lostRule, type Told } from "./lost-rule";

/** A pod does not start without it. */
export const keysResolved = lostRule(
  {
    id: "kubernetes/keys-resolved",
    severity: "warning",
    aliases: ["kube-linter:env-value-from"],
  },
  (lost) => partOf(lost, (want) => want.role === "key"),
);

/** Nobody answers there. */
export const portsResolved = lostRule(
  {
    id: "kubernetes/ports-resolved",
    severity: "warning",
    aliases: ["kube-linter:dangling-ingress", "kube-score:ingress-targets-service"],
  },
  (lost) => partOf(lost, (want) => isPort(want) && !isUndeclared(want) && want.name !== balanced),
);

/** What the AWS controller reads from an annotation instead. */
const balanced = "use-annotation";

/** What a container listens on need not be declared. */
export const targetPortsDeclared = lostRule(
  { id: "kubernetes/target-ports-declared", severity: "information", profile: "strict", aliases: [] },
  (lost) => partOf(lost, (want) => isPort(want) && isUndeclared(want)),
);

function isPort({ role }: WantedPart): boolean {
  return role === "port" || role === "listener";
}

/** A number of a port of pods. */
function isUndeclared({ name, of }: WantedPart): boolean {
  return /^\d+$/.test(name) && of !== "itself" && of.some((each) => each.by === "labels" && each.of === "pods");
}

/** What is said of a part that its owner surely does not have, where it is one of those meant. */
export function partOf(lost: LostAt, isMeant: (want: WantedPart) => boolean): Told | undefined {
  const { want } = lost.point;
  if (want.by !== "part" || !isMeant(want)) return undefined;
  const all = owners(lost, want);
  const [owner] = all;
  if (owner === undefined || !all.every((each) => isKnown(lost, each, want))) return undefined;
  const tail = lost.near?.change === undefined ? "" : `; did you mean ${shown(lost.near.change.text)}?`;
  return {
    message: fitting([
      `${called(owner)} has no ${want.role} ${want.name}${tail}`,
      `There is no ${want.role} ${shown(want.name)}${tail}`,
    ]),
  };
}

/** The objects that should have it, in the unit: those of others may be others' versions. */
function owners({ graph, site }: LostAt, { of }: WantedPart): readonly Site[] {
  if (of === "itself") return ownersOf(graph, site);
  return of.flatMap((each) => {
    const { where, targets } = resolveWant(graph, site, each);
    return where === "here" ? targets.map((target) => target.site) : [];
  });
}

/** What has no parts of the sort at all is filled in by somebody else; a namesake may be in the same namespace. */
function isKnown({ graph }: LostAt, owner: Site, { role, name }: WantedPart): boolean {
  const { kind, name: own } = owner.object;
  const unit = graph.layout.unitOf(owner.path);
  const namesakes = graph.find("byName", nameKey(kind, own?.text ?? ""));
  const others = namesakes.filter((each) => graph.layout.unitOf(each.path) === unit);
  const parts = [...wholeOf(graph, owner), ...others].flatMap(({ object }) => object.parts);
  const alike = parts.filter((part) => part.role === role);
  return alike.length > 0 && !alike.some((part) => part.name?.text === name || part.number?.text === name);
}
