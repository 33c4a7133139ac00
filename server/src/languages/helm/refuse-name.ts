/** Which new names a thing of a chart can have. */
import type { NameKind } from "../../model/name";

/** A value is read as `.Values.name`, which takes letters, digits and `_` alone. */
export function refuseName(kind: NameKind, name: string): string | undefined {
  if (kind === "value" && !/^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(name))
    return `A template cannot read .Values.${name}: a name has letters, digits and _ and starts with a letter`;
  if (kind === "variable" && !/^\$[\p{L}\p{Nd}_]+$/u.test(name))
    return "A variable's name is a dollar sign with letters, digits and _ behind it";
  if (kind === "template" && !/^[^"`\\\n{}]+$/.test(name))
    return "The name of a template stands in quotes: it has no quotes, backslashes or braces in it";
  return undefined;
}
