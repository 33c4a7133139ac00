/** Services, routes and policies: who leads traffic to whom. */
import { type KindFields, labelled, named, part, pods, type Relation, relation } from "./relation";

const ingress = "Ingress.networking.k8s.io";
const policy = "NetworkPolicy.networking.k8s.io";
const gateway = "Gateway.gateway.networking.k8s.io";
const routes = ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"]
  .map((kind) => `${kind}.gateway.networking.k8s.io`)
  .join(" ");
const monitor = "ServiceMonitor.monitoring.coreos.com";
const podMonitor = "PodMonitor.monitoring.coreos.com";

const byGroup: KindFields = { kind: "kind", group: "group" };
const servicePort = part(9, "port", "port.number");
const servicePortName = part(9, "port", "port.name");
const backend = named("Service", "name", { parts: [servicePort, servicePortName] });
const oldBackend = named("Service", "serviceName", { parts: [part(10, "port", "servicePort")] });
const nginx = (name: string) => `metadata.annotations["nginx.ingress.kubernetes.io/${name}"]`;
const gatewayService = (row: number) =>
  named({ ...byGroup, or: "Service" }, "name", { namespace: "namespace", parts: [part(row, "port", "port")] });

const services: readonly Relation[] = [
  relation(1, "Service", "spec", "selects", {
    ...pods("selector", { plain: true, parts: [part(2, "port", "ports[].targetPort")] }),
  }),
  relation(5, "Service", "spec", "stands for", named("Service", "externalName", { form: "host", loose: true })),
  relation(23, "Endpoints", "metadata", "gives addresses to", named("Service", "name", { loose: true })),
  relation(
    24,
    "Endpoints",
    "subsets[].addresses[].targetRef",
    "leads to",
    named({ kind: "kind", group: "apiVersion" }, "name", { namespace: "namespace", loose: true }),
  ),
  relation(
    25,
    "EndpointSlice.discovery.k8s.io",
    "",
    "gives addresses to",
    named("Service", 'metadata.labels["kubernetes.io/service-name"]', { parts: [part(27, "port", "ports[].name")] }),
  ),
  relation(
    26,
    "EndpointSlice.discovery.k8s.io",
    "endpoints[].targetRef",
    "leads to",
    named({ kind: "kind", group: "apiVersion" }, "name", { namespace: "namespace", loose: true }),
  ),
  relation(26, "EndpointSlice.discovery.k8s.io", "endpoints[]", "is on", named("Node", "nodeName", { loose: true })),
];

const ingresses: readonly Relation[] = [
  relation(7, ingress, "spec.defaultBackend.service", "routes to", backend),
  relation(8, ingress, "spec.rules[].http.paths[].backend.service", "routes to", backend),
  relation(10, ingress, "spec.backend", "routes to", oldBackend),
  relation(10, ingress, "spec.rules[].http.paths[].backend", "routes to", oldBackend),
  ...["spec.defaultBackend.resource", "spec.rules[].http.paths[].backend.resource"].map((path) =>
    relation(11, ingress, path, "routes to", named({ kind: "kind", group: "apiGroup" }, "name")),
  ),
  relation(12, ingress, "spec.tls[]", "presents", named("Secret", "secretName")),
  relation(14, ingress, "spec", "is of", named("IngressClass.networking.k8s.io", "ingressClassName", { loose: true })),
  relation(
    14,
    ingress,
    'metadata.annotations["kubernetes.io/ingress.class"]',
    "is of",
    named("IngressClass.networking.k8s.io", "", { loose: true }),
  ),
  ...["auth-secret", "auth-tls-secret"].map((name) =>
    relation(16, ingress, nginx(name), "asks", named("Secret", "", { form: "slash", loose: true })),
  ),
  relation(16, ingress, nginx("default-backend"), "routes to", named("Service", "", { loose: true })),
  relation(
    17,
    "IngressClass.networking.k8s.io",
    "spec.parameters",
    "takes",
    named({ kind: "kind", group: "apiGroup" }, "name", { namespace: "namespace", loose: true }),
  ),
];

const peers = { namespaces: "namespaceSelector" };

