/** Bounds what an expression may cost: each step counts, and so does the size of what a step works on. */

/** As much of the evaluator as the meter stands in front of. */
export interface Evaluator {
  run(node: EvaluatedNode, context: unknown): unknown;
}

/** As much of a node. */
export interface EvaluatedNode {
  readonly op: string;
  readonly args: unknown;
  evaluate(evaluator: Evaluator, node: EvaluatedNode, context: unknown): unknown;
}

/** Answers a call in place of the library, or nothing where the library shall answer. */
export type Instead = (values: readonly unknown[]) => unknown;

/** Counts one evaluation after the other. */
export interface Meter {
  /** Fills the budget for the next evaluation. */
  start(): void;
  /** Takes from the budget; throws once it is empty, and so does every step from then on. */
  spend(steps: number): void;
  isEmpty(): boolean;
  /** True when a step failed for another reason than the expected one, even if another step made up for it. */
  isUnclear(): boolean;
  /** Stands in front of the evaluator from now on. */
  watch(evaluator: Evaluator, instead: ReadonlyMap<string, Instead>): void;
}

/** More than a policy needs on the largest manifests, and some milliseconds at worst. */
const budget = 20_000;

/** So many characters, or parts of a value, are handled in the time of one step. */
const perStep = 16;

/** Nodes that pass a value on without looking into it. */
const passing = new Set(["id", "value", ".", ".?", "[]", "[?]", "?:", "&&", "||", "accuValue", "accuPush", "accuInc"]);

/** A meter of its own budget; failures that `isExpected` knows leave an evaluation clear. */
export function meter(isExpected: (error: unknown) => boolean): Meter {
  const weights = new WeakMap<object, number>();
  let left = budget;
  let operands = 0;
  let unclear = false;
  const spend = (steps: number): void => {
    left -= steps;
    if (left < 0) throw new Error("the expression takes too many steps");
  };
  const step = (node: EvaluatedNode, answer: () => unknown): unknown => {
    spend(1);
    const others = operands;
    operands = 0;
    let weight = 0;
    try {
      const value = answer();
      if (!passing.has(node.op)) spend(operands / perStep);
      weight = node.op.startsWith("accu") ? 0 : weigh(value, weights);
      return value;
    } catch (error) {
      unclear ||= !isExpected(error);
      throw error;
    } finally {
      operands = others + weight;
    }
  };
  return {
    start: () => {
      left = budget;
      operands = 0;
      unclear = false;
    },
    spend,
    isEmpty: () => left < 0,
    isUnclear: () => unclear || left < 0,
    watch: (evaluator, instead) => {
      evaluator.run = (node, context) =>
        step(node, () => answered(node, context, evaluator, instead) ?? node.evaluate(evaluator, node, context));
    },
  };
}

function answered(
  { op, args }: EvaluatedNode,
  context: unknown,
  evaluator: Evaluator,
  instead: ReadonlyMap<string, Instead>,
): unknown {
  if ((op !== "call" && op !== "rcall") || !Array.isArray(args)) return undefined;
  const answer = instead.get(String(args[0]));
  return answer?.(
    args
      .slice(1)
      .flat()
      .map((each) => evaluator.run(each, context)),
  );
}

/** How many parts a value has, text counted by its length; shared parts count wherever they are. */
function weigh(value: unknown, known: WeakMap<object, number>): number {
  if (typeof value === "string") return value.length;
  if (!Array.isArray(value) && !(value instanceof Map)) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  let weight = 1;
  for (const part of value.values()) weight += weigh(part, known);
  if (weight > 1) known.set(value, weight);
  return weight;
}
