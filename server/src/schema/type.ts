/**
 * The form in which every YAML language describes its documents: Kubernetes, Compose, a chart's values, custom resources.
 * Types are immutable; an object's fields are linked when they are first asked for, so types may contain themselves.
 */

/** A value that a scalar can have. */
export type Value = string | number | boolean | null;

/** What may stand at a place. */
export type Type = ObjectType | MapType | ListType | ScalarType | ChoiceType | AnyType;

/** A mapping with named fields. */
export interface ObjectType {
  readonly kind: "object";
  /** The name that the schema gives it. */
  readonly name?: string;
  readonly fields: ReadonlyMap<string, Field>;
  /** Fields that other versions have, for saying since or until when. */
  readonly absent: ReadonlyMap<string, Field>;
  /** What a field is that is not named; without it there may be none. */
  readonly others?: Type;
  /** The schema's own words, where it carries them. */
  readonly description?: string;
}

/** A field of an object. */
export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly required: boolean;
  /** Its reader cannot tell an empty text, list or map from none. */
  readonly filled?: boolean;
  /** The first version with it; without one, it was always there. */
  readonly since?: number;
  /** The first version without it. */
  readonly removed?: number;
  /** What counts when it is not written. */
  readonly default?: Value;
  /** The schema's own words, where it carries them. */
  readonly description?: string;
}

/** How many entries or items there are at least and at most. */
export interface Size {
  readonly least?: number;
  readonly most?: number;
}

/** A mapping with keys of the author's choice. */
export interface MapType extends Size {
  readonly kind: "map";
  readonly value: Type;
}

/** A sequence. */
export interface ListType extends Size {
  readonly kind: "list";
  readonly item: Type;
  /** The fields that together name an item. */
  readonly keys?: readonly string[];
}

/** What a scalar is; a quantity is a number or a string such as `500m`. */
export type ScalarName = "string" | "integer" | "number" | "boolean" | "null" | "integer-or-string" | "quantity";

/** A single value. */
export interface ScalarType {
  readonly kind: "scalar";
  readonly scalar: ScalarName;
  /** Such as `int32`, `date-time`, `byte`. */
  readonly format?: string;
  /** All values there are; an empty string counts as not written. */
  readonly values?: readonly Value[];
  /** The smallest and the largest number. */
  readonly least?: number;
  readonly most?: number;
  /** A pattern of RE2 that a text holds a match of. */
  readonly pattern?: string;
  /** How many characters a text has at least and at most. */
  readonly shortest?: number;
  readonly longest?: number;
}

/** One of several types. */
export interface ChoiceType {
  readonly kind: "choice";
  readonly of: readonly Type[];
}

/** Anything. */
export interface AnyType {
  readonly kind: "any";
}

/** Anything. */
export const anyType: AnyType = { kind: "any" };

/** Fields as an object has them. */
export type Fields = Pick<ObjectType, "fields" | "absent">;

/** An object whose fields are worked out when one of them is first looked at. */
export function lazyObject(
  name: string,
  link: () => Fields,
  rest: Pick<ObjectType, "others" | "description"> = {},
): ObjectType {
  let linked: Fields | undefined;
  const fields = () => {
    linked ??= link();
    return linked;
  };
  return {
    kind: "object",
    name,
    ...rest,
    get fields() {
      return fields().fields;
    },
    get absent() {
      return fields().absent;
    },
  };
}
