/** Fields of a toleration that need or exclude others. */
import type { Finding } from "../../../model/finding";
import { isLabelValue, isQualifiedName } from "../../../schema/formats";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { filled, given, headOf, isOpen, scalarIn } from "../fields";
import { mapsOf } from "../typed-parts";

export const tolerationsConsistent: ObjectRule = {
  id: "kubernetes/tolerations-consistent",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    for (const toleration of mapsOf(object, minor, "V1Toleration")) {
      yield* keyed(toleration);
      yield* valued(toleration);
      const seconds = given(toleration, "tolerationSeconds");
      const effect = scalarIn(toleration, "effect");
      if (seconds === undefined || effect?.text === "NoExecute" || isOpen(toleration, "effect")) continue;
      yield { span: seconds.key, message: "tolerationSeconds needs effect: NoExecute, the one that evicts" };
    }
  },
};

function* keyed(toleration: YamlMap): Generator<Finding> {
  const key = scalarIn(toleration, "key");
  if (key !== undefined && key.text !== "") {
    if (!isQualifiedName(key.text)) yield { span: key, message: "A taint's key is a label's key: example.com/name" };
  } else if (filled(toleration, "key") === undefined && !isOpen(toleration, "operator")) {
    const operator = scalarIn(toleration, "operator");
    if (operator?.text === "Exists") return;
    yield { span: operator ?? headOf(toleration), message: "A toleration without a key needs operator: Exists" };
  }
}

function* valued(toleration: YamlMap): Generator<Finding> {
  const value = scalarIn(toleration, "value");
  const operator = scalarIn(toleration, "operator")?.text ?? "Equal";
  if (value === undefined || value.text === "" || isOpen(toleration, "operator")) return;
  if (operator === "Exists") {
    yield { span: value, message: "Exists takes any value: leave out value, or write operator: Equal" };
  } else if (operator === "Equal" && !isLabelValue(value.text)) {
    yield { span: value, message: "A taint's value is a label's value: up to 63 letters, digits and -_." };
  }
}
