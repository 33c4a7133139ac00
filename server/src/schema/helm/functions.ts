/** The functions a template may call: Go's own, sprig's and Helm's. */
import { functionTexts } from "./function-texts";

/** What a parameter takes or a function gives back; `any` where it depends. */
export type ValueType = "any" | "bool" | "float" | "int" | "list" | "map" | "string" | "time";

/** One parameter; a variadic one is the last and takes any number of values. */
export interface Parameter {
  readonly name: string;
  readonly type: ValueType;
  readonly variadic: boolean;
}

/** What is known about a function. */
export interface TemplateFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly result: ValueType;
  /** The first version of Helm that has it; nothing for what Helm 3 always had. */
  readonly since: string | undefined;
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
}

const types: ReadonlyMap<string, ValueType> = new Map(
  (["bool", "float", "int", "list", "map", "string", "time"] as const).map((type) => [type, type]),
);

/** Every function by its name. */
export const functions: ReadonlyMap<string, TemplateFunction> = new Map(
  functionTexts
    .trim()
    .split(/\n+/)
    .map((line) => [line.split(" ", 1)[0] ?? "", read(line)]),
);

/** sprig functions that Helm leaves out, since a chart must not see the machine that renders it. */
export const removedFunctions: ReadonlySet<string> = new Set(["env", "expandenv"]);

/** Functions of versions to come, of which nothing but the name counts. */
export const comingFunctions: ReadonlySet<string> = new Set(
  [
    "Seconds",
    "Milliseconds",
    "Microseconds",
    "Nanoseconds",
    "Minutes",
    "Hours",
    "Days",
    "Weeks",
    "RoundTo",
    "TruncateTo",
  ]
    .map((unit) => `duration${unit}`)
    .concat("mustToDuration"),
);

/** `name parameter parameter…`, as a signature shows it. */
export function signatureOf({ name, parameters }: TemplateFunction): string {
  return [name, ...parameters.map((each) => `${each.name}${each.variadic ? "…" : ""}`)].join(" ");
}

function read(line: string): TemplateFunction {
  const [head = "", tail = ""] = line.split(/ ?> /);
  const [name = "", ...written] = head.split(" ");
  const [result = "", since] = tail.split(" @");
  const parameters = written.map(parameter);
  const isVariadic = parameters.at(-1)?.variadic ?? false;
  return {
    name,
    parameters,
    result: types.get(result) ?? "any",
    since,
    least: parameters.length - (isVariadic ? 1 : 0),
    most: isVariadic ? Number.POSITIVE_INFINITY : parameters.length,
  };
}

function parameter(written: string): Parameter {
  const [name = "", type = ""] = written.split(":");
  return { name: name.replace("…", ""), type: types.get(type) ?? "any", variadic: name.endsWith("…") };
}
