/** The rules about what objects point at, by name. */
import type { Rule } from "../../../../model/rule";
import { keysResolved, portsResolved, targetPortsDeclared } from "./parts-resolved";
import { referenceResolved } from "./reference-resolved";
import { selectorSelects } from "./selector-selects";

/** All of them. */
export const referenceRules: readonly Rule[] = [
  keysResolved,
  portsResolved,
  referenceResolved,
  selectorSelects,
  targetPortsDeclared,
];
