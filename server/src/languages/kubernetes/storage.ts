/** What claims and volumes have in common. */
import type { Finding } from "../../model/finding";
import type { YamlMap } from "../../syntax/yaml/tree";
import { given, itemsIn, scalarsIn } from "./fields";
import { isEmpty } from "./unsure";

/** One access mode at least; ReadWriteOncePod stands alone. */
export function* checkAccessModes(
  spec: YamlMap,
  place: { readonly start: number; readonly end: number },
): Generator<Finding> {
  const entry = given(spec, "accessModes");
  if (isEmpty(spec, "accessModes"))
    yield { span: entry?.key ?? place, message: "At least one access mode is needed, such as ReadWriteOnce" };
  const modes = scalarsIn(spec, "accessModes");
  const alone = modes.find(({ text }) => text === "ReadWriteOncePod");
  if (
    alone !== undefined &&
    modes.some(({ text }) => text !== "ReadWriteOncePod") &&
    modes.length === itemsIn(spec, "accessModes").length
  )
    yield { span: alone, message: "ReadWriteOncePod cannot be combined: one pod is all there can be" };
}
