/** A key given twice in one map: only one of the two values can count. */
import type { Rule } from "../../../model/rule";
import { repeatedKeys } from "../../../schema/repeated-keys";
import { isObjects } from "../objects";

export const keyUnique: Rule = {
  id: "kubernetes/key-unique",
  severity: "warning",
  aliases: [],
  check: (file) => repeatedKeys(file, (document) => isObjects(document, file)),
};
