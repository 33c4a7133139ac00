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

/** An outcome with the place that its findings count from. */
export interface PlacedOutcome<F> {
  readonly start: number;
  readonly outcome: Outcome<F>;
}

/** The outcomes in a file, by rule. They are moved to their places when their rule is asked: most rules never are. */
export type Gathered<R, F> = Map<R, PlacedOutcome<F>[]>;

/** Adds the outcomes of a piece; of the rules that hold there, where not all do. */
export function gather<R, F>(
  all: Gathered<R, F>,
  start: number,
  outcomes: Iterable<readonly [R, Outcome<F>]>,
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
