/** Reads what an object points at, as the table has it. */
import type { YamlContent, YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import { isSet, scalarsIn, textIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { podsOf } from "../pods";
import type { Point, Reach, WantedLabels, WantedName, WantedPart, Word } from "./facts";
import { kindIn, kindOfVersion } from "./kinds";
import { endings, stepsFrom, visit } from "./paths";
import { selectorIn } from "./read-labels";
import { relations } from "./relations";
import type { ByLabels, ByName, KindFields, PartPath, Relation } from "./relations/relation";
import { type Collector, place, word } from "./words";

/** All points of an object of a kind. */
export function pointsOf(collector: Collector, object: KubernetesObject, kind: string): readonly Point[] {
  const found: Point[] = [];
  const steps = stepsFrom(relations);
  const add = (row: Relation, node: YamlContent, container?: number) =>
    void found.push(...pointsAt(collector, row, node, container));
  for (const from of [kind, "*"]) visit(object.map, steps(from), collector, add);
  for (const pod of podsOf(object)) {
    visit(pod.spec, steps("pod"), collector, add);
    for (const [index, { map }] of pod.containers.entries())
      visit(map, steps("container"), collector, (row, node) => add(row, node, index));
  }
  return found;
}

function pointsAt(
  collector: Collector,
  { row, to }: Relation,
  node: YamlContent,
  container: number | undefined,
): readonly Point[] {
  if (to.by === "name") return namedPoints(collector, row, to, node);
  if (to.by === "labels") return labelPoints(collector, row, to, node);
  return wordsAt(collector, node, to.name).map(({ word }) => ({
    row,
    word,
    want: {
      by: "part",
      role: to.role,
      name: word.text,
      of: "itself",
      ...(container === undefined || to.role !== "port" ? {} : { container }),
    },
  }));
}

function namedPoints(collector: Collector, row: number, to: ByName, node: YamlContent): readonly Point[] {
  const kind = typeof to.kind === "string" ? to.kind : kindAt(node, to.kind);
  if (kind === undefined) return [];
  const [namespace] = to.namespace === undefined ? [] : wordsAt(collector, node, to.namespace);
  const map = node.kind === "map" ? node : undefined;
  const isOptional = to.optional !== undefined && isSet(map, to.optional, true);
  const optional = isOptional ? { optional: true as const } : {};
  return wordsAt(collector, node, to.name).flatMap(({ word: written }) => {
    const { word, namespace: said } = split(collector, written, to.form);
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

/** A text of a form, taken apart. */
function split(collector: Collector, written: Word, form: ByName["form"]): { word: Word; namespace?: Word } {
  const text = written.text;
  const parts = form === "slash" ? text.split("/") : form === "host" ? text.split(".").slice(0, 2) : [text];
  if (parts.length < 2 || written.spelled === false) return { word: written };
  const start = collector.places[written.at]?.start ?? 0;
  const [first, second] = parts.map((part, index) => {
    const from = start + (index === 0 ? 0 : (parts[0]?.length ?? 0) + 1);
    return { text: part, at: place(collector, { start: from, end: from + part.length }) };
  });
  if (first === undefined || second === undefined) return { word: written };
  return form === "slash" ? { word: second, namespace: first } : { word: first, namespace: second };
}

/** Users and groups are no objects. */
function kindAt(node: YamlContent, fields: KindFields): string | undefined {
  const [kind, group] = [textAt(node, fields.kind), textAt(node, fields.group)];
  if (kind === undefined) return fields.or;
  if (kind.text === "User" || kind.text === "Group") return undefined;
  if (group === undefined) return kindIn((fields.or ?? "").split(".").slice(1).join("."), kind.text);
  const isVersion = group.text.includes("/") || /^v\d\w*$/.test(group.text);
  return isVersion ? kindOfVersion(group.text, kind.text) : kindIn(group.text, kind.text);
}

function textAt(node: YamlContent, path: string): YamlScalar | undefined {
  const [found] = endings(node, path);
  return found?.node.kind === "scalar" && found.node.text !== "" ? found.node : undefined;
}
