/** What rules find at the pieces of a file, such as objects or instructions: asked piece by piece, told rule by rule. */

/** What a rule found at one piece, or what it threw: thrown again where the engine asks that rule and guards itself. */
export interface Outcome<F> {
  readonly findings: readonly F[];
  readonly thrown?: { readonly error: unknown };
}

/** The outcomes of the rules that have something to say about a piece: about most there are none. */
export type Outcomes<R, F> = ReadonlyMap<R, Outcome<F>>;

/** Asks rules about one piece. */
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

/** An outcome with where its piece is: the number of the piece, or the place that its findings count from. */
export interface PlacedOutcome<F> {
  readonly at: number;
  readonly outcome: Outcome<F>;
}

/** The outcomes in a file, by rule. They are moved to their places when their rule is asked: most rules never are. */
export type Gathered<R, F> = ReadonlyMap<R, readonly PlacedOutcome<F>[]>;

/** Puts the outcomes of pieces together. */
export function gathered<R, F>(
  pieces: Iterable<readonly [at: number, outcomes: Iterable<readonly [R, Outcome<F>]>]>,
): Gathered<R, F> {
  const all = new Map<R, PlacedOutcome<F>[]>();
  for (const [at, outcomes] of pieces)
    for (const [rule, outcome] of outcomes) {
      const same = all.get(rule);
      if (same === undefined) all.set(rule, [{ at, outcome }]);
      else same.push({ at, outcome });
    }
  return all;
}

/** The same once one piece has other outcomes: what was gathered of the others is not touched. */
export function regathered<R, F>(
  all: Gathered<R, F>,
  at: number,
  before: Outcomes<R, F>,
  now: Outcomes<R, F>,
): Gathered<R, F> {
  const fresh = new Map(all);
  for (const rule of new Set([...before.keys(), ...now.keys()])) {
    const outcome = now.get(rule);
    const known = all.get(rule) ?? [];
    const [above, below] = [known.filter((each) => each.at < at), known.filter((each) => each.at > at)];
    fresh.set(rule, [...above, ...(outcome === undefined ? [] : [{ at, outcome }]), ...below]);
  }
  return fresh;
}

/** What one rule found in a file, told with where it is; throws what the rule threw. */
export function told<R, F, T>(all: Gathered<R, F>, rule: R, tell: (finding: F, at: number) => T): readonly T[] {
  const outcomes = all.get(rule);
  if (outcomes === undefined) return [];
  const thrown = outcomes.find(({ outcome }) => outcome.thrown !== undefined)?.outcome.thrown;
  if (thrown !== undefined) throw thrown.error;
  return outcomes.flatMap(({ at, outcome }) => outcome.findings.map((finding) => tell(finding, at)));
}
