/** What rules find at the objects of a file: asked object by object, told rule by rule. */

/** What a rule found at one object, or what it threw: thrown again where the engine asks that rule and guards itself. */
export interface Outcome<F> {
  readonly findings: readonly F[];
  readonly thrown?: { readonly error: unknown };
}

/** The outcomes of the rules that have something to say about an object. */
export type Outcomes<R, F> = ReadonlyMap<R, Outcome<F>>;

/** Asks those rules that are about a kind. */
export function outcomesOf<F, R extends { readonly kinds?: readonly string[] | undefined }>(
  rules: readonly R[],
  kind: string,
  look: (rule: R) => Iterable<F>,
): Outcomes<R, F> {
  const found = new Map<R, Outcome<F>>();
  for (const rule of rules) {
    const outcome = rule.kinds?.includes(kind) === false ? undefined : outcomeOf(() => look(rule));
    if (outcome !== undefined) found.set(rule, outcome);
  }
  return found;
}

function outcomeOf<F>(look: () => Iterable<F>): Outcome<F> | undefined {
  try {
    const findings = [...look()];
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
  const outcomes = all.get(rule) ?? [];
  const thrown = outcomes.find(({ outcome }) => outcome.thrown !== undefined)?.outcome.thrown;
  if (thrown !== undefined) throw thrown.error;
  return outcomes.flatMap(({ start, outcome }) => outcome.findings.map((finding) => at(finding, start)));
}
