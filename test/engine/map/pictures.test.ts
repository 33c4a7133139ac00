/** A map as a picture, for Graphviz and in words. */
import { expect, test } from "vitest";
import { mapDot } from "../../../server/src/engine/map/dot";
import { tidied } from "../../../server/src/engine/map/map";
import { mapFile, mapPicture } from "../../../server/src/engine/map/svg";
import { inWords, sentence } from "../../../server/src/engine/map/words";
import { drawnMap, shop } from "./drawn-map";

const small = drawnMap(`
  shop/Ingress/web -80 → http-> shop/Service/web
  shop/Ingress/web -443 → https-> shop/Service/web
  shop/Ingress/web -> shop/Secret/tls?
`);

test("several ways from one to another are one edge, and those to nowhere or to itself are none", () => {
  const { nodes } = drawnMap("a/Service/x -> a/Pod/y");
  const way = { from: "a/Service/x", to: "a/Pod/y", verb: "selects", missing: false };
  const edges = [
    { ...way, label: "80" },
    way,
    { ...way, label: "81", missing: true },
    { ...way, to: "a/Service/x" },
    { ...way, to: "nowhere" },
  ];
  expect(tidied({ nodes, edges }).edges).toEqual([{ ...way, label: "80, 81", missing: true }]);
});

test("words say what the picture shows", () => {
  const [first, ...others] = inWords(
    tidied({ ...small, nodes: small.nodes.map((node) => ({ ...node, worst: "error" })) }),
  );
  expect(first && sentence(first)).toBe(
    "Ingress web in shop, with errors; uses Service web (80 → http, 443 → https); uses Secret tls (missing)",
  );
  expect(others.map(sentence)).toEqual([
    "Service web in shop, with errors",
    "Secret tls in shop, missing, with errors",
  ]);
});

test("Graphviz gets frames as clusters, labels, and what is missing in red", () => {
  expect(mapDot(small)).toBe(`digraph map {
  rankdir=LR;
  node [shape=box, style=rounded];
  subgraph cluster_0 {
    label="shop";
    "shop/Ingress/web" [label="Ingress\\nweb"];
    "shop/Service/web" [label="Service\\nweb"];
    "shop/Secret/tls" [label="Secret\\ntls", color=red, fontcolor=red, style="rounded,dashed"];
  }
  "shop/Ingress/web" -> "shop/Service/web" [label="80 → http, 443 → https"];
  "shop/Ingress/web" -> "shop/Secret/tls" [color=red, fontcolor=red, style=dashed];
}
`);
});

test("the picture has a place for each object and says what it is", () => {
  const svg = mapFile(small);
  expect(
    [...svg.matchAll(/class="(node[^"]*)" data-id="([^"]*)"/g)].map(([, classes, id]) => `${id} ${classes}`),
  ).toEqual(["shop/Ingress/web node traffic", "shop/Service/web node traffic", "shop/Secret/tls node state missing"]);
  expect(svg.match(/class="edge missing"/g)).toHaveLength(1);
  expect(svg).toContain(">80 → http, 443 → https</text>");
  expect(svg).not.toContain("<a ");
  expect(svg).not.toContain("var(");
});

test("in an editor nodes are links, and colours are the theme's", () => {
  const svg = mapPicture(small, ({ name, missing }) => (missing ? undefined : `command:open?["${name}"]`));
  expect(svg.match(/<a class="node [^>]* href="[^"]*"/g)?.map((each) => each.replace(/.*href=/, ""))).toEqual([
    '"command:open?[&quot;web&quot;]"',
    '"command:open?[&quot;web&quot;]"',
  ]);
  expect(svg).not.toContain("<style>");
});

test("names are text and nothing else, and long ones end early", () => {
  const name = `<script>"&'\u0001${"x".repeat(300)}`;
  const map = { nodes: [{ id: name, kind: "Pod", name, namespace: name, missing: false }], edges: [] };
  const svg = mapFile(map);
  expect(svg).not.toContain("<script");
  expect(svg).toContain(`&lt;script&gt;"&amp;'\uFFFD`);
  expect(mapDot(map)).toContain('\\"&');
});

test("an empty map is an empty picture", () => {
  expect(mapFile({ nodes: [], edges: [] })).toContain('viewBox="0 0 32 32"');
  expect(mapFile(shop)).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
});
