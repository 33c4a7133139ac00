/** Manifests of settings, storage and the spaces they live in. */

export const configTemplates: Readonly<Record<string, string>> = {
  ConfigMap: `metadata:
  name: {1:app-config}
data:
  {2:KEY}: {3:value}`,
  Secret: `metadata:
  name: {1:app-secret}
type: {2|Opaque,kubernetes.io/tls,kubernetes.io/basic-auth,kubernetes.io/dockerconfigjson|}
stringData:
  {3:PASSWORD}: "{4:change-me}"`,
  Namespace: `metadata:
  name: {1:app}
  labels:
    pod-security.kubernetes.io/enforce: {2|restricted,baseline,privileged|}`,
  ResourceQuota: `metadata:
  name: {1:quota}
spec:
  hard:
    requests.cpu: "{2:4}"
    requests.memory: {3:8Gi}
    limits.memory: {4:8Gi}`,
  LimitRange: `metadata:
  name: {1:limits}
spec:
  limits:
    - type: Container
      defaultRequest:
        cpu: {2:100m}
        memory: {3:128Mi}
      default:
        memory: {4:256Mi}`,
  PersistentVolumeClaim: `metadata:
  name: {1:data}
spec:
  accessModes:
    - {2|ReadWriteOnce,ReadWriteOncePod,ReadWriteMany,ReadOnlyMany|}
  resources:
    requests:
      storage: {3:1Gi}`,
  PersistentVolume: `metadata:
  name: {1:data}
spec:
  capacity:
    storage: {2:1Gi}
  accessModes:
    - ReadWriteOnce
  persistentVolumeReclaimPolicy: {3|Retain,Delete|}
  storageClassName: {4:manual}
  hostPath:
    path: {5:/mnt/data}`,
  StorageClass: `metadata:
  name: {1:fast}
provisioner: {2:ebs.csi.aws.com}
reclaimPolicy: {3|Delete,Retain|}
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true`,
};
