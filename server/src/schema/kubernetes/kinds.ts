/** The kinds that the API server knows, by group, version and minor. */
import { memo } from "../../model/memo";
import { type Artefact, artefact } from "./artefact";
import { isIn, type Minor, newestMinor, type Range, readRange } from "./versions";

/** What can be done with objects of a kind. */
export type Verb = "create" | "get" | "list" | "update" | "patch" | "delete" | "deletecollection";

/** A kind in one of its versions. In minors that no source carries, what a neighbour has is accepted. */
export interface Kind extends Range {
  readonly apiVersion: string;
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  /** The name of the type of its objects. */
  readonly type: string;
  readonly verbs: ReadonlySet<Verb>;
}

/** All kinds in all versions, sorted by group, version and name. */
export function kinds(): readonly Kind[] {
  return [...tables(artefact()).all.values()];
}

/** A kind as a manifest names it, unless the minor does not have it. */
export function kindOf(apiVersion: string, kind: string, minor: Minor = newestMinor): Kind | undefined {
  const found = anyKindOf(apiVersion, kind);
  return found !== undefined && isIn(found, minor) ? found : undefined;
}

/** A kind as a manifest names it, in whichever minor. */
export function anyKindOf(apiVersion: string, kind: string): Kind | undefined {
  return tables(artefact()).all.get(`${apiVersion} ${kind}`);
}

/** Every group and version that has a kind of this name, the most stable and newest first. */
export function kindsNamed(kind: string): readonly Kind[] {
  return tables(artefact()).named.get(kind) ?? [];
}

/** The API versions of a minor, or of all, sorted. */
export function groupVersionsOf(minor?: Minor): readonly string[] {
  const found = kinds().filter((each) => minor === undefined || isIn(each, minor));
  return [...new Set(found.map(({ apiVersion }) => apiVersion))];
}

interface Tables {
  readonly all: ReadonlyMap<string, Kind>;
  readonly named: ReadonlyMap<string, readonly Kind[]>;
}

const tables = memo(({ kinds }: Artefact): Tables => {
  const all = kinds.map(readKind);
  const names = new Set(all.map(({ kind }) => kind));
  const named = [...names].map((name) => [name, all.filter(({ kind }) => kind === name).sort(stablestFirst)] as const);
  return { all: new Map(all.map((each) => [`${each.apiVersion} ${each.kind}`, each])), named: new Map(named) };
});

function readKind(row: string): Kind {
  const [apiVersion = "", kind = "", plural = "", scope, type = "", letters = "", range = ""] = row.split(" ");
  const [version = "", group = ""] = apiVersion.split("/").reverse();
  const verbs = new Set([...letters].flatMap((letter) => verbOf[letter] ?? []));
  return { apiVersion, group, version, kind, plural, namespaced: scope === "N", type, verbs, ...readRange(range) };
}

const verbOf: Readonly<Record<string, Verb>> = {
  c: "create",
  g: "get",
  l: "list",
  u: "update",
  p: "patch",
  d: "delete",
  D: "deletecollection",
};

function stablestFirst(one: Kind, other: Kind): number {
  return rank(other.version) - rank(one.version);
}

/** `v1alpha3` < `v1beta1` < `v1` < `v2`. */
function rank(version: string): number {
  const [, major = "0", stage, number = "0"] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  const stages = { alpha: 0, beta: 1 };
  return stage === "alpha" || stage === "beta" ? stages[stage] * 100 + Number(number) : 1000 + Number(major);
}
