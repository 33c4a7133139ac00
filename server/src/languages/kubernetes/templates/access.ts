/** Manifests of who may do what, and of kinds that are added to the API. */

const rules = `rules:
  - apiGroups: ["{2:}"]
    resources: ["{3:pods}"]
    verbs: [{4:"get", "list", "watch"}]`;

const binding = (role: string) => `metadata:
  name: {1:reader}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ${role}
  name: {2:reader}
subjects:
  - kind: ServiceAccount
    name: {3:app}
    namespace: {4:default}`;

const named = "metadata:\n  name: {1:reader}\n";

export const accessTemplates: Readonly<Record<string, string>> = {
  ServiceAccount: `metadata:
  name: {1:app}
automountServiceAccountToken: {2|false,true|}`,
  Role: `${named}${rules}`,
  ClusterRole: `${named}${rules}`,
  RoleBinding: binding("Role"),
  ClusterRoleBinding: binding("ClusterRole"),
  CustomResourceDefinition: `metadata:
  name: {1:widgets}.{2:example.com}
spec:
  group: {2:example.com}
  scope: {3|Namespaced,Cluster|}
  names:
    kind: {4:Widget}
    plural: {1:widgets}
    singular: {5:widget}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object`,
};
