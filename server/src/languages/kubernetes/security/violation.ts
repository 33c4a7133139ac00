/** What a check of the Pod Security Standards finds in a pod, before anybody says how bad that is. */
import type { Span } from "../../../model/span";
import type { Amendment } from "../../../syntax/yaml/amend";
import { entryOf, type YamlMap } from "../../../syntax/yaml/tree";
import { type Fields, given, isOpen, isSet, mapIn, spanOf, textIn } from "../fields";
import { at } from "../objects";
import type { Pod } from "../pods";
import { isComplete } from "../unsure";

/** A place in a pod that a level does not allow. */
export interface Violation {
  readonly span: Span;
  /** What is written and forbidden, or missing and asked for, such as `privileged: true`. */
  readonly what: string;
  readonly isMissing: boolean;
  /** Changes after which it is allowed; none where a person must decide. */
  readonly mends: readonly Amendment[];
}

/** Something that is written: it stands where its value is. */
export function forbidden(map: YamlMap, key: string, what: string, ...mends: readonly Amendment[]): Violation {
  const entry = given(map, key);
  return { span: entry === undefined ? map : spanOf(entry), what, isMissing: false, mends };
}

/** Something that is not. */
export function missing(span: Span, what: string, ...mends: readonly Amendment[]): Violation {
  return { span, what, isMissing: true, mends };
}

/** The change that takes a field out. */
export function without(map: YamlMap, key: string): readonly Amendment[] {
  const entry = given(map, key);
  return entry === undefined ? [] : [{ kind: "drop", map, entry }];
}

/** The change that takes an item out of a list. */
export function withoutItem(map: YamlMap, key: string, index: number): readonly Amendment[] {
  return without(map, key).map((drop) => ({ ...drop, index }));
}

/** The change that gives a field a value. */
export function withValue(map: YamlMap, path: string, value: string): Amendment {
  return { kind: "put", map, path: path.split("."), value };
}

/** False where another tool decides what a field holds, or whether it is there. */
export function isKnown(map: YamlMap, path: string): boolean {
  let here: Fields = map;
  for (const key of path.split(".")) {
    if (here === undefined) return true;
    if (isOpen(here, key) || (given(here, key) === undefined && !isComplete(here))) return false;
    here = mapIn(here, key);
  }
  return true;
}

/** Where to point when the whole pod lacks something. */
export function podHead({ object, spec, path }: Pod): Span {
  const context = given(spec, "securityContext");
  const owner = at(object, ...path.slice(0, -1));
  return context?.key ?? (owner?.kind === "map" ? entryOf(owner, "spec")?.key : undefined) ?? spec;
}

/** True where the pod is, or may be, for Windows: what Linux alone has is not asked of it then. */
export function isWindows({ spec }: Pod): boolean {
  return !isKnown(spec, "os.name") || textIn(mapIn(spec, "os"), "name") === "windows";
}

/** True where the pod has, or may have, users of its own: root in it is nobody on the node then. */
export function hasOwnUsers({ spec }: Pod): boolean {
  return !isKnown(spec, "hostUsers") || isSet(spec, "hostUsers", false);
}

/** True where neither the pod nor some container of it has a part of a security context. */
export function lacks({ spec, containers }: Pod, part: string): boolean {
  const isBare = (map: YamlMap) =>
    isKnown(map, `securityContext.${part}`) && given(mapIn(map, "securityContext"), part) === undefined;
  return isBare(spec) && containers.some(({ map }) => isBare(map));
}
