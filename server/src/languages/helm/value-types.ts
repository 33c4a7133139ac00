/** Which Go types the things in an expression surely have when a chart is rendered with its own values. */
import { forNewest, memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { functions, type ValueType } from "../../schema/helm/functions";
import { valueOf } from "../../schema/scalar";
import type { Action, Command, Operand, Pipeline, Tag } from "../../syntax/gotemplate/tree";
import type { Chart } from "./chart/chart";
import { givenValues, seatOf, seenValues } from "./chart/seat";
import type { Value } from "./chart/value";
import { elementsAt } from "./concept-value";
import { type Known, type KnownPath, member, valuesPath } from "./scope/known";
import { type Change, type Step, unknownStep } from "./scope/reading";
import { familyAt, sureSteps } from "./value-uses";

/** What is known about one thing. */
export interface Typed {
  readonly type: ValueType;
  /** The value that decides, where it comes from a file of values. */
  readonly value?: Value;
  /** A text of the template itself. */
  readonly text?: string;
}

/** Answers for the operands of one action. */
export interface Types {
  readonly action: Action;
  of(operand: Operand): Typed | undefined;
  /** Whether it is a table or a list in the files of values, empty ones included. */
  collection(operand: Operand): "list" | "map" | undefined;
  piped(commands: readonly Command[]): Typed | undefined;
}

/** What is sure about the actions of a template: the same object until the action, its context or the values change. */
export function typesIn(snapshot: Snapshot, file: SourceFile): (tag: Tag) => Types {
  return typesOf(snapshot)(file);
}

const typesOf = memo((snapshot: Snapshot) =>
  memo((file: SourceFile) => {
    const steps = new Map<number, Step>();
    for (const { start, step } of sureSteps(snapshot, file)) steps.set(start, step);
    const types = typesWith(givenTo(snapshot, file));
    return ({ span, action }: Tag) => types(steps.get(span.start) ?? unknownStep(action));
  }),
);

const typesWith = memo((given: Given) => memo((step: Step) => typesFrom(given, step)));

function typesFrom(given: Given, { action, places }: Step): Types {
  const found = (operand: Operand): Known | undefined => {
    if (!("fields" in operand)) return undefined;
    const start = operand.fields.at(-1)?.span.start ?? operand.span.end;
    const place = places.findLast(({ span }) => span.start === start);
    return place && (place.name === "" ? place.owner : member(place.owner, place.name));
  };
  const looked = (operand: Operand): Typed | undefined => {
    const known = found(operand);
    return known && (objectMember(known) ?? valueType(given, known));
  };
  const collection = (operand: Operand) => {
    const known = found(operand);
    const kinds = new Set(known && valuesOf(given, known).map(collectionOf));
    const [kind] = kinds;
    return kinds.size === 1 ? kind : undefined;
  };
  const of = (operand: Operand): Typed | undefined => {
    if (operand.kind === "string") return { type: "string", text: operand.value };
    if (operand.kind === "boolean") return { type: "bool" };
    if (operand.kind === "number")
      return { type: /^[+-]?(?:[\d_]+|0[xX][\da-fA-F_]+|0[oObB][\d_]+)$/.test(operand.text) ? "int" : "float" };
    if (operand.kind === "function") return resultOf(operand.name);
    if (operand.kind === "parenthesis") return operand.fields.length === 0 ? inPipeline(operand.pipeline) : undefined;
    return looked(operand);
  };
  const piped = (commands: readonly Command[]): Typed | undefined => {
    const [first, ...others] = commands.at(-1)?.operands ?? [];
    if (first?.kind === "function" && first.fields.length === 0) return resultOf(first.name);
    return first === undefined || others.length > 0 || commands.length > 1 ? undefined : of(first);
  };
  const inPipeline = ({ variables, commands }: Pipeline) => (variables.length > 0 ? undefined : piped(commands));
  return { action, of, piped, collection };
}

function resultOf(name: string): Typed | undefined {
  const type = functions.get(name)?.result;
  return type === undefined || type === "any" || type === "time" ? undefined : { type };
}

const members: ReadonlyMap<string, ValueType> = new Map([
  ["Release.Name", "string"],
  ["Release.Namespace", "string"],
  ["Release.Service", "string"],
  ["Release.Revision", "int"],
  ["Release.IsInstall", "bool"],
  ["Release.IsUpgrade", "bool"],
  ["Chart.Name", "string"],
  ["Chart.Version", "string"],
  ["Chart.AppVersion", "string"],
  ["Capabilities.KubeVersion.Version", "string"],
  ["Capabilities.KubeVersion.Major", "string"],
  ["Capabilities.KubeVersion.Minor", "string"],
]);

function objectMember(known: Known): Typed | undefined {
  const type = known.kind === "path" ? members.get(known.path.join(".")) : undefined;
  return type && { type };
}

/** What is said about the values of a file's chart. */
interface Given {
  readonly chart: string;
  /** What the chart sees, and what single files say. */
  readonly values: readonly Value[];
  readonly changes: readonly Change[];
}

function givenTo(snapshot: Snapshot, file: SourceFile): Given {
  const seat = seatOf(snapshot, file.path);
  const family = familyAt(snapshot, file.path);
  if (seat === undefined || family === undefined) return nothing;
  return givens(seat.chart)([...seenValues(seat), ...givenValues(snapshot, seat)])(family.changes);
}

const nothing: Given = { chart: "", values: [], changes: [] };

/** The same object until one of the values or changes is another. */
const givens = memo((chart: Chart) =>
  forNewest((values: readonly Value[]) =>
    forNewest((changes: readonly Change[]): Given => ({ chart: chart.folder.folder, values, changes })),
  ),
);

/** Nothing where the value depends on the route, another file gives it another type, a template sets it, or it is empty. */
function valueType(given: Given, known: Known): Typed | undefined {
  const at = valuesPath(known);
  if (at === undefined || at.path.includes("*") || isSet(given, at)) return undefined;
  const values = valuesOf(given, known);
  const types = new Set(values.map(typeOfValue));
  const [type] = types;
  const [value] = values;
  return types.size === 1 && type !== undefined && value !== undefined ? { type, value } : undefined;
}

function valuesOf({ chart, values }: Given, known: Known): readonly Value[] {
  const at = valuesPath(known);
  if (at === undefined || at.chart !== chart || at.path.length === 0) return [];
  return values.flatMap((each) => elementsAt(each, at.path));
}

function collectionOf({ members: table, node }: Value): "list" | "map" | undefined {
  if (table !== undefined) return "map";
  return node?.kind === "list" ? "list" : undefined;
}

function isSet({ changes }: Given, { chart, path }: KnownPath): boolean {
  return changes.some(
    (each) => each.chart === chart && (each.path === undefined || each.path.every((step, at) => step === path[at])),
  );
}

/** As Helm reads it: every number is a float. What is empty is nobody's, since templates test for it. */
function typeOfValue({ node, members: table }: Value): ValueType | undefined {
  if (table !== undefined) return table.size > 0 ? "map" : undefined;
  if (node?.kind === "list") return node.items.length > 0 ? "list" : undefined;
  const value = node?.kind === "scalar" ? valueOf(node) : null;
  if (typeof value === "number") return "float";
  if (typeof value === "boolean") return "bool";
  return value === null || value === "" ? undefined : "string";
}

/** A type with its article. */
export function aType(type: ValueType): string {
  return `${type === "int" ? "an" : "a"} ${type}`;
}
