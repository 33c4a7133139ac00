/** What is wrong with an apiVersion and a kind that do not go together, as far as the groups are Kubernetes' own. */
import { anyKindOf, type Kind, kinds, kindsNamed } from "../../schema/kubernetes/kinds";
import { removalOf, removals } from "../../schema/kubernetes/removals";
import { isIn, type Minor } from "../../schema/kubernetes/versions";
import { closest } from "../../syntax/closest";

/** The kind, or the API version, that was probably meant, and what to say. */
export interface Mismatch {
  readonly message: string;
  readonly at: "apiVersion" | "kind";
  readonly apiVersion?: string;
  readonly kind?: string;
}

/** Requests and answers that are no objects of their own, and files of kubectl that look like objects. */
const others = new Set(
  "Binding Config ConversionReview DeleteOptions Eviction List Scale Status TokenRequest".split(" "),
);

/** Nothing where the two go together in some version of Kubernetes, or where other people's groups are named. */
export function mismatch(apiVersion: string, kind: string, minor: Minor): Mismatch | undefined {
  if (anyKindOf(apiVersion, kind) || removalOf(apiVersion, kind) || others.has(kind) || kind.endsWith("List"))
    return undefined;
  const group = groupOf(apiVersion);
  const sure = isOurGroup(group) || (!group.includes(".") && kindsNamed(kind).length > 0);
  const home = kindsNamed(kind).find((each) => each.group === group && isIn(each, minor)) ?? homeOf(kind, minor);
  if (home !== undefined) return sure || isSlip(apiVersion, home) ? misplaced(apiVersion, kind, home) : undefined;
  return isOurGroup(group) ? misnamed(apiVersion, kind, group, minor) : undefined;
}

function misplaced(apiVersion: string, kind: string, { apiVersion: right }: Kind): Mismatch {
  return { at: "apiVersion", apiVersion: right, message: `${kind} is in ${right}, not in ${apiVersion}` };
}

/** Core's version is everybody's, so that a kind nobody knows is no mistake there unless it looks like one. */
function misnamed(apiVersion: string, kind: string, group: string, minor: Minor): Mismatch | undefined {
  const own = kinds().filter((each) => each.group === group && isIn(each, minor));
  const name =
    closest(
      kind,
      own.map((each) => each.kind),
    ) ?? closest(kind, new Set(kinds().map((each) => each.kind)));
  const home = name === undefined ? undefined : (own.find((each) => each.kind === name) ?? homeOf(name, minor));
  if (home === undefined)
    return group === "" ? undefined : { at: "kind", message: `${apiVersion} has no kind ${kind}` };
  const fix = home.group === group ? {} : { apiVersion: home.apiVersion };
  return { at: "kind", kind: home.kind, ...fix, message: `There is no kind ${kind}; did you mean ${home.kind}?` };
}

function homeOf(kind: string, minor: Minor): Kind | undefined {
  const named = kindsNamed(kind);
  return named.find((each) => isIn(each, minor)) ?? named[0];
}

/** One or two letters beside the group that has the kind. */
function isSlip(apiVersion: string, home: Kind): boolean {
  return closest(apiVersion, [home.apiVersion]) !== undefined;
}

/** Audit policies and events are files that the server reads, not objects that it stores. */
function isOurGroup(group: string): boolean {
  if (group === "audit.k8s.io") return false;
  return kinds().some((each) => each.group === group) || removals.some((row) => groupOf(row.apiVersion) === group);
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
}
