/** Admission policies of the workspace: whom they are about, what they say, and when they keep silent. */
import { expect, test } from "vitest";
import { diagnose } from "../../../server/src/engine/diagnose";
import { drawn } from "../../support/engine";

/** A policy as it is written, and the binding that puts it to work. */
interface Drawn {
  readonly spec?: string;
  readonly binding?: string;
  readonly rules?: string;
  readonly conditions?: string;
  readonly expression?: string;
}

const deployments = "{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}";

function policy({
  spec = "",
  binding = "",
  rules = deployments,
  conditions = "",
  expression = "false",
}: Drawn): string {
  return `--- policies/all.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: no}
spec:
  matchConstraints: {resourceRules: [${rules}]${conditions}}
  validations:
    - expression: |
        ${expression}
${spec}---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: no}
spec:
  policyName: no
  validationActions: [Deny]
${binding}`;
}

const web = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop, labels: {app: web}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: "nginx:1.31", args: [$(PORT)]}]}
`;

/** What the policy says about the object. */
function said(drawing: string, object = web): readonly string[] {
  const { snapshot } = drawn(`--- a.yaml\n${object}${drawing}`);
  return diagnose(snapshot, "/w/a.yaml", ({ error }) => {
    throw new Error(error);
  })
    .filter(({ rule }) => rule.startsWith("kubernetes/policy-"))
    .map(({ message, span }) => `${object.slice(span.start, span.end)}: ${message}`);
}

const refused = [expect.stringContaining("The policy no refuses this")];

const namespace = "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {tier: gold}}\n";
const settings = '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: limits, namespace: ops}\ndata: {most: "2"}\n';
const params = "  paramKind: {apiVersion: v1, kind: ConfigMap}\n";
const reference = "  paramRef: {name: limits, namespace: ops, parameterNotFoundAction: Deny}\n";

test.each<[string, Drawn, string?]>([
  ["a plain refusal", {}],
  [
    "any resource of any group",
    { rules: '{apiGroups: ["*"], apiVersions: ["*"], operations: ["*"], resources: ["*"]}' },
  ],
  ["the object's own name", { rules: deployments.replace("}", ", resourceNames: [web]}") }],
  ["its scope", { rules: deployments.replace("}", ", scope: Namespaced}") }],
  ["its labels", { conditions: ", objectSelector: {matchLabels: {app: web}}" }],
  ["its labels, in words", { conditions: ", objectSelector: {matchExpressions: [{key: x, operator: DoesNotExist}]}" }],
  ["its namespace's labels", { conditions: ", namespaceSelector: {matchLabels: {tier: gold}}" }, namespace],
  ["its namespace", { expression: "namespaceObject.metadata.labels.tier == 'lead'" }, namespace],
  ["the request", { expression: "request.operation != 'CREATE' || request.resource.resource != 'deployments'" }],
  ["a field that is nowhere", { expression: "object.spec.strategy.type == 'Recreate'" }],
  ["a default", { expression: "object.spec.replicas > 1" }],
  [
    "a variable",
    {
      spec: "  variables: [{name: n, expression: size(object.spec.template.spec.containers)}]\n",
      expression: "variables.n > 1",
    },
  ],
  ["a condition", { spec: "  matchConditions: [{name: web, expression: object.metadata.name == 'web'}]\n" }],
  ["parameters", { spec: params, binding: reference, expression: "int(params.data.most) > 3" }, settings],
])("refuses by %s", (_, drawing, more = "") => {
  expect(said(policy(drawing) + more)).toEqual(refused);
});

test.each<[string, Drawn, string?]>([
  ["another kind", { rules: deployments.replace("deployments", "statefulsets") }],
  ["a subresource", { rules: deployments.replace("deployments", "deployments/scale") }],
  ["another version", { rules: deployments.replace("v1", "v1beta1") }],
  ["updates only", { rules: deployments.replace("CREATE", "UPDATE") }],
  ["another name", { rules: deployments.replace("}", ", resourceNames: [api]}") }],
  ["objects outside of namespaces", { rules: deployments.replace("}", ", scope: Cluster}") }],
  ["all but these", { conditions: `, excludeResourceRules: [${deployments}]` }],
  ["other labels", { conditions: ", objectSelector: {matchLabels: {app: api}}" }],
  ["a namespace that no file holds", { conditions: ", namespaceSelector: {matchLabels: {tier: gold}}" }],
  ["other namespaces", { conditions: ", namespaceSelector: {matchLabels: {tier: lead}}" }, namespace],
  ["a binding to other objects", { binding: "  matchResources: {objectSelector: {matchLabels: {app: api}}}\n" }],
  ["a binding to another policy", { binding: "  policyName: other\n" }],
  [
    "a condition that does not hold",
    { spec: "  matchConditions: [{name: api, expression: object.metadata.name == 'api'}]\n" },
  ],
  [
    "a condition that is unknown",
    { spec: "  matchConditions: [{name: me, expression: request.userInfo.username == 'me'}]\n" },
  ],
  ["who asks", { expression: "request.userInfo.username == 'admin' || has(request.userInfo.groups)" }],
  ["what the user may do", { expression: "authorizer.group('').resource('pods').check('get').allowed()" }],
  ["a namespace object that no file holds", { expression: "namespaceObject.metadata.name != 'shop'" }],
  ["what the server writes", { expression: "has(object.metadata.uid) && object.metadata.generation > 1" }],
  ["what another tool fills in", { expression: "object.spec.template.spec.containers[0].args[0] == '80'" }],
  ["a default that keeps it", { expression: "object.spec.replicas == 1 && has(object.spec.replicas)" }],
  ["a default that may not be written", { expression: "!has(object.spec.template.spec.hostNetwork)" }],
  [
    "a field that is nowhere, when failures are ignored",
    { spec: "  failurePolicy: Ignore\n", expression: "object.spec.x == 1" },
  ],
  ["a function of a newer cluster", { expression: "object.metadata.name.newer()" }],
  [
    "a variable that is unknown",
    { spec: "  variables: [{name: n, expression: request.userInfo.username}]\n", expression: "variables.n == 'me'" },
  ],
  [
    "a variable that cannot be read",
    { spec: "  variables: [{name: n, expression: object.newer()}]\n", expression: "has(variables.n)" },
  ],
  ["parameters that no file holds", { spec: params, binding: reference }],
  ["parameters nobody names", { spec: params }, settings],
  ["parameters of another kind", { spec: params.replace("ConfigMap", "Secret"), binding: reference }, settings],
])("keeps silent: %s", (_, drawing, more = "") => {
  expect(said(policy(drawing) + more)).toEqual([]);
});

test("a message is made by its expression, else it is the message, else the expression itself", () => {
  const made = (more: string) => policy({ expression: `object.metadata.name == 'api'\n${more}` });
  const says = "      messageExpression: \"'not ' + object.metadata.name\"\n";
  expect(said(made(`      message: Call it api\n${says}`))).toEqual(["web: The policy no refuses this: not web"]);
  expect(said(made("      message: Call it api\n      messageExpression: object.x\n"))).toEqual([
    "web: The policy no refuses this: Call it api",
  ]);
  expect(said(made(""))).toEqual(["web: The policy no refuses this: it breaks object.metadata.name == 'api'"]);
});

test("an object whose namespace is not written may get any", () => {
  const nowhere = web.replace(", namespace: shop", "");
  expect(said(policy({ expression: "object.metadata.namespace == 'ops'" }), nowhere)).toEqual([]);
  expect(said(policy({ expression: "object.metadata.namespace == 'ops'" }))).toEqual(refused);
  expect(said(policy({ conditions: ", namespaceSelector: {matchLabels: {tier: gold}}" }) + namespace, nowhere)).toEqual(
    [],
  );
});

test("the older API version counts, a policy is never asked about policies, and the policy is a link away", () => {
  const text = policy({ rules: '{apiGroups: ["*"], apiVersions: ["*"], operations: ["*"], resources: ["*"]}' });
  const { snapshot } = drawn(`--- a.yaml\n${web}${text.replaceAll("k8s.io/v1", "k8s.io/v1beta1")}`);
  const of = (path: string) => diagnose(snapshot, path).filter(({ rule }) => rule === "kubernetes/policy-kept");
  expect(of("/w/policies/all.yaml")).toEqual([]);
  const [related] = of("/w/a.yaml")[0]?.related ?? [];
  expect(snapshot.files.get(related?.path ?? "")?.text.slice(related?.span.start, related?.span.end)).toBe("no");
});

test("files of a kustomization become something else before anybody asks", () => {
  expect(said(`${policy({})}--- kustomization.yaml\nresources: [a.yaml]\n`)).toEqual([]);
});
