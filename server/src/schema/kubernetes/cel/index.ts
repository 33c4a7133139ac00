/** The Common Expression Language as Kubernetes' admission policies speak it. */
import { type CelMistake, type CelProgram, celReader } from "../../../syntax/cel";
import { addressFunctions, addressType, rangeType } from "./addresses";
import { listFunctions } from "./lists";
import { quantityFunctions, quantityType } from "./quantities";
import { matches, textFunctions } from "./texts";
import { urlFunctions, urlType } from "./urls";

/** Longer texts are no durations, and the package would take its time to find out. */
const longestDuration = 60;

/** The reader is made when the first expression is met. */
let reader: ReturnType<typeof celReader> | undefined;

/** Reads an expression over the variables that a policy has. */
export function readExpression(text: string): CelProgram | CelMistake {
  reader ??= celReader({
    variables: ["object", "oldObject", "request", "params", "namespaceObject", "variables", "authorizer"],
    types: [quantityType, addressType, rangeType, urlType],
    functions: (spend) => ({
      ...quantityFunctions,
      ...addressFunctions,
      ...urlFunctions,
      ...listFunctions,
      ...textFunctions(spend),
    }),
    instead: (spend) =>
      new Map([
        [
          "matches",
          ([text, pattern]) =>
            typeof text === "string" && typeof pattern === "string" ? matches(text, pattern, spend) : undefined,
        ],
        [
          "join",
          ([list, mark]) => {
            if (Array.isArray(list) && typeof mark === "string") spend(list.length * mark.length);
            return undefined;
          },
        ],
        [
          "duration",
          ([text]) => {
            if (typeof text === "string" && text.length > longestDuration) throw new Error("not a duration");
            return undefined;
          },
        ],
      ]),
  });
  return reader(text);
}

/** True for what can be run. */
export function isProgram(read: CelProgram | CelMistake): read is CelProgram {
  return "run" in read;
}
