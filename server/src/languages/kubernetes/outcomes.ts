/** What rules find at the objects of a file: asked object by object, told rule by rule. */

/** What a rule found at one object, or what it threw: thrown again where the engine asks that rule and guards itself. */
export interface Outcome<F> {
  readonly findings: readonly F[];
  readonly thrown?: { readonly error: unknown };
}

/** The outcomes of the rules that have something to say about an object. */
export type Outcomes<R, F> = ReadonlyMap<R, Outcome<F>>;

/** A rule about some kinds, or about all. */
interface Kinds {
  readonly kinds?: readonly string[] | undefined;
}

/** Sorts rules by kinds, once; those about all kinds are in every list. */
export function byKinds<R extends Kinds>(rules: readonly R[]): (kind: string) => readonly R[] {
  const about = (kind: string | undefined) =>
    rules.filter(({ kinds }) => kinds === undefined || (kind !== undefined && kinds.includes(kind)));
  const named = new Set(rules.flatMap(({ kinds }) => kinds ?? []));
  const lists = new Map([...named].map((kind) => [kind, about(kind)]));
  const others = about(undefined);
  return (kind) => lists.get(kind) ?? others;
}

/** Asks rules about one object. */
export function outcomesOf<R, F>(rules: readonly R[], look: (rule: R) => Iterable<F>): Outcomes<R, F> {
  const found = new Map<R, Outcome<F>>();
  for (const rule of rules) {
    const outcome = outcomeOf(rule, look);
    if (outcome !== undefined) found.set(rule, outcome);
  }
  return found;
}

function outcomeOf<R, F>(rule: R, look: (rule: R) => Iterable<F>): Outcome<F> | undefined {
  try {
    const findings = [...look(rule)];
    return findings.length === 0 ? undefined : { findings };
  } catch (error) {
    return { findings: [], thrown: { error } };
  }
}

/** An outcome with the number of its object in the file. */
export interface NumberedOutcome<F> {
  readonly index: number;
  readonly outcome: Outcome<F>;
}

/** The outcomes in a file, by rule. Places are worked out when a rule is asked: most rules never are. */
export type Gathered<R, F> = ReadonlyMap<R, readonly NumberedOutcome<F>[]>;

/** Puts the outcomes of all objects together. */
export function gathered<R, F>(found: Iterable<Outcomes<R, F>>): Gathered<R, F> {
  const all = new Map<R, NumberedOutcome<F>[]>();
  let index = 0;
  for (const outcomes of found) {
    for (const [rule, outcome] of outcomes) {
      const same = all.get(rule);
      if (same === undefined) all.set(rule, [{ index, outcome }]);
      else same.push({ index, outcome });
    }
    index++;
  }
  return all;
}

/** The same once one object has other outcomes: what was gathered of the others is not touched. */
export function regathered<R, F>(
  all: Gathered<R, F>,
  index: number,
  before: Outcomes<R, F>,
  now: Outcomes<R, F>,
): Gathered<R, F> {
  const fresh = new Map(all);
  for (const rule of new Set([...before.keys(), ...now.keys()])) {
    const outcome = now.get(rule);
    const known = all.get(rule) ?? [];
    const [above, below] = [known.filter((each) => each.index < index), known.filter((each) => each.index > index)];
    fresh.set(rule, [...above, ...(outcome === undefined ? [] : [{ index, outcome }]), ...below]);
  }
  return fresh;
}

/** What one rule found in a file, told with the number of the object; throws what the rule threw. */
export function told<R, F, T>(all: Gathered<R, F>, rule: R, tell: (finding: F, index: number) => T): readonly T[] {
  const outcomes = all.get(rule);
  if (outcomes === undefined) return [];
  const thrown = outcomes.find(({ outcome }) => outcome.thrown !== undefined)?.outcome.thrown;
  if (thrown !== undefined) throw thrown.error;
  return outcomes.flatMap(({ index, outcome }) => outcome.findings.map((finding) => tell(finding, index)));
}
