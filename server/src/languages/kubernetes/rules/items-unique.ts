/** The same item twice in a list that the API server takes as a set. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { headOf, mapsIn, repeated, scalarsIn } from "../fields";
import { mapsOf } from "../typed-parts";
import { isText, stringIn } from "../unsure";

export const itemsUnique: ObjectRule = {
  id: "kubernetes/items-unique",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    for (const [type, list, key] of sets)
      for (const map of mapsOf(object, minor, type))
        yield* key === undefined ? words(map, list) : things(map, list, key);
  },
};

/** A type, its list, and the field that tells its items apart; lists of texts have none. */
const sets: readonly (readonly [type: string, list: string, key?: string])[] = [
  ["V1Container", "resizePolicy", "resourceName"],
  ["V1CSIDriverSpec", "tokenRequests", "audience"],
  ["V1CSINodeSpec", "drivers", "name"],
  ["V1CSINodeDriver", "topologyKeys"],
  ["V1CertificateSigningRequestSpec", "usages"],
  ["V1CustomResourceDefinitionVersion", "selectableFields", "jsonPath"],
  ["V1DeviceClaim", "requests", "name"],
  ["V1DeviceConstraint", "requests"],
  ["V1DeviceRequest", "firstAvailable", "name"],
  ["V1EndpointHints", "forZones", "name"],
  ["V1MutatingWebhook", "admissionReviewVersions"],
  ["V1MutatingWebhook", "matchConditions", "name"],
  ["V1ResourceSliceSpec", "devices", "name"],
  ["V1ServiceSpec", "ipFamilies"],
  ["V1TopologySelectorLabelRequirement", "values"],
  ["V1TopologySelectorTerm", "matchLabelExpressions", "key"],
  ["V1ValidatingAdmissionPolicyBindingSpec", "validationActions"],
  ["V1ValidatingAdmissionPolicySpec", "auditAnnotations", "key"],
  ["V1ValidatingAdmissionPolicySpec", "matchConditions", "name"],
  ["V1ValidatingWebhook", "admissionReviewVersions"],
  ["V1ValidatingWebhook", "matchConditions", "name"],
];

function* words(map: YamlMap, list: string): Generator<Finding> {
  for (const [again] of repeated(scalarsIn(map, list).filter(isText), ({ text }) => text))
    yield { span: again, message: `${again.text} is in this list already: the API server takes it once only` };
}

function* things(map: YamlMap, list: string, key: string): Generator<Finding> {
  for (const [again, first] of repeated(mapsIn(map, list), (item) => stringIn(item, key)?.text)) {
    const related = [{ span: headOf(first), message: "The first one" }];
    yield {
      span: stringIn(again, key) ?? headOf(again),
      message: `Another item of ${list} has this ${key}: keep one`,
      related,
    };
  }
}
