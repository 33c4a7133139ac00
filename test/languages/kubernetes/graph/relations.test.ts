/** The table of relations: it is whole, and its paths are fields that there are. */
import { describe, expect, test } from "vitest";
import { typeAt } from "../../../../server/src/languages/kubernetes/elsewhere";
import { kindIn } from "../../../../server/src/languages/kubernetes/graph/kinds";
import { stepsOf } from "../../../../server/src/languages/kubernetes/graph/paths";
import { relations } from "../../../../server/src/languages/kubernetes/graph/relations";
import type { Relation } from "../../../../server/src/languages/kubernetes/graph/relations/relation";
import { kinds } from "../../../../server/src/schema/kubernetes/kinds";
import { kustomizeType } from "../../../../server/src/schema/kubernetes/kustomize";
import { typeOf } from "../../../../server/src/schema/kubernetes/types";
import { excused, ofThePast, readApart, rowCount } from "../../../data/kubernetes-relations";

const rows = new Set([
  ...readApart,
  ...relations.flatMap(({ row, to }) => [row, ...("parts" in to ? (to.parts ?? []).map((part) => part.row) : [])]),
]);

test("every row of the catalogue is in the table or excused, and none is both", () => {
  const all = Array.from({ length: rowCount }, (_, index) => index + 1);
  expect(all.filter((row) => !rows.has(row) && excused[row] === undefined)).toEqual([]);
  expect(all.filter((row) => rows.has(row) && excused[row] !== undefined)).toEqual([]);
  expect([...rows].filter((row) => row < 1 || row > rowCount)).toEqual([]);
});

/** The paths of a row, whole. */
function pathsOf({ path, to }: Relation): readonly string[] {
  const below = (field: string) => [path, field].filter((each) => each !== "").join(field.startsWith("[") ? "" : ".");
  if (to.by === "inside") return [below(to.name)];
  if (to.by === "label key") return [below(to.key)];
  const parts = (to.parts ?? []).map((part) => part.path);
  const own =
    to.by === "labels"
      ? [to.selector, to.namespaces, to.namespaceNames]
      : [to.name, to.namespace, to.optional, ...(typeof to.kind === "string" ? [] : [to.kind.kind, to.kind.group])];
  return [...own, ...parts].flatMap((field) => (field === undefined ? [] : [below(field)]));
}

/** The types that a row starts from: those of all versions of a kind, or of what stands in pods. */
function startsOf(from: string) {
  if (from === "pod") return ["V1PodSpec"];
  if (from === "container") return ["V1Container", "V1EphemeralContainer"];
  if (from === "*") return ["V1Pod"];
  if (from === "pod-metadata") return ["V1ObjectMeta"];
  const [kind = "", ...group] = from.split(".");
  const own = kustomizeType(`${group.join(".")}/v1beta1`, kind);
  const built = kinds().filter((each) => kindIn(each.group, each.kind) === from);
  return own === undefined ? built.map(({ type }) => type) : [own];
}

describe("every path leads to a field, in one version at least", () => {
  const cases = relations.flatMap((relation) =>
    relation.from.split(" ").flatMap((from) => pathsOf(relation).map((path) => ({ row: relation.row, from, path }))),
  );
  const known = cases.filter(({ row, from }) => startsOf(from).length > 0 && !ofThePast.includes(row));
  test("of kinds that are built in", () => {
    const wrong = known.filter(({ from, path }) => {
      const steps = stepsOf(path).map((step) => (step === "[]" ? 0 : step));
      return !startsOf(from).some((name) => {
        const type = typeOf(name);
        return type !== undefined && typeAt(type, steps) !== undefined;
      });
    });
    expect(wrong.map(({ row, from, path }) => `${row} ${from} ${path}`)).toEqual([]);
    expect(known.length).toBeGreaterThan(200);
  });
});
