/** The rules about pods, in every kind that has some. */
import type { ObjectRule } from "../check";
import { affinitySelectsPods } from "./affinity-selects-pods";
import { containerNamesUnique } from "./container-names-unique";
import { containerPortsUnique } from "./container-ports-unique";
import { containersComplete } from "./containers-complete";
import { envNamesUnique } from "./env-names-unique";
import { envNamesValid } from "./env-names-valid";
import { envOneSource } from "./env-one-source";
import { envSourceKnown } from "./env-source-known";
import { hostNamespacesConsistent } from "./host-namespaces-consistent";
import { hostPortsConsistent } from "./host-ports-consistent";
import { imagePullSecretsNamed } from "./image-pull-secrets-named";
import { initContainerFieldsAllowed } from "./init-container-fields-allowed";
import { mountOptionsAllowed } from "./mount-options-allowed";
import { mountPathsUnique } from "./mount-paths-unique";
import { nodeAffinityConsistent } from "./node-affinity-consistent";
import { osFieldsMatch } from "./os-fields-match";
import { podAffinityConsistent } from "./pod-affinity-consistent";
import { podDnsValid } from "./pod-dns-valid";
import { podFeaturesCurrent } from "./pod-features-current";
import { podGatesValid } from "./pod-gates-valid";
import { podNamesValid } from "./pod-names-valid";
import { portNamesValid } from "./port-names-valid";
import { probeOneHandler } from "./probe-one-handler";
import { probeThresholdsFit } from "./probe-thresholds-fit";
import { requestsWithinLimits } from "./requests-within-limits";
import { resourceClaimsDeclared } from "./resource-claims-declared";
import { resourceNamesValid } from "./resource-names-valid";
import { restartPolicyFits } from "./restart-policy-fits";
import { securityRules } from "./security";
import { securityContextConsistent } from "./security-context-consistent";
import { tolerationsConsistent } from "./tolerations-consistent";
import { topologySpreadConsistent } from "./topology-spread-consistent";
import { volumeMountsDeclared } from "./volume-mounts-declared";
import { volumeNamesUnique } from "./volume-names-unique";
import { volumeOneSource } from "./volume-one-source";
import { volumePathsRelative } from "./volume-paths-relative";
import { volumeSourceComplete } from "./volume-source-complete";

/** Every rule about pods, by name. */
export const podRules: readonly ObjectRule[] = [
  ...securityRules,
  affinitySelectsPods,
  containerNamesUnique,
  containerPortsUnique,
  containersComplete,
  envNamesUnique,
  envNamesValid,
  envOneSource,
  envSourceKnown,
  hostNamespacesConsistent,
  hostPortsConsistent,
  imagePullSecretsNamed,
  initContainerFieldsAllowed,
  mountOptionsAllowed,
  mountPathsUnique,
  nodeAffinityConsistent,
  osFieldsMatch,
  podAffinityConsistent,
  podDnsValid,
  podFeaturesCurrent,
  podGatesValid,
  podNamesValid,
  portNamesValid,
  probeOneHandler,
  probeThresholdsFit,
  requestsWithinLimits,
  resourceClaimsDeclared,
  resourceNamesValid,
  restartPolicyFits,
  securityContextConsistent,
  tolerationsConsistent,
  topologySpreadConsistent,
  volumeMountsDeclared,
  volumeNamesUnique,
  volumeOneSource,
  volumePathsRelative,
  volumeSourceComplete,
];
