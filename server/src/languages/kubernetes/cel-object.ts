/** Objects as expressions see them: plain values, as they are written and with what the API server would fill in. */
import { memo } from "../../model/memo";
import type { Minor } from "../../schema/kubernetes/versions";
import { isPlaceholder } from "../../schema/placeholder";
import { valueOf as asRead } from "../../schema/scalar";
import { anyType, type ObjectType, type Type } from "../../schema/type";
import type { CelMap, CelValue } from "../../syntax/cel";
import { entries, resolved, type YamlNode, type YamlScalar } from "../../syntax/yaml/tree";
import { walk } from "../../syntax/yaml/walk";
import { type KubernetesObject, objectType } from "./objects";

/** One object as two maps: what counts is what both say. */
export interface CelObject {
  readonly written: CelMap;
  /** With the defaults of the API server, as far as they are the same for everybody. */
  readonly filled: CelMap;
}

/** Larger objects, aliases followed, are not looked at. */
const mostNodes = 20_000;

/** The values of an object in a version of Kubernetes. */
export function celObject(object: KubernetesObject, minor: Minor): CelObject | undefined {
  const known = byMinor(object);
  if (!known.has(minor)) known.set(minor, freshly(object, minor));
  return known.get(minor);
}

const byMinor = memo((_object: KubernetesObject) => new Map<Minor, CelObject | undefined>());

function freshly(object: KubernetesObject, minor: Minor): CelObject | undefined {
  if (!walk(object.map, () => true, mostNodes)) return undefined;
  const type = objectType(object, minor) ?? anyType;
  return { written: mapOf(object.map, type, false), filled: mapOf(object.map, type, true) };
}

/** A value that nobody knows yet: whoever asks for it gets no answer. */
const blank = Symbol("blank");

function valueOf(node: YamlNode | undefined, type: Type, fills: boolean): CelValue {
  const content = resolved(node);
  if (content === undefined) return null;
  if (content.kind === "scalar") return scalarOf(content, type);
  if (content.kind === "map") return mapOf(content, type, fills);
  const item = type.kind === "list" ? type.item : anyType;
  return content.items.map((each) => valueOf(each, item, fills));
}

function mapOf(map: Parameters<typeof entries>[0], type: Type, fills: boolean): CelMap {
  const values = new Map<string, CelValue>();
  for (const { key, value } of entries(map)) {
    const given = valueOf(value, typeAt(type, key.text), fills);
    if (given !== null || type.kind === "any") values.set(key.text, given);
  }
  if (fills && type.kind === "object") fill(values, type);
  return values;
}

function fill(values: Map<string, CelValue>, type: ObjectType): void {
  for (const { name, type: of, default: value } of type.fields.values())
    if (value !== undefined && !values.has(name))
      values.set(name, typeof value === "number" ? number(value, of) : value);
}

function typeAt(type: Type, key: string): Type {
  if (type.kind === "object") return type.fields.get(key)?.type ?? type.others ?? anyType;
  return type.kind === "map" ? type.value : anyType;
}

/** An amount is a text whatever it looks like: that is how the API server hands it on. */
function scalarOf(scalar: YamlScalar, type: Type): CelValue {
  const { text } = scalar;
  if (isPlaceholder(text)) return blank;
  const value = asRead(scalar);
  if (typeof value !== "number") return value;
  if (type.kind === "scalar" && type.scalar === "quantity") return text;
  return /^[-+]?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : number(value, type);
}

function number(value: number, type: Type): CelValue {
  const isWhole = Number.isInteger(value) && !(type.kind === "scalar" && type.scalar === "number");
  return isWhole ? BigInt(value) : value;
}
