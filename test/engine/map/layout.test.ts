/** Maps are laid out so that nothing hides anything else, whatever leads where. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Layout, layout } from "../../../server/src/engine/map/layout";
import { type ResourceMap, tidied } from "../../../server/src/engine/map/map";
import { shortLabel, smallWidth } from "../../../server/src/engine/map/measures";
import { spread } from "../../../server/src/engine/map/rows";
import type { Box, PlacedEdge } from "../../../server/src/engine/map/tile";
import { drawnMap, shop } from "./drawn-map";

/** Two boxes share more than an edge. */
function overlap(a: Box, b: Box): boolean {
  const edge = 0.01;
  const isBeside = a.x + edge >= b.x + b.width || b.x + edge >= a.x + a.width;
  return !isBeside && a.y + edge < b.y + b.height && b.y + edge < a.y + a.height;
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The boxes that an edge runs through, from point to point; one that turns around bulges to the left. */
function course({ points }: PlacedEdge): readonly Box[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const bulge = index % 2 === 0 && from.x === to.x ? 30 : 0;
    const [x, y] = [Math.min(from.x, to.x) - bulge, Math.min(from.y, to.y)];
    return { x, y, width: Math.max(from.x, to.x) - x, height: Math.abs(from.y - to.y) + 0.02 };
  });
}

function labelBoxes({ edges }: Layout): readonly Box[] {
  return edges.flatMap(({ edge, label }) => {
    if (label === undefined) return [];
    const width = smallWidth(shortLabel(edge.label ?? ""));
    return [{ x: label.x - width, y: label.y - 6, width, height: 12 }];
  });
}

/** What is wrong with a layout, in words. */
function* mistakes(of: Layout): Generator<string> {
  const { nodes, edges, frames } = of;
  const named = nodes.map((box) => ({ name: box.node.id, box }));
  const labels = labelBoxes(of);
  for (const [index, { name, box }] of named.entries()) {
    for (const other of named.slice(index + 1)) if (overlap(box, other.box)) yield `${name} is on ${other.name}`;
    for (const label of labels) if (overlap(box, label)) yield `a label is on ${name}`;
    if (frames.filter((frame) => holds(frame, box)).length !== 1) yield `${name} is not in one frame`;
    for (const edge of edges)
      if (course(edge).some((part) => overlap(part, box)))
        yield `${edge.edge.from} → ${edge.edge.to} runs over ${name}`;
  }
  for (const [index, label] of labels.entries())
    if (labels.slice(index + 1).some((other) => overlap(label, other))) yield "labels are on each other";
  for (const [index, frame] of frames.entries()) {
    if (frames.slice(index + 1).some((other) => overlap(frame, other))) yield `${frame.title} is on another frame`;
    if (!holds({ ...of, x: 0, y: 0 }, frame)) yield `${frame.title} is outside`;
  }
}

const kinds = ["Gateway", "Ingress", "Service", "Deployment", "ConfigMap", "Secret", "RoleBinding", "Role", "Widget"];

const anyMap: fc.Arbitrary<ResourceMap> = fc
  .integer({ min: 0, max: 24 })
  .chain((count) =>
    fc.record({
      nodes: fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc.record({
            id: fc.constant(String(index)),
            kind: fc.constantFrom(...kinds),
            name: fc.string({ maxLength: 40 }),
            missing: fc.boolean(),
            namespace: fc.constantFrom(undefined, "", "one", "two", "three"),
            unit: fc.constantFrom("", "", "prod"),
          }),
        ),
      ),
      edges: fc.array(
        fc.record({
          from: fc.nat(count).map(String),
          to: fc.nat(count).map(String),
          label: fc.option(fc.string({ minLength: 1, maxLength: 40 }), { nil: undefined }),
          verb: fc.constant("uses"),
          missing: fc.boolean(),
        }),
        { maxLength: 40 },
      ),
    }),
  )
  .map(({ nodes, edges }) => ({
    nodes: nodes.map(({ namespace, ...node }) => (namespace === undefined ? node : { ...node, namespace })),
    edges: edges.map(({ label, ...edge }) => (label === undefined ? edge : { ...edge, label })),
  }));

