/** Several releases become one: every kind, type and field with the minors it is accepted in. */
import { leaf } from "./release.mjs";

/** @typedef {ReturnType<typeof import("./release.mjs").readRelease>} Release */

/**
 * From `since` up to but not including `removed`; without one, without that end.
 * @typedef {{ since?: number | undefined, removed?: number | undefined }} Range
 */

/**
 * The minors in which something is accepted, given the releases that have it. A minor without a release accepts what
 * one of its neighbours has.
 * @param {readonly number[]} minors of all releases
 * @param {readonly number[]} present of those that have it
 * @returns {Range}
 */
export function range(minors, present) {
  const [first, last] = [minors.indexOf(present[0] ?? 0), minors.indexOf(present.at(-1) ?? 0)];
  if (last - first + 1 !== present.length) throw new Error(`not in a row: ${present.join(", ")}`);
  return { since: first === 0 ? undefined : (minors[first - 1] ?? 0) + 1, removed: minors[last + 1] };
}

/**
 * @param {readonly Release[]} releases oldest first
 * @returns {{ kinds: (Range & import("./kinds.mjs").Kind)[], types: Map<string, Range & { fields: (Range & import("./models.mjs").Field)[] }> }}
 */
export function merge(releases) {
  const minors = releases.map(({ minor }) => minor);
  const kinds = names(releases, ({ kinds }) => kinds.keys()).map((name) => kind(releases, minors, name));
  const types = names(releases, ({ models }) => models.keys()).map((name) => {
    const having = releases.filter(({ models }) => models.has(name));
    const fields = names(having, ({ models }) => (models.get(name) ?? []).map((each) => each.name));
    const merged = fields.flatMap((each) => variants(having, name, each));
    return [name, { ...range(minors, having.map(minorOf)), fields: merged }];
  });
  return { kinds, types: new Map(types) };
}

/** @param {readonly Release[]} releases @param {(release: Release) => Iterable<string>} of */
function names(releases, of) {
  return [...new Set(releases.flatMap((each) => [...of(each)]))].sort();
}

/** @param {Release} release */
function minorOf({ minor }) {
  return minor;
}

/** @param {readonly Release[]} releases @param {readonly number[]} minors @param {string} name */
function kind(releases, minors, name) {
  const having = releases.filter(({ kinds }) => kinds.has(name));
  const newest = having.at(-1)?.kinds.get(name);
  if (newest === undefined) throw new Error(name);
  const olds = having.map(({ kinds }) => kinds.get(name));
  if (olds.some((old) => old?.model !== newest.model || old?.namespaced !== newest.namespaced)) throw new Error(name);
  return { ...newest, ...range(minors, having.map(minorOf)) };
}

/**
 * A field as it was over the releases that have its type: once, or once for each way it was written.
 * @param {readonly Release[]} releases
 * @param {string} model
 * @param {string} name
 */
function variants(releases, model, name) {
  const seen = releases.flatMap(({ minor, models }) => {
    const field = models.get(model)?.find((each) => each.name === name);
    return field === undefined ? [] : [{ minor, ...field }];
  });
  const minors = releases.map(minorOf);
  const whole = range(minors, seen.map(minorOf));
  const exact = seen.map((each) => ({ ...each, type: precise(each.type, seen) }));
  const runs = exact.filter((each, at) => at === 0 || !same(each, exact[at - 1]));
  return runs.map((run, at) => ({
    ...{ name, type: run.type, required: run.required },
    since: at === 0 ? whole.since : border(exact, run),
    removed: at === runs.length - 1 ? whole.removed : border(exact, runs[at + 1]),
  }));
}

/** @typedef {{ minor: number, type: string, required: boolean }} Seen */

/** @param {Seen} one @param {Seen | undefined} other */
function same(one, other) {
  return one.type === other?.type && one.required === other.required;
}

/**
 * Where a variant begins. In minors without a release the laxer one holds: what became required is not yet, and a new
 * type, always one that takes more, is there already.
 * @param {readonly Seen[]} seen
 * @param {Seen | undefined} run
 */
function border(seen, run) {
  const before = seen[seen.findIndex(({ minor }) => minor === run?.minor) - 1]?.minor ?? 0;
  return run?.required ? run.minor : before + 1;
}

/**
 * Releases before 1.0 of the client know no formats, so a later release says what a number or string is.
 * @param {string} type
 * @param {readonly Seen[]} seen
 */
function precise(type, seen) {
  const vague = leaf(type);
  const better = seen.map((each) => leaf(each.type)).filter((each) => refinements[vague]?.includes(each));
  return type.slice(0, type.length - vague.length) + (better.at(-1) ?? vague);
}

/** @type {Readonly<Record<string, readonly string[]>>} */
const refinements = { number: ["int32", "int64", "double"], string: ["byte"] };
