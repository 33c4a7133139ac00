/** What a JSON Schema says about a value, and how the answers of its parts come together. */

/** One thing a schema refuses. */
export type Mistake<T> = {
  /** The value at fault; for a missing key the table without it. */
  readonly at: T;
  /** How it is reached, by keys and indexes. */
  readonly path: readonly (string | number)[];
} & Reason;

/** Why a value is refused. */
export type Reason =
  | { readonly kind: "missing"; readonly key: string }
  | { readonly kind: "unknown"; readonly key: string; readonly known: readonly string[] }
  /** `wanted` holds the types in words: "a text". */
  | { readonly kind: "type"; readonly wanted: readonly string[] }
  /** Said behind the value's name: "must be at least 1". */
  | { readonly kind: "value"; readonly says: string };

/** All that is surely wrong, and whether nothing else can be: `sure` is false where a schema says more than is understood. */
export interface Verdict<T> {
  readonly mistakes: readonly Mistake<T>[];
  readonly sure: boolean;
}

/** Nothing is wrong. */
export const fine: Verdict<never> = { mistakes: [], sure: true };

/** Nobody knows. */
export const unsure: Verdict<never> = { mistakes: [], sure: false };

/** One thing is wrong. */
export function wrong<T>({ at, path }: Pick<Mistake<T>, "at" | "path">, reason: Reason): Verdict<T> {
  return { mistakes: [{ at, path, ...reason }], sure: true };
}

/** Everything that any of them says. */
export function all<T>(verdicts: readonly Verdict<T>[]): Verdict<T> {
  return {
    mistakes: verdicts.flatMap(({ mistakes }) => mistakes),
    sure: verdicts.every(({ sure }) => sure),
  };
}

/** Nothing where one of them is content, or there are none; else the one that is nearest to it speaks, and of types all. */
export function any<T>(verdicts: readonly Verdict<T>[]): Verdict<T> {
  const content = verdicts.filter(({ mistakes }) => mistakes.length === 0);
  if (verdicts.length === 0) return fine;
  if (content.length > 0) return content.some(({ sure }) => sure) ? fine : unsure;
  const types = verdicts.flatMap(({ mistakes }) => (mistakes.length === 1 ? mistakes : [])).filter(isOfType);
  const [first] = types;
  if (first === undefined || types.length < verdicts.length)
    return verdicts.reduce((best, next) => (distance(next) < distance(best) ? next : best), verdicts[0] ?? fine);
  return wrong(first, { kind: "type", wanted: [...new Set(types.flatMap(({ wanted }) => wanted))] });
}

/** The same where no two of them may be content. */
export function one<T>(place: Pick<Mistake<T>, "at" | "path">, verdicts: readonly Verdict<T>[]): Verdict<T> {
  const content = verdicts.filter(({ mistakes }) => mistakes.length === 0);
  if (content.filter(({ sure }) => sure).length > 1)
    return wrong(place, { kind: "value", says: "fits several of the alternatives that exclude each other" });
  return content.length > 1 ? unsure : any(verdicts);
}

function isOfType<T>(mistake: Mistake<T>): mistake is Extract<Mistake<T>, { readonly kind: "type" }> {
  return mistake.kind === "type";
}

/** A wrong type at the very place is worse than any number of mistakes inside. */
function distance<T>({ mistakes }: Verdict<T>): number {
  return mistakes.length + (mistakes[0]?.kind === "type" && mistakes.length === 1 ? 1000 : 0);
}
