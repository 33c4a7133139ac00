/** What a volume's source must say, beyond what the schema requires. */
import type { YamlMap } from "../../../syntax/yaml/tree";
import { filled, given, mapIn, mapsIn } from "../fields";
import { podRule } from "../pod-rule";
import { checkAzureDisk, checkExport } from "../storage";

/** Source, the field it needs, and the field of other sources that people write instead. */
type Need = readonly [source: string, field: string, mistaken?: string];

const ofVolumes: readonly Need[] = [
  ["secret", "secretName", "name"],
  ["configMap", "name", "configMapName"],
  ["ephemeral", "volumeClaimTemplate"],
];
const ofProjections: readonly Need[] = [
  ["secret", "name", "secretName"],
  ["configMap", "name", "configMapName"],
];

export const volumeSourceComplete = podRule({
  id: "kubernetes/volume-source-complete",
  severity: "error",
  aliases: [],
  whole: true,
  *see({ volumes, isWhole, isTemplate }) {
    for (const volume of volumes) {
      yield* checkExport(volume);
      yield* checkAzureDisk(volume);
    }
    if (!isWhole) return;
    const needs: readonly Need[] = isTemplate ? ofVolumes : [...ofVolumes, ["image", "reference"]];
    for (const volume of volumes) {
      yield* lacking(volume, needs);
      for (const part of mapsIn(mapIn(volume, "projected"), "sources")) yield* lacking(part, ofProjections);
    }
  },
});

function* lacking(part: YamlMap, needs: readonly Need[]) {
  for (const [source, field, mistaken] of needs) {
    const entry = given(part, source);
    const map = mapIn(part, source);
    if (entry === undefined || map === undefined || filled(map, field) !== undefined) continue;
    if (mistaken !== undefined && filled(map, mistaken) !== undefined) continue;
    yield { span: entry.key, message: `This ${source} needs ${field}: without it the API server refuses the pod` };
  }
}