const policies: readonly Relation[] = [
  relation(18, policy, "spec", "guards", pods("podSelector", { parts: [part(21, "port", "ingress[].ports[].port")] })),
  ...["spec.ingress[].from[]", "spec.egress[].to[]"].flatMap((path) => [
    relation(19, policy, path, "allows", pods("podSelector", peers)),
    relation(20, policy, path, "allows", labelled("Namespace", "namespaceSelector")),
  ]),
  relation(21, policy, "spec.egress[]", "allows", {
    ...pods("to[].podSelector", { namespaces: "to[].namespaceSelector", partsOnly: true }),
    parts: [part(21, "port", "ports[].port")],
  }),
];

const gateways: readonly Relation[] = [
  relation(
    28,
    gateway,
    "spec",
    "is of",
    named("GatewayClass.gateway.networking.k8s.io", "gatewayClassName", { loose: true }),
  ),
  relation(
    29,
    gateway,
    "spec.listeners[].tls.certificateRefs[]",
    "presents",
    named({ ...byGroup, or: "Secret" }, "name", { namespace: "namespace" }),
  ),
  relation(30, gateway, "spec.listeners[].allowedRoutes.namespaces", "allows", labelled("Namespace", "selector")),
  relation(
    31,
    "GatewayClass.gateway.networking.k8s.io",
    "spec.parametersRef",
    "takes",
    named(byGroup, "name", { namespace: "namespace", loose: true }),
  ),
  relation(
    32,
    routes,
    "spec.parentRefs[]",
    "hangs on",
    named({ ...byGroup, or: gateway }, "name", {
      namespace: "namespace",
      parts: [part(33, "listener", "sectionName"), part(33, "listener", "port")],
    }),
  ),
  relation(34, routes, "spec.rules[].backendRefs[]", "routes to", gatewayService(34)),
  ...["spec.rules[].filters[]", "spec.rules[].backendRefs[].filters[]"].flatMap((path) => [
    relation(35, routes, `${path}.requestMirror.backendRef`, "mirrors to", gatewayService(35)),
    relation(35, routes, `${path}.extensionRef`, "filters by", named(byGroup, "name")),
  ]),
  relation(
    37,
    "ReferenceGrant.gateway.networking.k8s.io",
    "spec.from[]",
    "lets in",
    named("Namespace", "namespace", { loose: true }),
  ),
  relation(
    37,
    "ReferenceGrant.gateway.networking.k8s.io",
    "spec.to[]",
    "opens",
    named(byGroup, "name", { loose: true }),
  ),
  relation(38, "BackendTLSPolicy.gateway.networking.k8s.io", "spec.targetRefs[]", "is about", named(byGroup, "name")),
  relation(
    38,
    "BackendTLSPolicy.gateway.networking.k8s.io",
    "spec.validation.caCertificateRefs[]",
    "trusts",
    named(byGroup, "name"),
  ),
];

const anyNamespace = { anyNamespace: true, namespaces: "namespaceSelector" };

const secretFields = [
  "basicAuth.username",
  "basicAuth.password",
  "bearerTokenSecret",
  "authorization.credentials",
  "tlsConfig.ca.secret",
  "tlsConfig.cert.secret",
  "tlsConfig.keySecret",
];

const monitors: readonly Relation[] = [
  relation(
    39,
    monitor,
    "spec",
    "watches",
    labelled("Service", "selector", { ...anyNamespace, parts: [part(41, "port", "endpoints[].port")] }),
  ),
  relation(
    42,
    podMonitor,
    "spec",
    "watches",
    pods("selector", { ...anyNamespace, parts: [part(42, "port", "podMetricsEndpoints[].port")] }),
  ),
  ...[monitor, podMonitor].map((from) =>
    relation(40, from, "spec.namespaceSelector.matchNames[]", "looks in", named("Namespace", "", { loose: true })),
  ),
  ...[monitor, podMonitor].flatMap((from) =>
    secretFields.flatMap((field) =>
      ["endpoints", "podMetricsEndpoints"].map((list) =>
        relation(
          43,
          from,
          `spec.${list}[].${field}`,
          "reads",
          named("Secret", "name", { parts: [part(43, "key", "key")] }),
        ),
      ),
    ),
  ),
  ...["ca", "cert"].map((field) =>
    relation(
      43,
      monitor,
      `spec.endpoints[].tlsConfig.${field}.configMap`,
      "reads",
      named("ConfigMap", "name", { parts: [part(43, "key", "key")] }),
    ),
  ),
];

/** All of them. */
export const traffic: readonly Relation[] = [...services, ...ingresses, ...policies, ...gateways, ...monitors];
