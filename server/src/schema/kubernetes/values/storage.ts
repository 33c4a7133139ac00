/** Closed lists of values in volumes, their claims and their drivers. */
import type { Row } from "../facts";

/** By field. */
export const storageValues = (): readonly Row<readonly string[]>[] => [
  [
    ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"],
    "V1PersistentVolumeClaimSpec.accessModes V1PersistentVolumeSpec.accessModes",
  ],
  [["Filesystem", "Block"], "V1PersistentVolumeClaimSpec.volumeMode V1PersistentVolumeSpec.volumeMode"],
  [["Retain", "Delete", "Recycle"], "V1PersistentVolumeSpec.persistentVolumeReclaimPolicy"],
  [["Delete", "Retain"], "V1StorageClass.reclaimPolicy"],
  [["Immediate", "WaitForFirstConsumer"], "V1StorageClass.volumeBindingMode"],
  [["ReadWriteOnceWithFSType", "File", "None"], "V1CSIDriverSpec.fsGroupPolicy"],
  [["Persistent", "Ephemeral"], "V1CSIDriverSpec.volumeLifecycleModes"],
];
