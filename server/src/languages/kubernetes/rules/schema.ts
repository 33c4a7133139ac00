/** The rules about types, versions and values: what the API server can read at all. */
import type { Rule } from "../../../model/rule";
import type { ObjectRule } from "../check";
import { apiNotDeprecated } from "./api-not-deprecated";
import { apiServed } from "./api-served";
import { apiVersionMatches } from "./api-version-matches";
import { base64Valid } from "./base64-valid";
import { customValueFits } from "./custom-value-fits";
import { fieldGiven } from "./field-given";
import { fieldKnown } from "./field-known";
import { fieldNotDeprecated } from "./field-not-deprecated";
import { fieldType } from "./field-type";
import { keyUnique } from "./key-unique";
import { numberInBounds } from "./number-in-bounds";
import { quantityPlausible } from "./quantity-plausible";
import { quantityValid } from "./quantity-valid";
import { statusNotWritten } from "./status-not-written";
import { valueKnown } from "./value-known";
import { yamlValid } from "./yaml-valid";

export const schemaRules: readonly ObjectRule[] = [
  apiNotDeprecated,
  apiServed,
  apiVersionMatches,
  base64Valid,
  customValueFits,
  fieldGiven,
  fieldKnown,
  fieldNotDeprecated,
  fieldType,
  numberInBounds,
  quantityPlausible,
  quantityValid,
  statusNotWritten,
  valueKnown,
];

/** Those that see whole files. */
export const schemaFileRules: readonly Rule[] = [keyUnique, yamlValid];
