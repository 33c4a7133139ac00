/** Fixes that add fields to an object, in the layout of what stands around them. */
import type { Fix } from "../../model/edit";
import { amend } from "../../syntax/yaml/amend";
import { contentAt, type YamlMap } from "../../syntax/yaml/tree";
import type { KubernetesObject } from "./objects";

/** Keys with values as they are written, more keys, or the lines of a block. */
export interface Fields {
  readonly [key: string]: string | readonly string[] | Fields;
}

/** A fix that adds fields to a map and to the maps in it; nothing where one is there, or its place is not clear. */
export function adding(
  title: string,
  { document }: KubernetesObject,
  map: YamlMap | undefined,
  fields: Fields,
): Fix | undefined {
  if (map === undefined || document.text.trimStart().startsWith("{")) return undefined;
  const puts = leavesOf(fields).map((leaf) => ({ kind: "put" as const, map, ...leaf }));
  const isThere = puts.some(({ path }) => contentAt(map, path) !== undefined);
  const edits = isThere ? undefined : amend(document, puts);
  return edits === undefined ? undefined : { title, edits, safe: false };
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: string | readonly string[];
}

function leavesOf(fields: Fields): readonly Leaf[] {
  return Object.entries(fields).flatMap(([key, value]): readonly Leaf[] =>
    isFields(value)
      ? leavesOf(value).map((leaf) => ({ ...leaf, path: [key, ...leaf.path] }))
      : [{ path: [key], value }],
  );
}

function isFields(value: Fields[string]): value is Fields {
  return typeof value === "object" && !Array.isArray(value);
}
