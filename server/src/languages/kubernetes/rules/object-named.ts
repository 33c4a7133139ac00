/** An object without a name: the API server stores objects by their names. */
import type { ObjectRule } from "../check";
import { filled, given, mapIn } from "../fields";
import { knownKind } from "../objects";

export const objectNamed: ObjectRule = {
  id: "kubernetes/object-named",
  severity: "error",
  aliases: [],
  *look(object) {
    const { kind, map } = object;
    const verbs = knownKind(object)?.verbs;
    const metadata = given(map, "metadata");
    const inside = mapIn(map, "metadata");
    if (verbs?.has("get") !== true || unnamed.has(kind.text) || (metadata !== undefined && inside === undefined))
      return;
    if (filled(inside, "name") !== undefined || filled(inside, "generateName") !== undefined) return;
    const message = `This ${kind.text} has no name: write metadata.name or metadata.generateName`;
    yield { span: given(inside, "name")?.key ?? metadata?.key ?? kind, message };
  },
};

/** Nobody writes events but tests that look for them, and a limit range gets a name from the server. */
const unnamed = new Set(["Event", "LimitRange"]);
