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

/** An outcome with the start of its object's document. */
export interface PlacedOutcome<F> {
  readonly start: number;
  readonly outcome: Outcome<F>;
}

/** The outcomes in a file, by rule. They are moved to their places when their rule is asked: most rules never are. */
export type Gathered<R, F> = Map<R, PlacedOutcome<F>[]>;

/** Adds the outcomes of an object; of the rules that hold there, where not all do. */
export function gather<R, F>(
  all: Gathered<R, F>,
  start: number,
  outcomes: Outcomes<R, F>,
  holds?: (rule: R) => boolean,
): void {
  for (const [rule, outcome] of outcomes) {
    if (holds?.(rule) === false) continue;
    const same = all.get(rule);
    if (same === undefined) all.set(rule, [{ start, outcome }]);
    else same.push({ start, outcome });
  }
}

/** What one rule found in a file, at its places; throws what the rule threw. */
export function told<R, F, T>(
  all: ReadonlyMap<R, readonly PlacedOutcome<F>[]>,
  rule: R,
  at: (finding: F, start: number) => T,
): readonly T[] {
  const outcomes = all.get(rule);
  if (outcomes === undefined) return [];
  const thrown = outcomes.find(({ outcome }) => outcome.thrown !== undefined)?.outcome.thrown;
  if (thrown !== undefined) throw thrown.error;
  return outcomes.flatMap(({ start, outcome }) => outcome.findings.map((finding) => at(finding, start)));
}
