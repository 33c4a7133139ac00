/** Manifests of kinds whose required fields alone make no object that the API server takes. */

export const rareTemplates: Readonly<Record<string, string>> = {
  ReplicationController: `metadata:
  name: {1:app}
spec:
  replicas: {2:1}
  selector:
    app: {1:app}
  template:
    metadata:
      labels:
        app: {1:app}
    spec:
      containers:
        - name: {1:app}
          image: {3:nginx:1.31}`,
  PodTemplate: `metadata:
  name: {1:app}
template:
  spec:
    containers:
      - name: {1:app}
        image: {2:nginx:1.31}`,
  ValidatingAdmissionPolicy: `metadata:
  name: {1:replicas.example.com}
spec:
  matchConstraints:
    resourceRules:
      - apiGroups: [{2:apps}]
        apiVersions: [{3:v1}]
        operations: [CREATE, UPDATE]
        resources: [{4:deployments}]
  validations:
    - expression: {5:object.spec.replicas <= 5}`,
  APIService: `metadata:
  name: {1:v1}.{2:example.com}
spec:
  group: {2:example.com}
  version: {1:v1}
  groupPriorityMinimum: {3:100}
  versionPriority: {4:100}`,
  CertificateSigningRequest: `metadata:
  name: {1:name}
spec:
  request: {2:LS0tLS1CRUdJTg==}
  signerName: {3|kubernetes.io/kube-apiserver-client,kubernetes.io/kubelet-serving,example.com/signer|}
  usages: [{4:client auth}]`,
  IPAddress: `metadata:
  name: {1:10.0.0.1}
spec:
  parentRef:
    resource: {2:services}
    name: {3:app}
    namespace: {4:default}`,
  ServiceCIDR: `metadata:
  name: {1:name}
spec:
  cidrs: [{2:10.0.0.0/16}]`,
  VolumeAttributesClass: `metadata:
  name: {1:gold}
driverName: {2:ebs.csi.aws.com}
parameters:
  {3:iops}: "{4:4000}"`,
  VolumeAttachment: `metadata:
  name: {1:name}
spec:
  attacher: {2:ebs.csi.aws.com}
  nodeName: {3:node}
  source:
    persistentVolumeName: {4:data}`,
  ResourceSlice: `metadata:
  name: {1:name}
spec:
  driver: {2:gpu.example.com}
  nodeName: {3:node}
  pool:
    name: {3:node}
    generation: {4:1}
    resourceSliceCount: {5:1}`,
};
