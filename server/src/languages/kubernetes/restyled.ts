/** Another text in the place of a scalar, in the quotes that the scalar has. */
import type { Edit } from "../../model/edit";
import { scalarOf } from "../../syntax/yaml/edits";
import type { YamlScalar } from "../../syntax/yaml/tree";

/** What stands without quotes stays without, so that a text which needs some must not be given to a plain scalar. */
export function restyled({ start, end, style }: YamlScalar, text: string): Edit {
  const mark = style === "double" ? '"' : "'";
  const isQuoted = style === "double" || style === "single";
  return { span: { start, end }, text: isQuoted ? scalarOf(text, mark) : text };
}
