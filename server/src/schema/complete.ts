/** What may be typed at a place that a type describes: the one completion behind every YAML language. */
import type { Proposal } from "../model/proposal";
import type { YamlPath } from "../syntax/yaml/tree";
import { flowKeys, type Lines, mapKeys } from "./complete-keys";
import { valueProposals } from "./complete-values";
import { type Cursor, dashIndent, writeBlock, writeLine } from "./complete-write";
import { type TypedPlace, typedPlace, type Wording } from "./describe";
import type { Type, Value } from "./type";

/** A value or key that is known from elsewhere, such as the name of a volume. */
export interface Hint {
  readonly value: Value;
  readonly detail?: string;
  /** For a key: what its value is. */
  readonly of?: string;
}

/** A ready-made object of a type, its lines in snippet syntax. */
export interface Shape {
  readonly label: string;
  readonly detail: string;
  readonly lines: string;
}

/** A cursor in an object whose type is known, and what its language adds to what types say. The paths count from the root. */
export interface Asked extends Cursor {
  readonly root: Type;
  readonly wording: Wording;
  /** The fields of a type, the most used first. */
  order(type: string, names: Iterable<string>): readonly string[];
  /** What documents a field. */
  about(path: YamlPath, place: TypedPlace): Pick<Proposal, "concept" | "documentation">;
  shapes(type: string): readonly Shape[];
  /** Keys for a map, values for a scalar, beside those its type knows. */
  hints(path: YamlPath, place: TypedPlace): readonly Hint[];
}

/** The proposals at the cursor, best first; nothing where the type has no such place. */
export function typeProposals(asked: Asked): readonly Proposal[] {
  const { context } = asked;
  const place = typedPlace(asked.root, context.path);
  if (place === undefined) return [];
  const own = placeProposals(asked, place);
  const { orItem, ...rest } = context;
  if (orItem === undefined) return own;
  return [...own, ...typeProposals({ ...asked, context: { ...rest, expects: "item", keys: [], ...orItem } })];
}

function placeProposals(asked: Asked, place: TypedPlace): readonly Proposal[] {
  const { type } = place;
  if (type.kind === "choice") return type.of.flatMap((each) => placeProposals(asked, { ...place, type: each }));
  if (type.kind === "any") return [];
  const { context } = asked;
  if (type.kind === "list")
    return context.expects === "key" || context.flow ? [] : itemProposals(asked, place, type.item);
  if (type.kind === "scalar") return context.expects === "key" ? [] : valueProposals(asked, place, type);
  if (context.expects === "item") return [];
  if (context.flow) return context.expects === "key" ? flowKeys(asked, place) : [];
  const shapes = context.keys.length > 0 || context.hasColon ? [] : shapeLines(asked, type);
  return [...shapes, ...mapKeys(asked, place)].map((each) => proposed(asked, each));
}

/** New items of a list; behind its key they begin below it. */
function itemProposals(asked: Asked, place: TypedPlace, item: Type): readonly Proposal[] {
  const { context, text } = asked;
  const isBelow = context.expects === "value";
  const indent = isBelow ? context.indent - 2 + dashIndent(text) : context.indent;
  const at: Asked = { ...asked, context: { ...context, indent, keys: [], hasColon: false } };
  return itemLines(at, { ...place, type: item, depth: place.depth + 1 }).map(({ label, lines, ...rest }) =>
    proposed(at, { ...rest, label: `- ${label}`, lines: `- ${lines.replaceAll("\n", "\n  ")}` }),
  );
}

function itemLines(asked: Asked, place: TypedPlace): readonly Lines[] {
  const { type } = place;
  if (type.kind === "choice") return type.of.flatMap((each) => itemLines(asked, { ...place, type: each }));
  const inItem = { ...asked, context: { ...asked.context, path: [...asked.context.path, 0], needsBlank: false } };
  if (type.kind === "object" || type.kind === "map") return [...shapeLines(asked, type), ...mapKeys(inItem, place)];
  if (type.kind !== "scalar") return [];
  return valueProposals(inItem, place, type).map(({ edit, ...rest }) => ({ ...rest, lines: edit.text }));
}

function shapeLines(asked: Asked, type: Type): readonly Lines[] {
  const shapes = type.kind === "object" && type.name !== undefined ? asked.shapes(type.name) : [];
  return shapes.map((shape) => ({ ...shape, kind: "snippet", snippet: true }));
}

function proposed(asked: Asked, { lines, ...rest }: Lines): Proposal {
  const edit = asked.context.hasColon ? writeLine(asked, lines) : writeBlock(asked, lines);
  return { ...rest, edit };
}
