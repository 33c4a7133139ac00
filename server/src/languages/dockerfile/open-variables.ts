/** Variables that a stage uses and does not declare by itself: few, so that little has to be looked up. */
import type { Instruction, Variable } from "../../syntax/dockerfile/tree";
import { everywhere } from "./near-names";
import { lookingAlong } from "./parts";
import { pairsOf } from "./variables";

/** What no instruction above declares, in a stage by itself. */
export const openVariables = lookingAlong((nodes) => {
  const declared = new Set(everywhere);
  return nodes.flatMap((node, index) => {
    const found = bare(node).filter(({ name }) => !declared.has(name.text));
    for (const { key } of pairsOf(node)) declared.add(key.text);
    return found.map((variable) => ({ index, found: variable }));
  });
});

/** What the builder replaces, and no default stands beside; what ONBUILD registers meets another stage. */
function bare({ name, variables, trigger }: Instruction): readonly Variable[] {
  if (name === "FROM" || trigger !== undefined) return [];
  return variables.filter(({ by, closed, modifier }) => by === "builder" && closed && !/^:?[-+?]$/.test(modifier));
}
