/** Where a misplaced field belongs: the nearest place in the same object whose type has a field of that name. */
import type { Minor } from "../../schema/kubernetes/versions";
import type { ObjectType, Type } from "../../schema/type";
import { contentAt, type YamlPath } from "../../syntax/yaml/tree";
import { pathText } from "./misfits";
import { type KubernetesObject, objectType } from "./objects";

const deepest = 4;

/** Where people write nothing. */
const left = new Set(["status", "managedFields"]);

/** A place for a field, with `[]` for any item of a list below the part of the path that it shares. */
export interface Place {
  readonly path: YamlPath;
  /** Such as `spec.template.spec.containers[].ports`. */
  readonly text: string;
}

/** The place of a field below the place itself or, else, below one of its parents. */
export function placeFor(object: KubernetesObject, minor: Minor, path: YamlPath, field: string): Place | undefined {
  const root = objectType(object, minor);
  for (let length = path.length; root !== undefined && length >= 0; length--) {
    const start = path.slice(0, length);
    const type = typeAt(root, start);
    const found = type === undefined ? undefined : search(type, field);
    const place = found && [...start, ...found];
    if (place === undefined) continue;
    const isNear = length === path.length || isWritten(object, place.slice(0, -1));
    return isNear ? { path: place, text: textOf(place) } : undefined;
  }
  return undefined;
}

/** The type at a path below an object type. */
export function typeAt(root: Type, path: YamlPath): Type | undefined {
  let type: Type | undefined = root;
  for (const step of path) {
    if (type?.kind === "object") type = type.fields.get(String(step))?.type ?? type.others;
    else if (type?.kind === "map") type = type.value;
    else if (type?.kind === "list") type = type.item;
    else return undefined;
  }
  return type;
}

/** Beside the way down to the field, a place counts only where somebody wrote it: unions have many members. */
function isWritten(object: KubernetesObject, path: YamlPath): boolean {
  return (
    contentAt(
      object.map,
      path.map((step) => (step === "[]" ? 0 : step)),
    ) !== undefined
  );
}

function textOf(path: YamlPath): string {
  return pathText(path.map((step) => (typeof step === "number" ? "[]" : step))).replaceAll(".[]", "[]");
}

interface Step {
  readonly type: ObjectType;
  readonly path: readonly string[];
}

/** Breadth first, so that the shortest way wins; types that contain themselves are entered once. */
function search(from: Type, field: string): readonly string[] | undefined {
  let level: readonly Step[] = inside(from, []);
  const seen = new Set<ObjectType>();
  for (let depth = 0; depth <= deepest; depth++) {
    const fresh = level.filter(({ type }) => !seen.has(type));
    for (const { type } of fresh) seen.add(type);
    const hit = fresh.find(({ type }) => type.fields.has(field));
    if (hit !== undefined) return [...hit.path, field];
    level = fresh.flatMap(({ type, path }) =>
      [...type.fields.values()].flatMap((each) => (left.has(each.name) ? [] : inside(each.type, [...path, each.name]))),
    );
  }
  return undefined;
}

function inside(type: Type, path: readonly string[]): readonly Step[] {
  if (type.kind === "object") return [{ type, path }];
  return type.kind === "list" ? inside(type.item, [...path, "[]"]) : [];
}
