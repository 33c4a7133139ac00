/** What a relation is: a place in objects that points at other objects, by name or by labels, or at a part of its own. */

/** What an object is made of that others may name. */
export type PartRole = "container" | "port" | "volume" | "key" | "listener" | "claim" | "variable";

/**
 * One row of the table. A path has steps parted by dots, `[]` for each item of a list and `["…"]` for a key with dots;
 * paths inside a row count from where its own path leads.
 */
export interface Relation {
  /** The number it goes by; parts have numbers of their own. */
  readonly row: number;
  /**
   * Kinds such as `Ingress.networking.k8s.io`, parted by spaces, or `pod` for every pod spec, `pod-metadata` for what goes with
   * it, `container` for every container, `*` for every object.
   */
  readonly from: string;
  readonly path: string;
  /** What the one does with the other, as in `web selects web-1`. */
  readonly verb: string;
  readonly to: ByName | ByLabels | ByLabelKey | Inside;
}

/** An object that is named. */
export interface ByName {
  readonly by: "name";
  /** Its kind, or the fields that say it. */
  readonly kind: string | KindFields;
  readonly name: string;
  /** A namespace that is written, where one may be. */
  readonly namespace?: string;
  /** A field that allows the object to be missing. */
  readonly optional?: string;
  readonly form?: Form;
  /** Parts of that object that are named as well. */
  readonly parts?: readonly PartPath[];
  /** True where the object has to be there already or is made by somebody else, so that its absence says nothing. */
  readonly loose?: boolean;
}

/** How a name is written: in a DNS name, as `namespace/name`, at the end of a group of service accounts, or anywhere in a text. */
export type Form = "host" | "slash" | "group" | "address";

/** Where a kind is written. */
export interface KindFields {
  readonly kind: string;
  /** A group, or an API version. */
  readonly group: string;
  /** The kind where nothing is written. */
  readonly or?: string;
}

/** A part that is named by a text, or by a number. */
export interface PartPath {
  readonly row: number;
  readonly role: PartRole;
  readonly path: string;
}

/** Objects that are selected by their labels. */
export interface ByLabels {
  readonly by: "labels";
  /** The kind, or `pods` for everything that is a pod or makes some. */
  readonly of: string;
  readonly selector: string;
  /** True where the selector is a map of labels itself. */
  readonly plain?: boolean;
  /** A selector of the namespaces to look in, where there is one beside the namespace of the object. */
  readonly namespaces?: string;
  /** A list of their names. */
  readonly namespaceNames?: string;
  /** True for the namespaces that have `any` and `matchNames`. */
  readonly anyNamespace?: boolean;
  readonly parts?: readonly PartPath[];
  /** True where another row tells of the selector and this one of its parts alone. */
  readonly partsOnly?: boolean;
  /** True where only what the object itself is or makes can be meant. */
  readonly own?: boolean;
}

/** A label that the pods of the object itself have, told by its key or by a path such as `metadata.labels['app']`. */
export interface ByLabelKey {
  readonly by: "label key";
  readonly key: string;
}

/** A part of the object itself. */
export interface Inside {
  readonly by: "inside";
  readonly role: PartRole;
  readonly name: string;
  /** True where the name stands in a text as `$(NAME)`. */
  readonly dollar?: boolean;
}

/** Those of one sort, shortly: a row, where it is, and what it leads to. */
export function relation(row: number, from: string, path: string, verb: string, to: Relation["to"]): Relation {
  return { row, from, path, verb, to };
}

/** An object of a kind. */
export function named(kind: ByName["kind"], name: string, more: Partial<ByName> = {}): ByName {
  return { by: "name", kind, name, ...more };
}

/** Pods, by labels. */
export function pods(selector: string, more: Partial<ByLabels> = {}): ByLabels {
  return { by: "labels", of: "pods", selector, ...more };
}

/** Objects of a kind, by labels. */
export function labelled(of: string, selector: string, more: Partial<ByLabels> = {}): ByLabels {
  return { by: "labels", of, selector, ...more };
}

/** A label's key. */
export function labelKeyAt(key: string): ByLabelKey {
  return { by: "label key", key };
}

/** A part of the object itself. */
export function inside(role: PartRole, name: string, more: Pick<Inside, "dollar"> = {}): Inside {
  return { by: "inside", role, name, ...more };
}

/** A part of what is pointed at. */
export function part(row: number, role: PartRole, path: string): PartPath {
  return { row, role, path };
}
