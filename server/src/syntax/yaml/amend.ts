/** Several changes to the maps of one document, made together: fields of a map that is not there yet share it. */
import type { Edit } from "../../model/edit";
import { type Growth, grown, inPlace, isNothing, listWith, pruned, quoted, type Seat, type Tree } from "./amend-write";
import type { YamlDocument } from "./document";
import { entryIn, entryOf, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from "./tree";

/** A field below a map gets a plain value, such as `false` or `RuntimeDefault`; the maps on the way are made. */
export interface Put {
  readonly kind: "put";
  readonly map: YamlMap;
  readonly path: readonly string[];
  readonly value: string;
}

/** A list below a map gets a plain text as its first item. */
export interface Include extends Omit<Put, "kind"> {
  readonly kind: "include";
}

/** An entry goes; with an index, one item of the list it holds, and the entry itself when no item is left. */
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

/** Goes down as far as maps are written, and leaves the rest to be written there. */
function put(plan: Plan, amendment: Put | Include): boolean {
  const { map, path, value, kind } = amendment;
  const [key = "", ...rest] = path;
  const entry = entryOf(map, key);
  if (entry === undefined) return entryIn(map, key) === undefined && plant(plan, map, path, amendment);
  if (plan.growths.get(map)?.gone.has(entry)) return plant(plan, map, path, amendment);
  const there = entry.value;
  if (rest.length > 0 && there?.kind === "map") return put(plan, { ...amendment, map: there, path: rest });
  if (rest.length > 0) return isNothing(there) && plant(plan, entry, rest, amendment);
  if (kind === "include" && there?.kind === "list") plan.edits.push(listWith(plan.document, there, value));
  else if (isNothing(there) || there?.kind === "scalar") plan.edits.push(inPlace(entry, leaf(plan, amendment)));
  else return false;
  return true;
}

function plant(plan: Plan, seat: Seat, path: readonly string[], amendment: Put | Include): boolean {
  let tree: Tree = growthOf(plan, seat).added;
  for (const key of path.slice(0, -1)) {
    const below = tree.get(key) ?? new Map();
    if (typeof below === "string") return false;
    tree.set(key, below);
    tree = below;
  }
  tree.set(path.at(-1) ?? "", leaf(plan, amendment));
  return true;
}

function leaf({ document }: Plan, { kind, value }: Put | Include): string {
  return kind === "include" ? `[${quoted(document, value)}]` : quoted(document, value);
}

/** By place; at one place what is added before what goes, and the deeper line first. Nothing where two overlap. */
function inOrder(edits: readonly Edit[]): readonly Edit[] | undefined {
  const margin = ({ text }: Edit) => text.search(/\S/);
  const key = ({ span, text }: Edit) => `${span.start} ${span.end} ${text}`;
  const all = [...new Map(edits.map((edit) => [key(edit), edit])).values()];
  all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || margin(b) - margin(a));
  return all.some(({ span }, index) => span.start < (all[index - 1]?.span.end ?? 0)) ? undefined : all;
}
