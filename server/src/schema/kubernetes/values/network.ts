/** Closed lists of values in services, ingresses and network policies. */
import type { Row } from "../facts";

const protocols = [
  "V1ContainerPort.protocol",
  "V1ServicePort.protocol",
  "V1NetworkPolicyPort.protocol",
  "CoreV1EndpointPort.protocol",
  "DiscoveryV1EndpointPort.protocol",
  "V1PortStatus.protocol",
  "V1IngressPortStatus.protocol",
];

/** A value with `@33` is there from 1.33 on. */
export const networkValues = (): readonly Row<readonly string[]>[] => [
  [["TCP", "UDP", "SCTP"], protocols.join(" ")],
  [["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"], "V1ServiceSpec.type"],
  [["None", "ClientIP"], "V1ServiceSpec.sessionAffinity"],
  [["Cluster", "Local"], "V1ServiceSpec.externalTrafficPolicy V1ServiceSpec.internalTrafficPolicy"],
  [["IPv4", "IPv6"], "V1ServiceSpec.ipFamilies"],
  [["SingleStack", "PreferDualStack", "RequireDualStack"], "V1ServiceSpec.ipFamilyPolicy"],
  [["PreferClose", "PreferSameZone@33", "PreferSameNode@33"], "V1ServiceSpec.trafficDistribution"],
  [["Exact", "Prefix", "ImplementationSpecific"], "V1HTTPIngressPath.pathType"],
  [["Cluster", "Namespace"], "V1IngressClassParametersReference.scope"],
  [["Ingress", "Egress"], "V1NetworkPolicySpec.policyTypes"],
  [["IPv4", "IPv6", "FQDN"], "V1EndpointSlice.addressType"],
];
