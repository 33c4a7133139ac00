/** A StorageClass whose provisioner has no name that a driver can have. */
import { isQualifiedName } from "../../../schema/formats";
import type { ObjectRule } from "../check";
import { given, mapIn } from "../fields";
import { mapsOf } from "../typed-parts";
import { knownEntries, stringIn } from "../unsure";

export const storageClassConsistent: ObjectRule = {
  id: "kubernetes/storage-class-consistent",
  severity: "error",
  aliases: [],
  kinds: ["StorageClass"],
  *look(object, minor) {
    for (const map of mapsOf(object, minor, "V1StorageClass")) {
      const provisioner = stringIn(map, "provisioner");
      if (provisioner !== undefined && provisioner.text !== "" && !isQualifiedName(provisioner.text.toLowerCase()))
        yield { span: provisioner, message: "A provisioner is a name, or domain/name, such as ebs.csi.aws.com" };
      for (const term of mapsOf(object, minor, "V1TopologySelectorLabelRequirement")) {
        const key = stringIn(term, "key");
        if (key !== undefined && key.text !== "" && !isQualifiedName(key.text))
          yield { span: key, message: "A label's key is a name, as in topology.kubernetes.io/zone" };
      }
      const count = knownEntries(mapIn(map, "parameters")).length;
      const entry = given(map, "parameters");
      if (entry !== undefined && count > most)
        yield { span: entry.key, message: `There can be ${most} parameters; these are ${count}` };
    }
  },
};

const most = 512;
