/** A map as a picture. */
import { escaped } from "../../schema/pictures/svg";
import { purposeOf } from "./layers";
import { layout } from "./layout";
import type { MapNode, ResourceMap } from "./map";
import { kindLine, shortLabel, shortName } from "./measures";
import { fileStyle } from "./palette";
import type { Frame, PlacedEdge, PlacedNode, Point } from "./tile";
import { inWords, sentence } from "./words";

/** A whole SVG file with colours of its own and without links. */
export function mapFile(map: ResourceMap): string {
  return mapPicture(map, () => undefined, `<style>${fileStyle}</style>`);
}

/** A tidy map as an `svg` element that takes its colours from around it; nodes are links where `linkOf` gives one. */
export function mapPicture(map: ResourceMap, linkOf: (node: MapNode) => string | undefined, style = ""): string {
  const { width, height, frames, edges, nodes } = layout(map);
  const said = new Map(inWords(map).map((each) => [each.node, sentence(each)]));
  const head = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return [
    `<svg ${head} role="group" aria-label="Resource map" font-family="system-ui, sans-serif">${style}`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...hidden(frames.map(frame)),
    ...hidden(edges.map(line)),
    ...nodes.map((placed) => node(placed, said.get(placed.node) ?? "", linkOf(placed.node))),
    ...hidden([...frames.map(title), ...edges.map(label)]),
    "</svg>\n",
  ]
    .join("\n")
    .replace(unwritable, "\uFFFD");
}

/** Characters that XML has no way to write. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** What the nodes' own words say already. */
function hidden(parts: readonly string[]): readonly string[] {
  return ['<g aria-hidden="true">', ...parts.filter((part) => part !== ""), "</g>"];
}

function frame({ x, y, width, height }: Frame): string {
  return `<rect class="frame" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`;
}

function title({ x, y, title: words }: Frame): string {
  return words === "" ? "" : text(x + 14, y + 20, "title", words);
}

function node({ node: of, isAlone, ...box }: PlacedNode, words: string, link: string | undefined): string {
  const classes = `node ${purposeOf(of.kind)}${of.missing ? " missing" : ""}`;
  const inside = `<title>${escaped(words)}</title>${card(box)}${isAlone ? oneLine(of, box) : twoLines(of, box)}${badge(of, box)}`;
  const said = `class="${classes}" data-id="${attribute(of.id)}" aria-label="${attribute(words)}"`;
  return link === undefined
    ? `<g ${said} role="img">${inside}</g>`
    : `<a ${said} href="${attribute(link)}">${inside}</a>`;
}

type Place = Omit<PlacedNode, "node" | "isAlone">;

function card({ x, y, width, height }: Place): string {
  const stripe = `<path class="stripe" d="M${x + 4} ${y + 6}h3v${height - 12}h-3z"/>`;
  return `<rect class="card" x="${x}" y="${y}" width="${width}" height="${height}" rx="5"/>${stripe}`;
}

function twoLines(of: MapNode, { x, y, height }: Place): string {
  const middle = y + height / 2;
  return text(x + 14, middle - 5, "kind", kindLine(of)) + text(x + 14, middle + 12, "name", shortName(of.name));
}

function oneLine(of: MapNode, { x, y, height }: Place): string {
  const name = `<tspan class="name">${escaped(shortName(of.name))}</tspan>`;
  return `<text class="kind" x="${x + 12}" y="${y + height / 2 + 4}">${escaped(kindLine(of))} ${name}</text>`;
}

function badge({ worst }: MapNode, { x, y, width }: Place): string {
  return worst === undefined ? "" : `<circle class="badge ${worst}" cx="${x + width - 10}" cy="${y + 11}" r="4"/>`;
}

function line({ edge, points, isReversed }: PlacedEdge): string {
  const tip = isReversed ? points[0] : points.at(-1);
  if (tip === undefined) return "";
  const ends = `data-from="${attribute(edge.from)}" data-to="${attribute(edge.to)}"`;
  const missing = edge.missing ? " missing" : "";
  const back = isReversed ? 7 : -7;
  return [
    `<path class="edge${missing}" ${ends} d="${way(points)}"/>`,
    `<path class="head${missing}" ${ends} d="M${at(tip)}l${back} -4v8z"/>`,
  ].join("");
}

/** Bends are drawn level at both ends; one that ends where it began goes around to the left. */
function way(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  const steps = rest.map((to, index) => {
    const from = points[index] ?? to;
    if (index % 2 === 1 || from.y === to.y) return `L${at(to)}`;
    const middle = from.x === to.x ? from.x - 34 : (from.x + to.x) / 2;
    return `C${middle} ${number(from.y)} ${middle} ${number(to.y)} ${at(to)}`;
  });
  return `M${at(first)}${steps.join("")}`;
}

function label({ edge, label: place }: PlacedEdge): string {
  if (place === undefined || edge.label === undefined) return "";
  const classes = edge.missing ? "label missing" : "label";
  return text(place.x, place.y + 4, classes, shortLabel(edge.label), ' text-anchor="end"');
}

function text(x: number, y: number, classes: string, words: string, more = ""): string {
  return `<text class="${classes}" x="${number(x)}" y="${number(y)}"${more}>${escaped(words)}</text>`;
}

function at({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function attribute(value: string): string {
  return escaped(value).replaceAll('"', "&quot;");
}
