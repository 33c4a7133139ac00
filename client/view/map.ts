/** Runs in the map's page: shows what the extension sends, and keeps the reader's place, focus and zoom when it changes. */
import { type FromPage, type Scope, scopes, type ToPage, type Zoom } from "../src/map-panel/messages";
import { nextNode } from "./walk";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const picture = part("picture");
/** What the reader chose; at first what the extension remembers. */
let zoom: Zoom | undefined;
let here: string | undefined;
let shown: string | undefined;

/** In a smaller picture nothing can be read. */
const smallestFit = 0.4;
const [step, smallest, largest] = [1.25, 0.1, 4];

const keys: ReadonlyMap<string, string> = new Map([
  ["+", "in"],
  ["=", "in"],
  ["-", "out"],
  ["0", "fit"],
]);

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === "map") show(data);
  else pointAt(data.id);
});
window.addEventListener("resize", draw);
document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return;
  zoomBy(keys.get(key));
  const node = document.activeElement?.closest(".node");
  const next = node ? nextNode(node, key, picture.querySelectorAll<SVGElement>("a.node")) : undefined;
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
});
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  zoomBy(button?.dataset.zoom);
  const scope = scopeOf(button);
  if (scope !== undefined) editor.postMessage({ kind: "scope", scope });
});
picture.addEventListener("wheel", zoomByWheel, { passive: false });
for (const event of ["focusin", "pointerover"]) picture.addEventListener(event, ({ target }) => emphasise(target));
for (const event of ["focusout", "pointerleave"]) picture.addEventListener(event, () => emphasise(null));
editor.postMessage({ kind: "ready" });

function show(map: Extract<ToPage, { kind: "map" }>): void {
  part("colours").textContent = map.style;
  part("caption").textContent = map.caption;
  for (const button of document.querySelectorAll("button"))
    if (button.dataset.scope !== undefined) press(button, button.dataset.scope === map.scope);
  zoom ??= map.zoom;
  if (map.svg !== shown) replace(map.svg, map.words);
  shown = map.svg;
}

/** The picture holds all that the words say, so one changes with the other. */
function replace(svg: string, words: string): void {
  const focused = document.activeElement instanceof SVGElement ? document.activeElement.dataset.id : undefined;
  const { scrollLeft } = picture;
  picture.innerHTML = svg;
  part("words").innerHTML = words;
  draw();
  picture.scrollLeft = scrollLeft;
  nodeOf(focused)?.focus({ preventScroll: true });
  mark();
}

/** The cursor moved to another object, or to none. */
function pointAt(id: string | undefined): void {
  const isOther = id !== here;
  here = id;
  mark();
  if (isOther && !document.hasFocus()) nodeOf(id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function mark(): void {
  for (const node of picture.querySelectorAll(".node")) {
    const isHere = node instanceof SVGElement && node.dataset.id === here;
    node.classList.toggle("here", isHere);
    if (isHere) node.setAttribute("aria-current", "location");
    else node.removeAttribute("aria-current");
  }
}

/** Makes the edges of what is focused or pointed at stand out. */
function emphasise(target: EventTarget | null): void {
  const id = target instanceof Element ? target.closest<SVGElement>(".node")?.dataset.id : undefined;
  for (const edge of picture.querySelectorAll<SVGElement>("[data-from]"))
    edge.classList.toggle("near", id !== undefined && (edge.dataset.from === id || edge.dataset.to === id));
}

function nodeOf(id: string | undefined): SVGElement | undefined {
  return id === undefined
    ? undefined
    : [...picture.querySelectorAll<SVGElement>(".node")].find((node) => node.dataset.id === id);
}

function zoomByWheel(event: WheelEvent): void {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoomBy(event.deltaY < 0 ? "in" : "out");
}

function zoomBy(way: string | undefined): void {
  if (way === undefined) return;
  const factor = way === "in" ? step : 1 / step;
  zoom = way === "fit" ? "fit" : Math.min(largest, Math.max(smallest, scale() * factor));
  editor.postMessage({ kind: "zoom", zoom });
  draw();
}

function draw(): void {
  const svg = picture.querySelector("svg");
  if (svg === null) return;
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute("width", String(width * scale()));
  svg.setAttribute("height", String(height * scale()));
  const fit = document.querySelector<HTMLButtonElement>("[data-zoom=fit]");
  if (fit !== null) press(fit, zoom === "fit");
}

function scale(): number {
  if (zoom !== undefined && zoom !== "fit") return zoom;
  const width = picture.querySelector("svg")?.viewBox.baseVal.width ?? 1;
  return Math.min(1, Math.max(smallestFit, picture.clientWidth / width));
}

function scopeOf(button: HTMLButtonElement | null): Scope | undefined {
  return scopes.find((scope) => scope === button?.dataset.scope);
}

function press(button: HTMLButtonElement, pressed: boolean): void {
  button.setAttribute("aria-pressed", String(pressed));
}

function part(id: string): HTMLElement {
  return document.getElementById(id) ?? document.body;
}
