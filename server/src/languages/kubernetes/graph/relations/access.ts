/** Roles, admission, extensions: who may do what, and who is asked. */
import { type KindFields, labelled, named, part, type Relation, relation } from "./relation";

const rbac = "rbac.authorization.k8s.io";
const admission = "admissionregistration.k8s.io";
const webhooks = `ValidatingWebhookConfiguration.${admission} MutatingWebhookConfiguration.${admission}`;
const bindings = `ValidatingAdmissionPolicyBinding.${admission} MutatingAdmissionPolicyBinding.${admission}`;
const service = (row: number) =>
  named("Service", "name", { namespace: "namespace", parts: [part(row, "port", "port")] });
const issuer: KindFields = { kind: "kind", group: "group", or: "Issuer.cert-manager.io" };

const roles: readonly Relation[] = [
  relation(121, `RoleBinding.${rbac}`, "roleRef", "grants", named({ kind: "kind", group: "apiGroup" }, "name")),
  relation(122, `ClusterRoleBinding.${rbac}`, "roleRef", "grants", named({ kind: "kind", group: "apiGroup" }, "name")),
  relation(
    123,
    `RoleBinding.${rbac} ClusterRoleBinding.${rbac}`,
    "subjects[]",
    "grants to",
    named({ kind: "kind", group: "apiGroup" }, "name", { namespace: "namespace" }),
  ),
  relation(
    124,
    `RoleBinding.${rbac} ClusterRoleBinding.${rbac}`,
    "subjects[]",
    "grants to",
    named("Namespace", "name", { form: "group", loose: true }),
  ),
  relation(
    125,
    `ClusterRole.${rbac}`,
    "aggregationRule.clusterRoleSelectors[]",
    "gathers",
    labelled(`ClusterRole.${rbac}`, ""),
  ),
  relation(128, "ServiceAccount", "secrets[]", "holds", named("Secret", "name", { loose: true })),
  relation(128, "ServiceAccount", "imagePullSecrets[]", "pulls with", named("Secret", "name")),
  relation(
    129,
    "Secret",
    'metadata.annotations["kubernetes.io/service-account.name"]',
    "signs in",
    named("ServiceAccount", ""),
  ),
];

const calls: readonly Relation[] = [
  relation(130, webhooks, "webhooks[].clientConfig.service", "asks", service(130)),
  relation(132, webhooks, "webhooks[]", "is about", labelled("Namespace", "namespaceSelector")),
  relation(
    133,
    `ValidatingAdmissionPolicyBinding.${admission}`,
    "spec.policyName",
    "binds",
    named(`ValidatingAdmissionPolicy.${admission}`, ""),
  ),
  relation(
    133,
    `MutatingAdmissionPolicyBinding.${admission}`,
    "spec.policyName",
    "binds",
    named(`MutatingAdmissionPolicy.${admission}`, ""),
  ),
  relation(132, bindings, "spec.matchResources", "is about", labelled("Namespace", "namespaceSelector")),
  relation(
    136,
    "CustomResourceDefinition.apiextensions.k8s.io",
    "spec.conversion.webhook.clientConfig.service",
    "asks",
    service(136),
  ),
  relation(137, "APIService.apiregistration.k8s.io", "spec.service", "asks", service(137)),
];

const others: readonly Relation[] = [
  relation(
    146,
    "ResourceQuota",
    "spec.scopeSelector.matchExpressions[].values[]",
    "counts",
    named("PriorityClass.scheduling.k8s.io", "", { loose: true }),
  ),
  ...["Ingress.networking.k8s.io", "Gateway.gateway.networking.k8s.io"].flatMap((from) => [
    relation(
      139,
      from,
      'metadata.annotations["cert-manager.io/issuer"]',
      "is certified by",
      named("Issuer.cert-manager.io", ""),
    ),
    relation(
      139,
      from,
      'metadata.annotations["cert-manager.io/cluster-issuer"]',
      "is certified by",
      named("ClusterIssuer.cert-manager.io", ""),
    ),
  ]),
  relation(140, "Certificate.cert-manager.io", "spec.issuerRef", "is certified by", named(issuer, "name")),
  relation(
    142,
    "FlowSchema.flowcontrol.apiserver.k8s.io",
    "spec.priorityLevelConfiguration",
    "ranks as",
    named("PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io", "name"),
  ),
  ...["spec.devices", "spec.spec.devices"].flatMap((devices) =>
    ["requests[]", "requests[].exactly", "requests[].firstAvailable[]"].map((request) =>
      relation(
        143,
        devices === "spec.devices" ? "ResourceClaim.resource.k8s.io" : "ResourceClaimTemplate.resource.k8s.io",
        `${devices}.${request}`,
        "takes",
        named("DeviceClass.resource.k8s.io", "deviceClassName", { loose: true }),
      ),
    ),
  ),
];

/** All of them. */
export const access: readonly Relation[] = [...roles, ...calls, ...others];
