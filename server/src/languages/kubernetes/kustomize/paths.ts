/** The files and folders that a kustomization names. */
import { memo } from "../../../model/memo";
import { folderOf, pathFrom, type SourceFile } from "../../../model/source-file";
import { type Span, shift } from "../../../model/span";
import { kustomizeType } from "../../../schema/kubernetes/kustomize";
import { isPlaceholder } from "../../../schema/placeholder";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import { itemsIn, mapIn, mapsIn, valueIn } from "../fields";
import { placedObjects } from "../objects";
import { spelledAt } from "../unsure";
import { isKustomization } from "./file";

/** What may stand at a path: `either` is a file or the folder of a kustomization, `values` are a chart's. */
export type PathRole = "either" | "component" | "file" | "source" | "values";

/** One path. */
export interface KustomizePath {
  readonly role: PathRole;
  /** The field that holds it, such as `resources`. */
  readonly field: string;
  /** As it is written. */
  readonly text: string;
  /** Where that stands in the file. */
  readonly span: Span;
  /** What it leads to, without a slash at the end. */
  readonly path: string;
}

/** The local paths in a file, in the order of their fields; nothing for what is fetched, written in place or filled in. */
export const pathsIn = memo((file: SourceFile): readonly KustomizePath[] => {
  if (!isKustomization(file.path)) return [];
  return placedObjects(file).flatMap(({ start, objects }) =>
    objects
      .filter(({ apiVersion, kind }) => kustomizeType(apiVersion.text, kind.text) !== undefined)
      .flatMap(({ map, document }) =>
        written(map).flatMap((named) => {
          const found = local(named, document.text);
          return found === undefined ? [] : [located(found, start, file)];
        }),
      ),
  );
});

interface Written {
  readonly role: PathRole;
  readonly field: string;
  readonly scalar: YamlScalar;
}

const lists: readonly (readonly [role: PathRole, fields: string])[] = [
  ["either", "resources bases generators transformers validators"],
  ["component", "components"],
  ["file", "patchesStrategicMerge configurations crds"],
];

function written(map: YamlMap): readonly Written[] {
  const inLists = lists.flatMap(([role, fields]) =>
    fields.split(" ").flatMap((field) => each(role, field, itemsIn(map, field))),
  );
  const inItems = ["patches", "patchesJson6902", "replacements"].flatMap((field) =>
    each("file", field, values(map, field, "path")),
  );
  const sources = ["configMapGenerator", "secretGenerator"].flatMap((field) =>
    mapsIn(map, field).flatMap((generator) => [
      ...each("source", "files", itemsIn(generator, "files")),
      ...each("source", "envs", [...itemsIn(generator, "envs"), valueIn(generator, "env")]),
    ]),
  );
  const charts = mapsIn(map, "helmCharts").flatMap((chart) =>
    each("values", "helmCharts", [valueIn(chart, "valuesFile"), ...itemsIn(chart, "additionalValuesFiles")]),
  );
  const schema = each("file", "openapi", [valueIn(mapIn(map, "openapi"), "path")]);
  return [...inLists, ...inItems, ...sources, ...charts, ...schema];
}

function values(map: YamlMap, list: string, field: string) {
  return mapsIn(map, list).map((item) => valueIn(item, field));
}

function each(role: PathRole, field: string, nodes: readonly ReturnType<typeof valueIn>[]): readonly Written[] {
  return nodes.flatMap((node) => (node?.kind === "scalar" ? [{ role, field, scalar: node }] : []));
}

/** A repository, an address, a scheme, a query: kustomize fetches it. */
const remote = /^(?:git::|gh:|\/)|:\/\/|^[\w.-]+@|^[\w-]+(?:\.[\w-]+)+[/:]|[?*]|\/\/|_git\//;

/** The path in a scalar: what a file of a generator is called may stand before it. */
function local({ role, field, scalar }: Written, source: string) {
  const prefix = field === "files" ? /^[^=]*=/.exec(scalar.text)?.[0].length : undefined;
  const text = scalar.text.slice(prefix ?? 0);
  const at = spelledAt(scalar, source);
  const isElsewhere = remote.test(text) || isPlaceholder(scalar.text);
  if (text === "" || at === undefined || isElsewhere || /[\r\n]|: |^[{[]/.test(text)) return undefined;
  const start = at + (prefix ?? 0);
  return { role, field, text, span: { start, end: start + text.length } };
}

function located(found: Omit<KustomizePath, "path">, start: number, file: SourceFile): KustomizePath {
  return { ...found, span: shift(found.span, start), path: pathFrom(folderOf(file.path), found.text) };
}