describe("nothing hides anything else", () => {
  test("in a shop", () => {
    expect([...mistakes(layout(shop))]).toEqual([]);
  });

  test("in any map", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const found = layout(tidied(map));
        expect([...mistakes(found)]).toEqual([]);
        expect(found.nodes.map(({ node }) => node.id).sort()).toEqual(map.nodes.map(({ id }) => id).sort());
      }),
      { numRuns: 300 },
    );
  });

  test("in a large one, however tangled", () => {
    const nodes = Array.from({ length: 400 }, (_, index) => {
      return {
        id: String(index),
        kind: kinds[index % 9] ?? "",
        name: `object-${index}`,
        namespace: "",
        missing: false,
      };
    });
    const edges = nodes.flatMap(({ id }, index) =>
      [7, 31, 53].map((step) => ({ from: id, to: String((index * step + 1) % 400), verb: "uses", missing: false })),
    );
    const { width, height, edges: placed } = layout(tidied({ nodes, edges }));
    expect(placed.length).toBeGreaterThan(1000);
    expect(Number.isFinite(width + height)).toBe(true);
  });
});

/** What hangs together, in columns from left to right and in them from top to bottom, then what stands alone. */
function read({ nodes, frames }: Layout): string {
  const names = (boxes: Layout["nodes"]) =>
    `  ${boxes
      .toSorted((a, b) => a.y - b.y)
      .map(({ node }) => `${node.kind} ${node.name}`)
      .join(", ")}`;
  const lines = frames.flatMap((frame) => {
    const inside = nodes.filter((box) => holds(frame, box));
    const layers = inside.filter(({ isAlone }) => !isAlone);
    const columns = [...new Set(layers.map(({ x }) => x))].sort((a, b) => a - b);
    const alone = inside.filter(({ isAlone }) => isAlone);
    return [frame.title, ...columns.map((x) => names(layers.filter((box) => box.x === x))), `  and${names(alone)}`];
  });
  return `\n${lines.join("\n")}\n`;
}

test("traffic comes from the left, and what belongs to the whole cluster stands where it is used", () => {
  const map = drawnMap(`
    shop/Deployment/web -> shop/ConfigMap/web
    shop/Service/web -> shop/Deployment/web
    shop/Ingress/web -> shop/Service/web
    shop/Ingress/web -> ./IngressClass/nginx
    shop/Certificate/web -> shop/Secret/web
    shop/Ingress/web -> shop/Secret/web
    shop/LimitRange/limits
    shop/Deployment/alone
    ./StorageClass/fast
  `);
  expect(read(layout(map))).toBe(`
shop
  Ingress web
  Service web
  Deployment web, Certificate web
  ConfigMap web, Secret web
  IngressClass nginx
  and  Deployment alone, LimitRange limits
whole cluster
  and  StorageClass fast
`);
});

test("neighbours stand level, and few lines cross", () => {
  const chains = ["a", "b", "c", "d"].map((name) => `x/Service/${name} -> x/Deployment/${name}`);
  const joins = ["d", "c", "b", "a"].map((name) => `x/Ingress/all -> x/Service/${name}`);
  const { edges, nodes } = layout(drawnMap([...chains, ...joins].join("\n")));
  const straight = edges.filter(({ edge }) => edge.from.includes("Service"));
  for (const { points } of straight) expect(new Set(points.map(({ y }) => y)).size).toBe(1);
  expect(nodes.filter(({ node }) => node.kind === "Service").map(({ node }) => node.name)).toEqual([
    "d",
    "c",
    "b",
    "a",
  ]);
});

test("what hangs on one of many is level with it", () => {
  const { edges } = layout(
    drawnMap(`
      x/Service/web -> x/Deployment/web
      x/Deployment/web -> x/ServiceAccount/web
      x/Deployment/web -> x/ConfigMap/web
      x/Deployment/web -> x/Secret/web
      x/RoleBinding/web -> x/ServiceAccount/web
      x/RoleBinding/web -> x/Role/web
    `),
  );
  const behind = edges.filter(({ edge }) => edge.from.includes("RoleBinding"));
  expect(behind.map(({ points }) => new Set(points.map(({ y }) => y)).size)).toEqual([1, 1]);
});

test("places that would overlap share their wishes by weight, and others get them", () => {
  const at = (row: number, weight = 1) => ({ row, room: 10, weight });
  expect(spread([at(0), at(0), at(100)])).toEqual([-5, 5, 100]);
  expect(spread([at(50), at(0)])).toEqual([20, 30]);
  expect(spread([at(0, 3), at(0, 1)])).toEqual([-2.5, 7.5]);
});
