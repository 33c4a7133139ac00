/** Parts and labels that may be typed at a place of the table. */
import { folderOf } from "../../../model/source-file";
import { covers } from "../../../model/span";
import type { Hint } from "../../../schema/complete";
import type { YamlPath } from "../../../syntax/yaml/tree";
import type { AtRow } from "./complete";
import type { Part, WantedLabels, WantedName } from "./facts";
import { isAt } from "./paths";
import type { ByLabels, PartRole } from "./relations/relation";
import { isPatch, labelsOf, ownersOf, resolveWant, wholeOf } from "./resolve";
import type { Site } from "./shelf";
import { inSpace, spaceOf } from "./spaces";

/** The parts of what is pointed at, or of the object itself. */
export function partHints(at: AtRow): readonly Hint[] {
  const { row, rest } = at;
  if (row.to.by === "label key") return [];
  if (row.to.by === "inside") return !row.to.dollar && isAt(row.to.name, rest) ? inside(at, row.to.role) : [];
  const part = row.to.parts?.find(({ path }) => isAt(path, rest));
  if (part === undefined) return [];
  const wants = wantsHere(at);
  const owners = wants.flatMap((want) => resolveWant(at.graph, at.site, want).targets.map(({ site }) => site));
  const any = wants.length === 0 && row.to.by === "labels" ? sitesFor(at.graph, at.site, row.to) : [];
  return [...owners, ...any].flatMap((site) => hintsOf(wholeOf(at.graph, site), part.role));
}

function inside({ graph, site, container }: AtRow, role: PartRole): readonly Hint[] {
  const hints = ownersOf(graph, site).flatMap(({ object }) =>
    object.parts.filter((part) => part.role === role && (role !== "port" || part.container === container)),
  );
  return hints.flatMap(hintOf);
}

/** What is wanted along with a place: named or selected in the same part of the object. */
function wantsHere({ site, row, context, places }: AtRow): readonly (WantedName | WantedLabels)[] {
  return site.object.points.flatMap(({ row: number, want, word }) => {
    const place = places[word.at];
    const isHere = number === row.row && want.by !== "part" && place !== undefined && covers(context, place);
    return isHere ? [want] : [];
  });
}

function hintsOf(sites: readonly Site[], role: PartRole): readonly Hint[] {
  return sites.flatMap(({ object }) => object.parts.filter((part) => part.role === role).flatMap(hintOf));
}

/** A port's number is a number. */
function hintOf({ role, name, number }: Part): readonly Hint[] {
  const named = name === undefined ? [] : [{ value: name.text, detail: number?.text ?? role }];
  const count = Number(number?.text);
  return Number.isInteger(count) ? [...named, { value: count, detail: name?.text ?? role }] : named;
}

/** Labels for a selector: entries, values of a key, keys and values of expressions. */
export function labelHintsIn({ graph, row, site, rest }: AtRow): readonly Hint[] {
  const { to } = row;
  if (to.by !== "labels") return [];
  const asked = askedOf(to, rest);
  if (asked === undefined) return [];
  const pairs = sitesFor(graph, site, to).flatMap((each) => labelsOf(each, to.of).pairs);
  const known = pairs.filter(({ value }) => value !== undefined && value.text !== "");
  if (asked.want === "entry") return known.map(({ key, value }) => ({ value: key.text, of: value?.text ?? "" }));
  if (asked.want === "key") return [...new Set(known.map(({ key }) => key.text))].map((value) => ({ value }));
  return known.flatMap(({ key, value }) =>
    value !== undefined && (asked.key === undefined || key.text === asked.key) ? [{ value: value.text }] : [],
  );
}

interface AskedLabel {
  readonly want: "entry" | "key" | "value";
  readonly key?: string;
}

function askedOf({ selector, plain }: ByLabels, rest: YamlPath): AskedLabel | undefined {
  const labels = plain ? selector : `${selector}.matchLabels`;
  const last = rest.at(-1);
  if (isAt(labels, rest)) return { want: "entry" };
  if (isAt(labels, rest.slice(0, -1)) && typeof last === "string") return { want: "value", key: last };
  if (plain) return undefined;
  if (isAt(`${selector}.matchExpressions[].key`, rest)) return { want: "key" };
  return isAt(`${selector}.matchExpressions[].values[]`, rest) ? { want: "value" } : undefined;
}

function sitesFor(graph: AtRow["graph"], site: Site, { of, own }: ByLabels): readonly Site[] {
  if (own) return ownersOf(graph, site);
  const all = graph.find("byKind", of).filter((each) => !isPatch(graph, each));
  return inSpace(graph, nearby(graph, site, all), spaceOf(graph, site));
}

/** Those of the unit and of the folder, whose kustomization may not list a new file yet. */
export function nearby({ layout }: AtRow["graph"], { path }: Site, sites: readonly Site[]): readonly Site[] {
  const [unit, folder] = [layout.unitOf(path), folderOf(path)];
  return sites.filter((each) => layout.unitOf(each.path) === unit || folderOf(each.path) === folder);
}
