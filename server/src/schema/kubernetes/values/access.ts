/** Closed lists of values in quotas, access control, admission, certificates, flow control and custom resources. */
import { type Row, versions } from "../facts";

const policies = "V1 V1beta1 V1alpha1";
const flows = "V1 V1beta1 V1beta2 V1beta3";
const flowSubjects = "FlowcontrolV1 V1beta1 V1beta2 V1beta3";
const webhooks = "V1MutatingWebhook. V1ValidatingWebhook.";
const rules = versions(policies, "NamedRuleWithOperations.");

const usages =
  "signing,digital signature,content commitment,key encipherment,key agreement,data encipherment,cert sign,crl sign," +
  "encipher only,decipher only,any,server auth,client auth,code signing,email protection,s/mime,ipsec end system," +
  "ipsec tunnel,ipsec user,timestamping,ocsp signing,microsoft sgc,netscape sgc";

const quotaScopes = [
  "Terminating",
  "NotTerminating",
  "BestEffort",
  "NotBestEffort",
  "PriorityClass",
  "CrossNamespacePodAffinity",
  "VolumeAttributesClass",
];

const verbs = "get list create update patch delete deletecollection watch proxy *".split(" ");

/** By field. */
export const accessValues = (): readonly Row<readonly string[]>[] => [
  [["Pod", "Container", "PersistentVolumeClaim"], "V1LimitRangeItem.type"],
  [quotaScopes, "V1ResourceQuotaSpec.scopes V1ScopedResourceSelectorRequirement.scopeName"],
  [["In", "NotIn", "Exists", "DoesNotExist"], "V1ScopedResourceSelectorRequirement.operator"],
  [["User", "Group", "ServiceAccount"], `RbacV1Subject.kind ${versions(flowSubjects, "Subject.kind")}`],
  [["Role", "ClusterRole"], "V1RoleRef.kind"],
  [["rbac.authorization.k8s.io"], "V1RoleRef.apiGroup"],
  [["Fail", "Ignore"], versions(webhooks, "failurePolicy")],
  [["Fail", "Ignore"], versions(policies, "ValidatingAdmissionPolicySpec.failurePolicy")],
  [["Fail", "Ignore"], versions(policies, "MutatingAdmissionPolicySpec.failurePolicy")],
  [["Exact", "Equivalent"], `${versions(webhooks, "matchPolicy")} ${versions(policies, "MatchResources.matchPolicy")}`],
  [["None", "NoneOnDryRun"], versions(webhooks, "sideEffects")],
  [
    ["Never", "IfNeeded"],
    `V1MutatingWebhook.reinvocationPolicy ${versions(policies, "MutatingAdmissionPolicySpec.reinvocationPolicy")}`,
  ],
  [["CREATE", "UPDATE", "DELETE", "CONNECT", "*"], versions(`V1RuleWithOperations. ${rules}`, "operations")],
  [["Cluster", "Namespaced", "*"], versions(`V1RuleWithOperations. ${rules}`, "scope")],
  [["Deny", "Warn", "Audit"], versions(policies, "ValidatingAdmissionPolicyBindingSpec.validationActions")],
  [["Allow", "Deny"], versions(policies, "ParamRef.parameterNotFoundAction")],
  [["ApplyConfiguration", "JSONPatch"], versions(policies, "Mutation.patchType")],
  [["Unauthorized", "Forbidden", "Invalid", "RequestEntityTooLarge"], versions(policies, "Validation.reason")],
  [usages.split(","), "V1CertificateSigningRequestSpec.usages"],
  [["Exempt", "Limited"], versions(flows, "PriorityLevelConfigurationSpec.type")],
  [["Queue", "Reject"], versions(flows, "LimitResponse.type")],
  [verbs, versions(flows, "ResourcePolicyRule.verbs NonResourcePolicyRule.verbs")],
  [["ByUser", "ByNamespace"], versions(flows, "FlowDistinguisherMethod.type")],
  [["Namespaced", "Cluster"], "V1CustomResourceDefinitionSpec.scope"],
  [["None", "Webhook"], "V1CustomResourceConversion.strategy"],
  [["boolean", "date", "integer", "number", "string"], "V1CustomResourceColumnDefinition.type"],
  [["array", "boolean", "integer", "number", "object", "string"], "V1JSONSchemaProps.type"],
  [["atomic", "set", "map"], "V1JSONSchemaProps.x-kubernetes-list-type"],
  [["atomic", "granular"], "V1JSONSchemaProps.x-kubernetes-map-type"],
  [
    ["FieldValueInvalid", "FieldValueForbidden", "FieldValueRequired", "FieldValueDuplicate"],
    "V1ValidationRule.reason",
  ],
  [["Normal", "Warning"], "EventsV1Event.type"],
];
