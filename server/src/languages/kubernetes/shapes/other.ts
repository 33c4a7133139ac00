/** Parts of what is not a pod. */
import type { Row } from "../shapes";

export const otherShapes: Readonly<Record<string, readonly Row[]>> = {
  V1ObjectMeta: [
    ["name", "the least an object has", "name: {1:app}"],
    ["name and labels", "with the recommended label", "name: {1:app}\nlabels:\n  app.kubernetes.io/name: {1:app}"],
  ],
  V1ServicePort: [["port", "name, port and target", "name: {1:http}\nport: {2:80}\ntargetPort: {3:http}"]],
  V1IngressRule: [
    [
      "rule",
      "a host and a path",
      "host: {1:app.example.com}\nhttp:\n  paths:\n    - path: {2:/}\n      pathType: Prefix\n      backend:\n        service:\n          name: {3:app}\n          port:\n            name: {4:http}",
    ],
  ],
  V1HTTPIngressPath: [
    [
      "path",
      "to a Service",
      "path: {1:/}\npathType: {2|Prefix,Exact,ImplementationSpecific|}\nbackend:\n  service:\n    name: {3:app}\n    port:\n      name: {4:http}",
    ],
  ],
  V1IngressTLS: [["tls", "hosts and their certificate", "hosts:\n  - {1:app.example.com}\nsecretName: {2:app-tls}"]],
  V1NetworkPolicyIngressRule: [
    [
      "rule",
      "from pods with a label",
      "from:\n  - podSelector:\n      matchLabels:\n        app.kubernetes.io/name: {1:client}\nports:\n  - port: {2:8080}",
    ],
  ],
  V1NetworkPolicyEgressRule: [
    [
      "rule for DNS",
      "names can be looked up",
      "to:\n  - namespaceSelector:\n      matchLabels:\n        kubernetes.io/metadata.name: kube-system\nports:\n  - port: 53\n    protocol: UDP\n  - port: 53\n    protocol: TCP",
    ],
  ],
  V1PolicyRule: [
    [
      "rule",
      "what may be done with what",
      'apiGroups: ["{1:}"]\nresources: ["{2:pods}"]\nverbs: [{3:"get", "list", "watch"}]',
    ],
  ],
  RbacV1Subject: [
    ["service account", "of a namespace", "kind: ServiceAccount\nname: {1:app}\nnamespace: {2:default}"],
    ["group", "of users", "kind: Group\nname: {1:developers}\napiGroup: rbac.authorization.k8s.io"],
  ],
  V2MetricSpec: [
    [
      "CPU",
      "a share of what is requested",
      "type: Resource\nresource:\n  name: cpu\n  target:\n    type: Utilization\n    averageUtilization: {1:80}",
    ],
  ],
  V1PersistentVolumeClaim: [
    [
      "claim",
      "a volume for each pod",
      "metadata:\n  name: {1:data}\nspec:\n  accessModes:\n    - ReadWriteOnce\n  resources:\n    requests:\n      storage: {2:1Gi}",
    ],
  ],
  V1LabelSelector: [["matchLabels", "one label", "matchLabels:\n  app.kubernetes.io/name: {1:app}"]],
};
