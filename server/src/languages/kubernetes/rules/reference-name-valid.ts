/** A reference to another object by a name that no such object can have. */
import type { Finding } from "../../../model/finding";
import { isDomainPrefixedPath, isLabelValue, isPathSegment, isQualifiedName } from "../../../schema/formats";
import { isEmptyRefused } from "../../../schema/kubernetes/empties";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { mapIn, textIn } from "../fields";
import { type Fits, references } from "../reference-names";
import { mapsOf } from "../typed-parts";
import { itemTexts, stringIn } from "../unsure";

export const referenceNameValid: ObjectRule = {
  id: "kubernetes/reference-name-valid",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    for (const [type, fields, what, fits, since = 0] of references)
      for (const map of minor < since ? [] : mapsOf(object, minor, type)) {
        if (type === "RbacV1Subject" && textIn(map, "kind") !== "ServiceAccount") continue;
        for (const field of fields.split(" "))
          for (const name of namesIn(map, field, isEmptyRefused(`${type}.${field}`)))
            if (!fits(name.text, minor)) yield told(name, what, fits);
      }
  },
};

/** The text of a field, or the texts of its list; the way to it may lead through other maps. */
function namesIn(map: YamlMap, field: string, withEmpty: boolean): readonly YamlScalar[] {
  const path = field.split(".");
  const owner = mapIn(map, ...path.slice(0, -1));
  const last = path.at(-1) ?? field;
  const own = stringIn(owner, last);
  return own === undefined || (own.text === "" && !withEmpty) ? itemTexts(owner, last) : [own];
}

function told(span: YamlScalar, what: string, fits: Fits): Finding {
  return {
    span,
    message: `No ${what} can be called that: write a name ${marks.get(fits) ?? "of lower-case letters, digits and dashes"}`,
  };
}

const marks: ReadonlyMap<Fits, string> = new Map([
  [isPathSegment, "without / and %"],
  [isQualifiedName, "like a label's key"],
  [isLabelValue, "like a label's value"],
  [isDomainPrefixedPath, "with a domain, as in example.com/name"],
]);
