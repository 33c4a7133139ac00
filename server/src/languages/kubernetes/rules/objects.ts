/** The rules about names, workloads, services, storage, access and extension. */
import type { ObjectRule } from "../check";
import { addressesValid } from "./addresses-valid";
import { alternativeGiven } from "./alternative-given";
import { annotationsValid } from "./annotations-valid";
import { autoscalerConsistent } from "./autoscaler-consistent";
import { bindingConsistent } from "./binding-consistent";
import { configKeysValid } from "./config-keys-valid";
import { cronScheduleValid } from "./cron-schedule-valid";
import { customResourceDefinitionConsistent } from "./custom-resource-definition-consistent";
import { disruptionBudgetConsistent } from "./disruption-budget-consistent";
import { endpointSliceConsistent } from "./endpoint-slice-consistent";
import { ingressConsistent } from "./ingress-consistent";
import { ingressPathsValid } from "./ingress-paths-valid";
import { itemsUnique } from "./items-unique";
import { jobConsistent } from "./job-consistent";
import { labelsValid } from "./labels-valid";
import { limitRangeConsistent } from "./limit-range-consistent";
import { metadataConsistent } from "./metadata-consistent";
import { nameValid } from "./name-valid";
import { namespaceFits } from "./namespace-fits";
import { networkPolicyConsistent } from "./network-policy-consistent";
import { nodePortInRange } from "./node-port-in-range";
import { objectNamed } from "./object-named";
import { persistentVolumeConsistent } from "./persistent-volume-consistent";
import { podSecurityLabelsValid } from "./pod-security-labels-valid";
import { policyExpressionValid } from "./policy-expression-valid";
import { priorityClassConsistent } from "./priority-class-consistent";
import { quotaConsistent } from "./quota-consistent";
import { referenceNameValid } from "./reference-name-valid";
import { roleRulesConsistent } from "./role-rules-consistent";
import { rolloutConsistent } from "./rollout-consistent";
import { secretTypeFits } from "./secret-type-fits";
import { selectorMatchesTemplate } from "./selector-matches-template";
import { selectorValid } from "./selector-valid";
import { serviceFieldsFit } from "./service-fields-fit";
import { servicePortsConsistent } from "./service-ports-consistent";
import { storageClassConsistent } from "./storage-class-consistent";
import { tlsHostsServed } from "./tls-hosts-served";
import { volumeClaimConsistent } from "./volume-claim-consistent";
import { webhookConsistent } from "./webhook-consistent";

/** What is wrong with what is written: patches are looked at as well. */
const writtenRules: readonly ObjectRule[] = [
  addressesValid,
  alternativeGiven,
  annotationsValid,
  configKeysValid,
  cronScheduleValid,
  endpointSliceConsistent,
  ingressPathsValid,
  labelsValid,
  limitRangeConsistent,
  metadataConsistent,
  namespaceFits,
  nodePortInRange,
  podSecurityLabelsValid,
  policyExpressionValid,
  priorityClassConsistent,
  quotaConsistent,
  referenceNameValid,
  selectorValid,
  storageClassConsistent,
];

/** What is missing, or contradicts itself: nothing is known about patches. */
const wholeRules: readonly ObjectRule[] = [
  autoscalerConsistent,
  bindingConsistent,
  customResourceDefinitionConsistent,
  disruptionBudgetConsistent,
  ingressConsistent,
  itemsUnique,
  jobConsistent,
  nameValid,
  networkPolicyConsistent,
  objectNamed,
  persistentVolumeConsistent,
  roleRulesConsistent,
  rolloutConsistent,
  secretTypeFits,
  selectorMatchesTemplate,
  serviceFieldsFit,
  servicePortsConsistent,
  tlsHostsServed,
  volumeClaimConsistent,
  webhookConsistent,
];

/** Both, each once. */
export const objectKindRules: readonly ObjectRule[] = [
  ...writtenRules,
  ...wholeRules.map((rule) => ({ ...rule, whole: true })),
];
