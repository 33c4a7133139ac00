/** The rules about types, versions and values: what the API server can read at all. */
import type { Rule } from "../../../model/rule";
import type { ObjectRule } from "../check";
import { apiNotDeprecated } from "./api-not-deprecated";
import { apiServed } from "./api-served";
import { apiVersionMatches } from "./api-version-matches";
import { base64Valid } from "./base64-valid";
import { crdsFolder } from "./crds-folder";
import { customObjectFits, typeRules } from "./custom-object-fits";
import { fieldNotDeprecated } from "./field-not-deprecated";
import { keyUnique } from "./key-unique";
import { quantityPlausible } from "./quantity-plausible";
import { quantityValid } from "./quantity-valid";
import { statusNotWritten } from "./status-not-written";
import { yamlValid } from "./yaml-valid";

export const schemaRules: readonly ObjectRule[] = [
  apiNotDeprecated,
  apiServed,
  apiVersionMatches,
  base64Valid,
  customObjectFits,
  fieldNotDeprecated,
  quantityPlausible,
  quantityValid,
  statusNotWritten,
  ...typeRules.map(forBuiltIn),
];

function forBuiltIn(rule: ObjectRule): ObjectRule {
  return { ...rule, look: (object, minor) => (object.custom === undefined ? rule.look(object, minor) : []) };
}

/** Those that see whole files. */
export const schemaFileRules: readonly Rule[] = [crdsFolder, keyUnique, yamlValid];
