/** Several changes to the maps of one document, made together: fields of a map that is not there yet share it. */
import type { Edit } from "../../model/edit";
import {
  type Growth,
  grown,
  inPlace,
  isNothing,
  type Leaf,
  listWith,
  pruned,
  quoted,
  type Seat,
  type Tree,
} from "./amend-write";
import type { YamlDocument } from "./document";
import { nodeAt } from "./path";
import { entryIn, entryOf, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from "./tree";

/** A field below a map gets a plain value, such as `false`, or the lines of a block; the maps on the way are made. */
export interface Put {
  readonly kind: "put";
  readonly map: YamlMap;
  readonly path: readonly string[];
  readonly value: Leaf;
}

/** A list below a map gets a plain text as its first item. */
export interface Include extends Omit<Put, "kind" | "value"> {
  readonly kind: "include";
  readonly value: string;
}

/** An entry goes, with the maps that hold nothing else; with an index one item of its list, and the entry with the last one. */
export interface Drop {
  readonly kind: "drop";
  readonly map: YamlMap;
  readonly entry: YamlEntry;
  readonly index?: number;
}

/** A change of a field. */
export type Amendment = Put | Include | Drop;

/** Edits that make all changes; nothing where one cannot be made here alone, as behind an alias or in a merged map. */
export function amend(document: YamlDocument, amendments: readonly Amendment[]): readonly Edit[] | undefined {
  const plan: Plan = { document, edits: [], growths: new Map(), items: new Map() };
  const drops = amendments.filter((each) => each.kind === "drop");
  const puts = amendments.filter((each) => each.kind !== "drop");
  if (!drops.every((each) => drop(plan, each)) || !puts.every((each) => put(plan, each))) return undefined;
  dropEmptied(plan);
  const lists = [...plan.items].flatMap(([list, gone]) => pruned(document.text, list, list.items, gone));
  const maps = [...plan.growths].flatMap(([seat, growth]) => grown(document, seat, growth));
  return inOrder([...plan.edits, ...lists, ...maps]);
}

interface Plan {
  readonly document: YamlDocument;
  readonly edits: Edit[];
  readonly growths: Map<Seat, Growth>;
  readonly items: Map<YamlList, Set<YamlNode>>;
}

function growthOf({ growths }: Plan, seat: Seat): Growth {
  const growth = growths.get(seat) ?? { added: new Map(), gone: new Set() };
  growths.set(seat, growth);
  return growth;
}

/** The last item takes the entry with it. */
function drop(plan: Plan, { map, entry, index }: Drop): boolean {
  if (!map.entries.includes(entry)) return false;
  if (index === undefined) {
    growthOf(plan, map).gone.add(entry);
    return true;
  }
  const list = entry.value;
  const item = list?.kind === "list" ? list.items[index] : undefined;
  if (list?.kind !== "list" || item === undefined) return false;
  const gone = (plan.items.get(list) ?? new Set()).add(item);
  plan.items.set(list, gone);
  if (gone.size === list.items.length) {
    growthOf(plan, map).gone.add(entry);
    plan.items.delete(list);
  }
  return true;
}

/** A map that nothing is left in goes along with the key that holds it, unless an alias may mean it. */
function dropEmptied(plan: Plan): void {
  const { document, growths } = plan;
  for (const [seat, { added, gone }] of growths) {
    if (!("entries" in seat) || added.size > 0 || gone.size < seat.entries.length) continue;
    const { parents, node } = nodeAt(document, seat.start);
    const holder = node === seat ? parents.at(-1) : parents[parents.indexOf(seat) - 1];
    const entry = holder?.kind === "map" ? holder.entries.find(({ value }) => value === seat) : undefined;
    if (holder?.kind !== "map" || entry === undefined || document.text.slice(entry.start, seat.start).includes("&"))
      continue;
    const growth = growthOf(plan, holder);
    growth.gone.add(entry);
    growths.delete(seat);
    growths.delete(holder);
    growths.set(holder, growth);
  }
}

/** Goes down as far as maps are written, and leaves the rest to be written there. */
function put(plan: Plan, amendment: Put | Include): boolean {
  const { map, path } = amendment;
  const [key = "", ...rest] = path;
  const entry = entryOf(map, key);
  if (entry === undefined) return entryIn(map, key) === undefined && plant(plan, map, path, amendment);
  if (plan.growths.get(map)?.gone.has(entry)) return plant(plan, map, path, amendment);
  const there = entry.value;
  if (rest.length > 0 && there?.kind === "map") return put(plan, { ...amendment, map: there, path: rest });
  if (rest.length > 0) return isNothing(there) && plant(plan, entry, rest, amendment);
  if (amendment.kind === "include" && there?.kind === "list") {
    plan.edits.push(listWith(plan.document, there, amendment.value));
    return true;
  }
  const written = leaf(plan, amendment);
  if (typeof written !== "string" || !(isNothing(there) || there?.kind === "scalar")) return false;
  plan.edits.push(inPlace(entry, written));
  return true;
}

function plant(plan: Plan, seat: Seat, path: readonly string[], amendment: Put | Include): boolean {
  const written = leaf(plan, amendment);
  if (typeof written !== "string" && (!("entries" in seat) || seat.flow)) return false;
  let tree: Tree = growthOf(plan, seat).added;
  for (const key of path.slice(0, -1)) {
    const below = tree.get(key) ?? new Map();
    if (!(below instanceof Map)) return false;
    tree.set(key, below);
    tree = below;
  }
  tree.set(path.at(-1) ?? "", written);
  return true;
}

function leaf({ document }: Plan, amendment: Put | Include): Leaf {
  if (amendment.kind === "include") return `[${quoted(document, amendment.value)}]`;
  return typeof amendment.value === "string" ? quoted(document, amendment.value) : amendment.value;
}

/** By place; at one place what is added before what goes, and the deeper line first. Nothing where two overlap. */
function inOrder(edits: readonly Edit[]): readonly Edit[] | undefined {
  const margin = ({ text }: Edit) => text.search(/\S/);
  const key = ({ span, text }: Edit) => `${span.start} ${span.end} ${text}`;
  const all = [...new Map(edits.map((edit) => [key(edit), edit])).values()];
  all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || margin(b) - margin(a));
  return all.some(({ span }, index) => span.start < (all[index - 1]?.span.end ?? 0)) ? undefined : all;
}
