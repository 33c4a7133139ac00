/** Values with their origins, and how tables of them merge. */
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import type { YamlContent } from "../../../syntax/yaml/tree";

/** Where a value is written. */
export interface Origin {
  readonly file: SourceFile;
  /** Its key. */
  readonly span: Span;
  /** The entry, from its key to the end of its value. */
  readonly whole: Span;
}

/** A value of a chart: a table of others, or something that is replaced as a whole. */
export interface Value {
  /** What decides; nothing where a key stands alone, which is null. */
  readonly node: YamlContent | undefined;
  /** Nothing for all but tables. */
  readonly members: ReadonlyMap<string, Value> | undefined;
  /** The elements of a list. */
  readonly items?: readonly Value[];
  /** The one that decides first, then those it overrides. */
  readonly origins: readonly Origin[];
}

/** A table that nobody wrote. */
export const noValues: Value = { node: undefined, members: new Map(), origins: [] };

/** True for a null, which removes what it overrides. */
export function isNull({ node, members }: Value): boolean {
  return members === undefined && (node === undefined || (node.kind === "scalar" && node.value === null));
}

/** A table whose members are worked out when one of them is first asked for. */
export function tableOf(
  { node, origins }: Pick<Value, "node" | "origins">,
  list: () => readonly (readonly [string, Value])[],
): Value {
  const members = lazily(() => new Map(list()));
  return {
    node,
    origins,
    get members() {
      return members();
    },
  };
}

/**
 * `high` over `low`: tables merge, and everything else stays as `high` has it. A null takes away what is in `low`, unless
 * they are merged for another turn.
 */
export function tablesMerged(high: Value, low: Value, keepsNulls: boolean): Value {
  const origins = bothOrigins(high, low);
  const { members: above } = high;
  const { members: below } = low;
  if (above === undefined || below === undefined) return { ...high, origins };
  return tableOf({ node: high.node, origins }, () => {
    const members = new Map(above);
    for (const [key, value] of below) {
      const over = above.get(key);
      if (over === undefined) members.set(key, value);
      else if (!isNull(over)) members.set(key, tablesMerged(over, value, keepsNulls));
      else if (!keepsNulls && !isNull(value)) members.delete(key);
    }
    return [...members];
  });
}

/** Where both say something, each place once. */
export function bothOrigins(high: Value, low: Value): readonly Origin[] {
  return [...new Set([...high.origins, ...low.origins])];
}

/** A table with one more member. */
export function withMember(table: Value, key: string, member: Value): Value {
  return { ...table, members: new Map(table.members).set(key, member) };
}

/** The value at the end of a path of keys. */
export function valueAt(value: Value | undefined, path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>((at, key) => at?.members?.get(key), value);
}

/** The value as the only thing at the end of a path. */
export function nested(value: Value, path: readonly string[]): Value {
  return path.reduceRight((inner, key) => withMember(noValues, key, inner), value);
}

/** Tables and lists that aliases repeat cost what is looked at. */
export function lazily<T>(make: () => T): () => T {
  let known: { readonly made: T } | undefined;
  return () => {
    known ??= { made: make() };
    return known.made;
  };
}
