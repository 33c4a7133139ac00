/** Functions that change a table they get. */
import type { Operand } from "../../../syntax/gotemplate/tree";
import { type Known, member, valuesPath } from "./known";
import { type Draft, read } from "./reading";
import type { Argument } from "./specials";

/** Notes what is changed; `set` gives the table back. */
export function changing(
  name: string,
  operands: readonly Operand[],
  given: readonly Argument[],
  draft: Draft,
): Known | undefined {
  const [target, ...others] = given.map((argument, index) => argument(index === 0 ? "bind" : "pass"));
  const key = operands[1];
  const at = name === "set" && key?.kind === "string" ? member(target, key.value) : target;
  const values =
    valuesPath(at) ?? (target?.kind === "path" && target.path.length === 0 ? { ...target, path: [] } : undefined);
  if (values !== undefined && others.length > 0)
    draft.changes.push({
      chart: values.chart,
      path: name === "set" && key?.kind === "string" ? values.path : undefined,
    });
  if (target !== undefined) read(draft, target, [], "pass");
  return name === "set" ? target : undefined;
}
