/** The Common Expression Language, read and run by the one package we leave it to, within bounds. */
import type { Span } from "../../model/span";
import { type Evaluator, type Instead, type Meter, meter } from "./meter";
import { type CelMistake, mistakeOf, patternMistake } from "./mistake";
import { Environment } from "./package";
import { type CelShape, shapeOf } from "./shape";

export type { CelMistake } from "./mistake";

/** A value as expressions see it: whole numbers are bigints, others numbers. A symbol is a value nobody knows. */
export type CelValue = string | bigint | number | boolean | null | symbol | CelList | CelMap;
/** A list of values. */
export type CelList = readonly CelValue[];
/** A map of values. */
export type CelMap = ReadonlyMap<string, CelValue>;

/** The variables of one evaluation. */
export type CelBindings = Readonly<Record<string, CelValue>>;

/** What came out: a value, or that something asked for is not there, or nothing that could be known within bounds. */
export type CelOutcome =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "missing"; readonly key: string }
  | { readonly kind: "unknown"; readonly isTooLong: boolean };

/** An expression that can be run. */
export interface CelProgram extends CelShape {
  /** The type of what comes out: `dyn` where only running it tells. */
  readonly type: string;
  run(bindings: CelBindings): CelOutcome;
}

/** A family of functions beside the standard ones, such as `isQuantity(string): bool`. */
export type CelFunctions = Readonly<Record<string, (...values: never[]) => unknown>>;

/** A type: what makes its values, and when two of them are the same. */
export interface CelType {
  readonly name: string;
  readonly make: new (...of: never[]) => object;
  readonly equals: (...both: never[]) => boolean;
}

/** What expressions may use beside the standard library. */
export interface CelDialect {
  readonly variables: readonly string[];
  /** Types whose values only functions look into. */
  readonly types: readonly CelType[];
  /** Functions by signature; `spend` takes steps from the budget of the evaluation. */
  readonly functions: (spend: Meter["spend"]) => CelFunctions;
  /** Answers to calls that the package itself would not bound. */
  readonly instead: (spend: Meter["spend"]) => ReadonlyMap<string, Instead>;
}

/** Longer texts are nobody's rule. */
const longest = 10_000;

/** The reader of a dialect: a program, or the first mistake with its place. */
export function celReader(dialect: CelDialect): (text: string) => CelProgram | CelMistake {
  const gauge = meter((error) => missingKey(error) !== undefined);
  const environment = environmentOf(dialect, gauge);
  return (text) => {
    if (text.length > longest)
      return { kind: "type", span: whole(text), message: "An expression this long is not read" };
    try {
      const parsed = environment.parse(text);
      const bad = patternMistake(parsed.ast);
      if (bad !== undefined) return bad;
      const { error, type = "dyn" } = parsed.check();
      if (error !== undefined) return mistakeOf(error, text, parsed.ast);
      const evaluate = environment.parse(wrapped(text));
      const run = (bindings: CelBindings) => outcome(() => evaluate({ ...bindings }), gauge);
      return { ...shapeOf(parsed.ast), type, run: patient(run) };
    } catch (error) {
      return mistakeOf(error, text, undefined);
    }
  };
}

/** So often an expression may run out of steps before it is not run again. */
const mostFailures = 3;

/** Bounds what an expression that is too much for one object costs over thousands of them. */
function patient(run: CelProgram["run"]): CelProgram["run"] {
  let failures = 0;
  return (bindings) => {
    if (failures >= mostFailures) return { kind: "unknown", isTooLong: true };
    const outcome = run(bindings);
    if (outcome.kind === "unknown" && outcome.isTooLong) failures++;
    return outcome;
  };
}

/** The package runs an expression's outermost part past the meter: that part is a call that does nothing. */
function wrapped(text: string): string {
  return `dyn(${text}\n)`;
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}

/** The one piece of inside knowledge: a macro is handed the evaluator, in front of which the meter stands from then on. */
function environmentOf({ variables, types, functions, instead }: CelDialect, gauge: Meter): Environment {
  const limits = { maxAstNodes: 5000, maxDepth: 200 };
  const environment = new Environment({ homogeneousAggregateLiterals: false, enableOptionalTypes: true, limits });
  for (const name of variables) environment.registerVariable(name, "dyn");
  for (const { name, make, equals } of types) {
    environment.registerType(name, { ctor: make, fields: {} });
    environment.registerOperator(`${name} == ${name}`, (...both: unknown[]) =>
      Reflect.apply(equals, undefined, both.slice(0, 2)),
    );
  }
  for (const [signature, run] of Object.entries(functions(gauge.spend)))
    environment.registerFunction(signature, (...values: unknown[]) => Reflect.apply(run, undefined, values), {
      async: false,
    });
  environment.registerFunction("watched(ast): bool", () => ({
    typeCheck: (checker: { getType(name: string): unknown }) => checker.getType("bool"),
    evaluate: (evaluator: Evaluator) => {
      gauge.watch(evaluator, instead(gauge.spend));
      return true;
    },
  }));
  environment.evaluate("watched(true)");
  return environment;
}

function outcome(run: () => unknown, gauge: Meter): CelOutcome {
  gauge.start();
  try {
    const value = run();
    return gauge.isEmpty() ? { kind: "unknown", isTooLong: true } : { kind: "value", value };
  } catch (error) {
    const key = gauge.isUnclear() ? undefined : missingKey(error);
    return key === undefined ? { kind: "unknown", isTooLong: gauge.isEmpty() } : { kind: "missing", key };
  }
}

/** The key that was asked for in vain. */
function missingKey(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "no_such_key") return undefined;
  return "summary" in error ? /: (.*)$/s.exec(String(error.summary))?.[1] : undefined;
}
