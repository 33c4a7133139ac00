/** The wildcards of Go's `filepath.Match`, and `**`, run all ways at once: no pattern takes longer than it is long. */

/** One step of a pattern. */
type Step =
  | { readonly kind: "text"; readonly text: string }
  /** One mark but a slash, or one of a set. */
  | { readonly kind: "mark"; test(mark: string): boolean }
  /** Any marks but slashes. */
  | { readonly kind: "name" }
  /** Any whole folders, none included. */
  | { readonly kind: "folders" }
  | { readonly kind: "anything" }
  /** Fails behind the start: what Go's expressions make of a `^`. */
  | { readonly kind: "start" };

/** A test of whole paths. */
export type Glob = (path: string) => boolean;

/** How a pattern reads `**`: over folders, or as two stars that stop at slashes. */
export type Stars = "folders" | "names";

/** The test a pattern stands for; nothing where Go calls the pattern malformed. */
export function glob(pattern: string, stars: Stars): Glob | undefined {
  if (isMalformed(pattern)) return undefined;
  if (!/[*?[\]\\]/.test(pattern)) return (path) => path === pattern;
  const steps = stars === "folders" ? (shortcut(pattern) ?? stepsOf(pattern, stars)) : stepsOf(pattern, stars);
  return typeof steps === "function" ? steps : (path) => runs(steps, path);
}

/** Two stars at one end and no other wildcard: only texts are compared. */
function shortcut(pattern: string): Glob | undefined {
  const start = /^([^*?[\]\\]*)\*\*\/?$/.exec(pattern)?.[1];
  if (start !== undefined && start !== "") return (path) => path.startsWith(start);
  const tail = /^\*\*(\/?[^*?[\]\\]*)$/.exec(pattern)?.[1];
  if (tail === undefined) return undefined;
  return (path) => path.endsWith(tail) || (tail.startsWith("/") && path === tail.slice(1));
}

function stepsOf(pattern: string, stars: Stars): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; ) {
    const [step, length] = stepAt(pattern, at, stars);
    steps.push(step);
    at += length;
  }
  return steps;
}

function stepAt(pattern: string, at: number, stars: Stars): readonly [Step, number] {
  const mark = pattern.charAt(at);
  if (mark === "*") return starAt(pattern, at, stars);
  if (mark === "?") return [{ kind: "mark", test: isInName }, 1];
  if (mark === "[") return classAt(pattern, at);
  if (mark === "^" && stars === "folders") return [{ kind: "start" }, 1];
  if (mark === "\\") return [{ kind: "text", text: pattern.charAt(at + 1) }, 2];
  const text = /^[^*?[^\\]+/.exec(pattern.slice(at))?.[0] ?? mark;
  return [{ kind: "text", text }, text.length];
}

function starAt(pattern: string, at: number, stars: Stars): readonly [Step, number] {
  if (stars === "names" || pattern.charAt(at + 1) !== "*") return [{ kind: "name" }, 1];
  const length = pattern.charAt(at + 2) === "/" ? 3 : 2;
  return [{ kind: at + length === pattern.length ? "anything" : "folders" }, length];
}

/** `[a-z]`, `[^a-z]`, with escapes. */
function classAt(pattern: string, at: number): readonly [Step, number] {
  const negated = pattern.charAt(at + 1) === "^";
  const ranges: (readonly [string, string])[] = [];
  let here = at + (negated ? 2 : 1);
  while (here < pattern.length && pattern.charAt(here) !== "]") {
    const [low, afterLow] = literalAt(pattern, here);
    const isRange = pattern.charAt(afterLow) === "-" && pattern.charAt(afterLow + 1) !== "]";
    const [high, afterHigh] = isRange ? literalAt(pattern, afterLow + 1) : [low, afterLow];
    ranges.push([low, high]);
    here = afterHigh;
  }
  const isIn = (mark: string) => ranges.some(([low, high]) => low <= mark && mark <= high);
  return [{ kind: "mark", test: (mark) => isIn(mark) !== negated }, here + 1 - at];
}

function literalAt(pattern: string, at: number): readonly [string, number] {
  return pattern.charAt(at) === "\\" ? [pattern.charAt(at + 1), at + 2] : [pattern.charAt(at), at + 1];
}

function isInName(mark: string): boolean {
  return mark !== "/";
}

/** The places a path can be read up to, step by step. */
function runs(steps: readonly Step[], path: string): boolean {
  let places: readonly number[] = [0];
  for (const step of steps) {
    places = after(step, path, places);
    if (places.length === 0) return false;
  }
  return places.at(-1) === path.length;
}

/** In rising order, each place once. */
function after(step: Step, path: string, places: readonly number[]): readonly number[] {
  if (step.kind === "start") return places.filter((place) => place === 0);
  if (step.kind === "text")
    return places.flatMap((place) => (path.startsWith(step.text, place) ? [place + step.text.length] : []));
  if (step.kind === "mark")
    return places.flatMap((place) => (place < path.length && step.test(path.charAt(place)) ? [place + 1] : []));
  return spread(step.kind, path, places);
}

/** What any number of marks leads to. */
function spread(kind: "name" | "folders" | "anything", path: string, places: readonly number[]): readonly number[] {
  const starts = new Set(places);
  const found: number[] = [];
  let reached = false;
  for (let at = places[0] ?? 0; at <= path.length; at++) {
    if (kind === "name" && path.charAt(at - 1) === "/") reached = false;
    if (starts.has(at)) reached = true;
    if (starts.has(at) || (reached && (kind !== "folders" || path.charAt(at - 1) === "/"))) found.push(at);
  }
  return found;
}

/** True where Go's `filepath.Match` finds a syntax error: a set that is empty or open, an escape of nothing. */
function isMalformed(pattern: string): boolean {
  for (let at = 0; at < pattern.length; at++) {
    const mark = pattern.charAt(at);
    if (mark === "\\" && ++at >= pattern.length) return true;
    if (mark !== "[") continue;
    const end = classEnd(pattern, at + 1);
    if (end === undefined) return true;
    at = end;
  }
  return false;
}

/** Where the set that was opened closes. */
function classEnd(pattern: string, start: number): number | undefined {
  const first = pattern.charAt(start) === "^" ? start + 1 : start;
  let at = first;
  while (at < pattern.length) {
    if (pattern.charAt(at) === "]" && at > first) return at;
    const low = setMarkEnd(pattern, at);
    if (low === undefined) return undefined;
    const high = pattern.charAt(low) === "-" ? setMarkEnd(pattern, low + 1) : low;
    if (high === undefined) return undefined;
    at = high;
  }
  return undefined;
}

/** Behind one mark of a set; a bare `-` or `]` is none. */
function setMarkEnd(pattern: string, at: number): number | undefined {
  const mark = pattern.charAt(at);
  if (mark === "" || mark === "-" || mark === "]") return undefined;
  const end = mark === "\\" ? at + 2 : at + 1;
  return end > pattern.length ? undefined : end;
}
