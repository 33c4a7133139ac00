/** A volume, a part of a projected one and a file of a downward one come from one source each. */
import type { Finding } from "../../../model/finding";
import { gatedIn } from "../../../schema/kubernetes/gates";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { given, givenOf, headOf, mapIn, mapsIn } from "../fields";
import { podRule } from "../pod-rule";
import { downwardItems } from "../volumes";

const sources = new Set(
  (
    "awsElasticBlockStore azureDisk azureFile cephfs cinder configMap csi downwardAPI emptyDir ephemeral fc flexVolume " +
    "flocker gcePersistentDisk gitRepo glusterfs hostPath image iscsi nfs persistentVolumeClaim photonPersistentDisk " +
    "portworxVolume projected quobyte rbd scaleIO secret storageos vsphereVolume"
  ).split(" "),
);
const projections = new Set(
  "secret configMap downwardAPI serviceAccountToken clusterTrustBundle podCertificate".split(" "),
);

export const volumeOneSource = podRule({
  id: "kubernetes/volume-one-source",
  severity: "error",
  aliases: [],
  whole: true,
  *see({ volumes, isWhole }, minor) {
    const unsure = new Set(gatedIn(minor).map(({ field }) => field));
    for (const volume of volumes) {
      yield* second(volume, sources, "A volume");
      const parts = mapsIn(mapIn(volume, "projected"), "sources");
      for (const part of parts)
        for (const finding of second(part, projections, "An item of sources"))
          yield part.entries.some(({ key }) => unsure.has(key.text)) ? { ...finding, severity: "warning" } : finding;
      for (const file of downwardItems(volume)) yield* oneField(file, isWhole);
    }
  },
});

function* second(map: YamlMap, known: ReadonlySet<string>, what: string): Generator<Finding> {
  const [first, ...more] = givenOf(map, known);
  for (const { key } of more) {
    yield { span: key, message: `${what} has one source: ${first?.key.text} is given already; split them` };
  }
}

function* oneField(file: YamlMap, isWhole: boolean): Generator<Finding> {
  const resource = given(file, "resourceFieldRef");
  const field = given(file, "fieldRef");
  if (field !== undefined && resource !== undefined) {
    yield { span: resource.key, message: "A file shows one value: keep fieldRef or resourceFieldRef" };
  } else if (isWhole && field === undefined && resource === undefined) {
    yield {
      span: given(file, "path")?.key ?? headOf(file),
      message: "This file needs a fieldRef or a resourceFieldRef",
    };
  }
}
