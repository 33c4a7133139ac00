/** The values that a file gives. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { type Span, shift } from "../../../model/span";
import { documents } from "../../../syntax/yaml/documents";
import { entries, resolved, type YamlList, type YamlNode } from "../../../syntax/yaml/tree";
import { lazily, noValues, type Origin, tableOf, tablesMerged, type Value } from "./value";

/** The values a file gives, of several documents the later over the earlier; a table without members where it holds none. */
export const valuesIn = memo((file: SourceFile): Value => {
  const tables = documents(file)
    .map(({ document, start }) => read(document.root, [], file, start, mostDeep))
    .filter(({ members }) => members !== undefined);
  return tables.length < 2 ? (tables[0] ?? noValues) : tables.reduce((low, high) => tablesMerged(high, low, true));
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
  const inner = (value: YamlNode | undefined, from: readonly Origin[]) => read(value, from, file, start, left - 1);
  if (content?.kind === "list" && left > 0) return listOf(content, origins, inner);
  if (content?.kind !== "map" || left === 0) return { node: content, members: undefined, origins };
  return tableOf({ node: content, origins }, () =>
    entries(content).map((entry) => {
      const origin = { file, span: shift(spanOf(entry.key), start), whole: shift(spanOf(entry), start) };
      return [entry.key.text, inner(entry.value, [origin])];
    }),
  );
}

function listOf(
  node: YamlList,
  origins: readonly Origin[],
  inner: (value: YamlNode, from: readonly Origin[]) => Value,
): Value {
  const items = lazily(() => node.items.map((item) => inner(item, origins)));
  return {
    node,
    members: undefined,
    origins,
    get items() {
      return items();
    },
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
