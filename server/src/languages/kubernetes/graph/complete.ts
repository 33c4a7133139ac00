/** Values that the workspace knows for a place that points somewhere: names, keys, labels, ports, volumes, containers. */
import type { SourceFile } from "../../../model/source-file";
import type { Hint } from "../../../schema/complete";
import { documents } from "../../../syntax/yaml/documents";
import { contentAt, type YamlContent, type YamlPath } from "../../../syntax/yaml/tree";
import type { HintPlace } from "../complete-hints";
import type { KubernetesObject } from "../objects";
import { labelHintsIn, nearby, partHints } from "./complete-parts";
import { factsOf } from "./file-facts";
import { type Graph, graphFor } from "./graph";
import { bareKind, kindOfVersion } from "./kinds";
import { isAt, starts, stepsOf } from "./paths";
import { podsIn } from "./pods-in";
import { kindAt } from "./read-points";
import { relations } from "./relations";
import type { ByName, Relation } from "./relations/relation";
import { isPatch } from "./resolve";
import type { Site } from "./shelf";
import { inSpace, spaceOf } from "./spaces";

/** A place of the table in an object: the row, where its path leads to, and the rest of the way. */
export interface AtRow {
  readonly graph: Graph;
  readonly row: Relation;
  readonly site: Site;
  readonly context: YamlContent;
  readonly rest: YamlPath;
  /** The number of the container it is in. */
  readonly container: number | undefined;
  /** The places of the words of the object's document. */
  readonly places: ReturnType<typeof factsOf>["places"][number];
}

/** What is known for a place, in the unit of the file. */
export function graphHints(at: HintPlace): readonly Hint[] {
  return rowsAt(at).flatMap((each) => {
    const { to } = each.row;
    if (to.by === "name" && to.form === "address") return [];
    if (to.by === "name" && isAt(to.name, each.rest)) return names(each, to);
    return [...partHints(each), ...labelHintsIn(each)];
  });
}

function rowsAt({ file, snapshot, object, path }: HintPlace): readonly AtRow[] {
  const graph = graphFor(file, snapshot);
  const site = object && siteOf(graph, file, object);
  if (object === undefined || site === undefined) return [];
  const places = factsOf(file).places[site.document] ?? [];
  return startsOf(object, path).flatMap(({ from, own, container }) =>
    relations
      .filter((row) => row.from.split(" ").includes(from) && starts(stepsOf(row.path), own))
      .flatMap((row): AtRow[] => {
        const { length } = stepsOf(row.path);
        const around = path.slice(0, path.length - own.length);
        const context = contentAt(object.map, [...around, ...own.slice(0, length)]);
        return context === undefined ? [] : [{ graph, row, site, context, rest: own.slice(length), container, places }];
      }),
  );
}

function siteOf(graph: Graph, file: SourceFile, object: KubernetesObject): Site | undefined {
  const { places } = factsOf(file);
  const index = documents(file).findIndex(({ document }) => document === object.document);
  return graph.find("byPath", file.path).find(({ document, object: { whole, madeBy } }) => {
    const span = places[document]?.[whole];
    return document === index && madeBy === undefined && span?.start === object.map.start;
  });
}

interface Start {
  readonly from: string;
  readonly own: YamlPath;
  readonly container?: number;
}

/** The ways to a place: from the object, from a pod and from a container. */
function startsOf(object: KubernetesObject, path: YamlPath): readonly Start[] {
  const from = (from: string, start: YamlPath, more: Pick<Start, "container"> = {}): readonly Start[] =>
    start.every((step, index) => path[index] === step) ? [{ from, own: path.slice(start.length), ...more }] : [];
  const kind = kindOfVersion(object.apiVersion.text, object.kind.text);
  return [
    ...from(kind, []),
    ...from("*", []),
    ...podsIn(object).flatMap((pod) => [
      ...from("pod", pod.path),
      ...pod.containers.flatMap((each, container) => from("container", each.path, { container })),
    ]),
  ];
}

/** Those near by or, where there are none, of the workspace. */
function names({ graph, site, context }: AtRow, to: ByName): readonly Hint[] {
  const kind = typeof to.kind === "string" ? to.kind : kindAt(context, to.kind);
  if (kind === undefined) return [];
  const all = graph.find("byKind", kind).filter((each) => !isPatch(graph, each));
  const spaced = to.namespace === undefined ? inSpace(graph, all, spaceOf(graph, site)) : all;
  const near = nearby(graph, site, spaced);
  const detail = bareKind(kind);
  return (near.length > 0 ? near : spaced).flatMap(({ object }) =>
    object.name === undefined ? [] : [{ value: object.name.text, detail }],
  );
}
