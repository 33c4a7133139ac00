/** Where one of several fields must be written, and where the value of another says which. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, headOf } from "../fields";
import { oneOf } from "../naming";
import { shortName } from "../typed";
import { mapsOf } from "../typed-parts";
import { isComplete, isEmpty, stringIn } from "../unsure";

export const alternativeGiven: ObjectRule = {
  id: "kubernetes/alternative-given",
  severity: "error",
  aliases: [],
  whole: true,
  *look(object, minor) {
    for (const [type, fields] of alternatives)
      for (const map of mapsOf(object, minor, type)) yield* oneIsGiven(type, map, fields.split(" "));
    for (const [type, field, value, member] of choices)
      for (const map of mapsOf(object, minor, type)) yield* chosenIsGiven(map, field, value, member);
  },
};

const alternatives: readonly (readonly [type: string, fields: string])[] = [
  ["V1DeviceConstraint", "distinctAttribute matchAttribute"],
  ["V1DeviceRequest", "exactly firstAvailable"],
  ["V1EndpointSubset", "addresses notReadyAddresses"],
  ["V1FCVolumeSource", "targetWWNs wwids"],
  ["V1FlockerVolumeSource", "datasetName datasetUUID"],
  ["V1ResourceSliceSpec", "allNodes nodeName nodeSelector perDeviceNodeSelection"],
  ["V1VolumeAttachmentSource", "inlineVolumeSpec persistentVolumeName"],
];

const choices: readonly (readonly [type: string, field: string, value: string, member: string])[] = [
  ["FlowcontrolV1Subject", "kind", "Group", "group"],
  ["FlowcontrolV1Subject", "kind", "ServiceAccount", "serviceAccount"],
  ["FlowcontrolV1Subject", "kind", "User", "user"],
  ["V1LimitResponse", "type", "Queue", "queuing"],
  ["V1PriorityLevelConfigurationSpec", "type", "Limited", "limited"],
];

function* oneIsGiven(type: string, map: YamlMap, fields: readonly string[]): Generator<Finding> {
  if (!isComplete(map) || fields.some((field) => !isEmpty(map, field))) return;
  yield { span: headOf(map), message: `${shortName(type)} needs ${oneOf(fields)}: the API server refuses it without` };
}

function* chosenIsGiven(map: YamlMap, field: string, value: string, member: string): Generator<Finding> {
  const chosen = stringIn(map, field);
  if (chosen?.text !== value || !isComplete(map) || given(map, member) !== undefined) return;
  yield { span: chosen, message: `A ${field} of ${value} needs ${member} beside it` };
}
