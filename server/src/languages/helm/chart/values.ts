/** Values with their origins, and how Helm merges them. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { type Span, shift } from "../../../model/span";
import { documents } from "../../../syntax/yaml/documents";
import { entries, resolved, type YamlContent, type YamlNode } from "../../../syntax/yaml/tree";

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

/** The values a file gives, of several documents the later over the earlier; a table without members where it holds none. */
export const valuesIn = memo((file: SourceFile): Value => {
  const tables = documents(file)
    .map(({ document, start }) => read(document.root, [], file, start, mostDeep))
    .filter(({ members }) => members !== undefined);
  return (
    tables.reduceRight<Value | undefined>((high, low) => (high === undefined ? low : coalesce(high, low)), undefined) ??
    noValues
  );
});

/** Deeper values are nobody's: an alias may repeat tables for ever. */
const mostDeep = 40;

function read(
  node: YamlNode | undefined,
  origins: readonly Origin[],
  file: SourceFile,
  start: number,
  left: number,
): Value {
  const content = resolved(node);
  if (content?.kind === "list" && left > 0) {
    const items = content.items.map((item) => read(item, origins, file, start, left - 1));
    return { node: content, members: undefined, items, origins };
  }
  if (content?.kind !== "map" || left === 0) return { node: content, members: undefined, origins };
  const members = lazyMembers(() =>
    entries(content).map((entry) => {
      const origin = { file, span: shift(spanOf(entry.key), start), whole: shift(spanOf(entry), start) };
      return [entry.key.text, read(entry.value, [origin], file, start, left - 1)];
    }),
  );
  return {
    node: content,
    origins,
    get members() {
      return members();
    },
  };
}

/** Worked out when asked for, so that tables repeated by aliases cost what is looked at. */
function lazyMembers(list: () => readonly (readonly [string, Value])[]): () => ReadonlyMap<string, Value> {
  let known: ReadonlyMap<string, Value> | undefined;
  return () => {
    known ??= new Map(list());
    return known;
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** True for a null, which removes what it overrides. */
export function isNull({ node, members }: Value): boolean {
  return members === undefined && (node === undefined || (node.kind === "scalar" && node.value === null));
}

/** `high` over `low`: tables merge, everything else stays as `high` has it, and a null takes away what is in `low`. */
export function coalesce(high: Value, low: Value): Value {
  const origins = [...high.origins, ...low.origins];
  if (high.members === undefined || low.members === undefined) return { ...high, members: high.members, origins };
  const members = new Map(high.members);
  for (const [key, below] of low.members) {
    const above = members.get(key);
    if (above === undefined) members.set(key, below);
    else if (isNull(above)) members.delete(key);
    else members.set(key, coalesce(above, below));
  }
  return { node: high.node, members, origins };
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
