/** Reads what an object points at, as the table has it. */
import type { YamlContent, YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import { isSet, scalarsIn, textIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { addressPoints } from "./addresses";
import type { Point, Reach, WantedLabels, WantedName, WantedPart, Word } from "./facts";
import { dollarWords, split, within } from "./forms";
import { groupOf, kindIn, kindOfVersion, usualKind } from "./kinds";
import { endings, stepsFrom, visit } from "./paths";
import { podsIn } from "./pods-in";
import { selectorIn } from "./read-labels";
import { relations } from "./relations";
import type { ByLabels, ByName, Inside, KindFields, PartPath, Relation } from "./relations/relation";
import { roleNamePoints } from "./role-names";
import type { Selector } from "./selector";
import { subPathPoints } from "./sub-paths";
import { type Collector, place, word } from "./words";

/** All points of an object of a kind. */
export function pointsOf(collector: Collector, object: KubernetesObject, kind: string): readonly Point[] {
  const found: Point[] = [];
  const steps = stepsFrom(relations);
  const add = (row: Relation, node: YamlContent, container?: number) =>
    void found.push(...pointsAt(collector, row, node, container));
  for (const from of [kind, "*"]) visit(object.map, steps(from), collector, add);
  for (const pod of podsIn(object)) {
    visit(pod.spec, steps("pod"), collector, add);
    visit(pod.metadata, steps("pod-metadata"), collector, add);
    for (const [index, { map }] of pod.containers.entries())
      visit(map, steps("container"), collector, (row, node) => add(row, node, index));
    found.push(...subPathPoints(collector, pod));
  }
  return [...found, ...roleNamePoints(collector, object.map, kind)];
}

function pointsAt(
  collector: Collector,
  { row, to }: Relation,
  node: YamlContent,
  container: number | undefined,
): readonly Point[] {
  if (to.by === "name" && to.form === "address") return addressPoints(collector, row, node);
  if (to.by === "name") return namedPoints(collector, row, to, node);
  if (to.by === "labels") return labelPoints(collector, row, to, node);
  if (to.by === "label key") return labelKeyPoints(collector, row, to.key, node);
  return insidePoints(collector, row, to, node, container);
}

/** Ports and variables are those of the container itself. */
function insidePoints(
  collector: Collector,
  row: number,
  { role, name, dollar }: Inside,
  node: YamlContent,
  container: number | undefined,
): readonly Point[] {
  const words = dollar
    ? endings(node, name).flatMap(({ node }) => dollarWords(collector, node))
    : wordsAt(collector, node, name).map(({ word }) => word);
  const isContained = container !== undefined && (role === "port" || role === "variable");
  return words.map((word) => ({
    row,
    word,
    want: { by: "part", role, name: word.text, of: "itself", ...(isContained ? { container } : {}) },
    ...(dollar ? { optional: true } : {}),
  }));
}

/** A key, or the one in `metadata.labels['key']`; other fields are no labels. */
function labelKeyPoints(collector: Collector, row: number, path: string, node: YamlContent): readonly Point[] {
  return wordsAt(collector, node, path).flatMap(({ word: written }): readonly Point[] => {
    const [, before, key] = /^(metadata\.labels\[')([^']+)'\]$/.exec(written.text) ?? [];
    if (key === undefined && /^(?:metadata|spec|status)\./.test(written.text)) return [];
    const word = key === undefined ? written : within(collector, written, before?.length ?? 0, key);
    const selector: Selector = { requirements: [{ key: word, operator: "Exists", values: [] }], open: false };
    return [{ row, word, want: { by: "labels", of: "pods", selector, reach: "itself" } }];
  });
}

function namedPoints(collector: Collector, row: number, to: ByName, node: YamlContent): readonly Point[] {
  const kind = typeof to.kind === "string" ? to.kind : kindAt(node, to.kind);
  if (kind === undefined) return [];
  const [namespace] = to.namespace === undefined ? [] : wordsAt(collector, node, to.namespace);
  const map = node.kind === "map" ? node : undefined;
  const isOptional = to.optional !== undefined && isSet(map, to.optional, true);
  const optional = isOptional ? { optional: true as const } : {};
  return wordsAt(collector, node, to.name).flatMap(({ word: written }) => {
    const { word, namespace: said } = split(collector, written, to.form) ?? {};
    if (word === undefined) return [];
    const space = said ?? namespace?.word;
    const want: WantedName = {
      by: "name",
      kind,
      name: word.text,
      ...(space === undefined ? {} : { namespace: space }),
      ...(to.loose ? { loose: true } : {}),
    };
    const parts = partPoints(collector, to.parts, node, [want]);
    return [{ row, word, want, ...optional }, ...parts.map((point) => ({ ...point, ...optional }))];
  });
}

function labelPoints(collector: Collector, row: number, to: ByLabels, node: YamlContent): readonly Point[] {
  const selectors = endings(node, to.selector).flatMap(({ node }) => (node.kind === "map" ? [node] : []));
  const reach = reachAt(collector, to, node);
  const found = selectors.flatMap((map): { map: YamlMap; want: WantedLabels }[] => {
    const selector = selectorIn(collector, map, to.plain);
    const isNothing = to.plain && selector.requirements.length === 0 && !selector.open;
    return isNothing ? [] : [{ map, want: { by: "labels", of: to.of, selector, reach } }];
  });
  const own = to.partsOnly ? [] : found.map(({ map, want }) => ({ row, word: silent(collector, map), want }));
  return found.length === 0
    ? []
    : [
        ...own,
        ...partPoints(
          collector,
          to.parts,
          node,
          found.map(({ want }) => want),
        ),
      ];
}

/** A selector has no text of its own. */
function silent(collector: Collector, map: YamlMap): Word {
  return { text: "", at: place(collector, map), spelled: false };
}

function partPoints(
  collector: Collector,
  parts: readonly PartPath[] = [],
  node: YamlContent,
  of: readonly (WantedName | WantedLabels)[],
): readonly Point[] {
  return parts.flatMap(({ row, role, path }) =>
    wordsAt(collector, node, path).map(({ word, owner }) => {
      const protocol = role === "port" ? textIn(owner, "protocol") : undefined;
      const want: WantedPart = {
        by: "part",
        role,
        name: word.text,
        of,
        ...(protocol === undefined ? {} : { protocol }),
      };
      return { row, word, want };
    }),
  );
}

function reachAt(collector: Collector, to: ByLabels, node: YamlContent): Reach {
  if (to.own) return "itself";
  const [spaces] = to.namespaces === undefined ? [] : endings(node, to.namespaces);
  const map = spaces?.node.kind === "map" ? spaces.node : undefined;
  if (to.anyNamespace && isSet(map, "any", true)) return "all";
  const listed = to.anyNamespace
    ? scalarsIn(map, "matchNames")
    : scalarsIn(node.kind === "map" ? node : undefined, to.namespaceNames ?? "");
  const names = listed.flatMap((each) => word(collector, each) ?? []);
  if (map !== undefined && !to.anyNamespace) return { names, labels: selectorIn(collector, map) };
  return names.length > 0 ? { names } : "own";
}

interface Written {
  readonly word: Word;
  readonly owner: YamlMap | undefined;
}

function wordsAt(collector: Collector, node: YamlContent, path: string): readonly Written[] {
  return endings(node, path).flatMap(({ node, owner }) => {
    const found = node.kind === "scalar" ? word(collector, node) : undefined;
    return found === undefined ? [] : [{ word: found, owner }];
  });
}

/** The kind that some fields say; users and groups are no objects. */
export function kindAt(node: YamlContent, fields: KindFields): string | undefined {
  const [kind, group] = [textAt(node, fields.kind), textAt(node, fields.group)];
  if (kind === undefined) return fields.or;
  if (kind.text === "User" || kind.text === "Group") return undefined;
  if (group === undefined)
    return fields.or === undefined ? usualKind(kind.text) : kindIn(groupOf(fields.or), kind.text);
  const isVersion = group.text.includes("/") || /^v\d\w*$/.test(group.text);
  return isVersion ? kindOfVersion(group.text, kind.text) : kindIn(group.text, kind.text);
}

function textAt(node: YamlContent, path: string): YamlScalar | undefined {
  const [found] = endings(node, path);
  return found?.node.kind === "scalar" && found.node.text !== "" ? found.node : undefined;
}
