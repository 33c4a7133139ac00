/** The admission policies of a workspace that a binding puts to work. */
import { interning, memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { filled, mapIn, scalarsIn, textIn } from "../fields";
import { isManifest } from "../manifest";
import { type KubernetesObject, placedObjects } from "../objects";
import { type Named, namedIn, type Validation, validationsIn } from "./expressions";
import { type Namespaces, nameOf, namespaceOf } from "./matching";

/** A policy together with one binding. */
export interface BoundPolicy {
  readonly policy: KubernetesObject;
  readonly name: string;
  /** What both say about the objects that are meant. */
  readonly limits: readonly YamlMap[];
  readonly conditions: readonly Named[];
  readonly variables: readonly Named[];
  readonly validations: readonly Validation[];
  /** True when an expression that fails lets the object pass. */
  readonly failsOpen: boolean;
  /** True when what breaks it is refused, not only told of. */
  readonly denies: boolean;
  /** The ConfigMap of its parameters; nothing where it takes none or where they are not known. */
  readonly params: KubernetesObject | undefined;
  readonly namespaces: Namespaces;
}

const group = /^admissionregistration\.k8s\.io\/v1(?:beta1)?$/;

/** True for a policy or a binding, which no policy is ever asked about. */
export function isPolicyPart({ apiVersion, kind }: KubernetesObject): boolean {
  return group.test(apiVersion.text) && /^ValidatingAdmissionPolicy(?:Binding)?$/.test(kind.text);
}

/** The objects that decide what policies say; as long as they are the same, so is the list. */
export const policyParts: (snapshot: Snapshot) => readonly KubernetesObject[] = memo(({ files }) => {
  const all = [...files.values()];
  const policies = all.flatMap(policiesIn);
  return policies.length === 0 ? none : oneList([...policies, ...all.flatMap(helpersIn)]);
});

const none: readonly KubernetesObject[] = [];
const oneList = interning<KubernetesObject>();

const policiesIn = partsIn(/ValidatingAdmissionPolicy/, isPolicyPart);
const helpersIn = partsIn(/kind["']?\s*:\s*["']?(?:Namespace|ConfigMap)\b/, isHelper);

/** The text is looked at first, so that files are not read before anybody asks about them. */
function partsIn(mark: RegExp, isPart: (object: KubernetesObject) => boolean) {
  return memo((file: SourceFile): readonly KubernetesObject[] => {
    const placed = mark.test(file.text) && isManifest(file) ? placedObjects(file) : [];
    return placed.flatMap(({ objects }) => objects.filter(isPart));
  });
}

function isHelper({ apiVersion, kind }: KubernetesObject): boolean {
  return apiVersion.text === "v1" && (kind.text === "Namespace" || kind.text === "ConfigMap");
}

/** Every policy with each of its bindings. */
export function boundPolicies(parts: readonly KubernetesObject[]): readonly BoundPolicy[] {
  const of = (kind: string) => parts.filter((part) => part.kind.text === kind);
  const namespaces = new Map(of("Namespace").flatMap((each) => [[nameOf(each) ?? "", each] as const]));
  return of("ValidatingAdmissionPolicyBinding").flatMap((binding) => {
    const spec = mapIn(binding.map, "spec");
    const policy = of("ValidatingAdmissionPolicy").find((each) => nameOf(each) === textIn(spec, "policyName"));
    if (policy === undefined || nameOf(policy) === undefined) return [];
    return bound(policy, spec, paramsFor(policy, spec, of("ConfigMap")), namespaces);
  });
}

function bound(
  policy: KubernetesObject,
  binding: YamlMap | undefined,
  params: KubernetesObject | undefined | "unknown",
  namespaces: Namespaces,
): readonly BoundPolicy[] {
  const spec = mapIn(policy.map, "spec");
  const constraints = mapIn(spec, "matchConstraints");
  const actions = scalarsIn(binding, "validationActions").map(({ text }) => text);
  if (filled(constraints, "resourceRules") === undefined || params === "unknown" || actions.length === 0) return [];
  return [
    {
      policy,
      name: nameOf(policy) ?? "",
      limits: [constraints, mapIn(binding, "matchResources")].filter((each) => each !== undefined),
      conditions: namedIn(spec, "matchConditions"),
      variables: namedIn(spec, "variables"),
      validations: validationsIn(spec),
      failsOpen: textIn(spec, "failurePolicy") === "Ignore",
      denies: actions.includes("Deny"),
      params,
      namespaces,
    },
  ];
}

/** The parameters that a binding names, if they are a ConfigMap that stands in the workspace. */
function paramsFor(policy: KubernetesObject, binding: YamlMap | undefined, maps: readonly KubernetesObject[]) {
  const kind = mapIn(policy.map, "spec", "paramKind");
  if (kind === undefined) return undefined;
  const reference = mapIn(binding, "paramRef");
  const [name, namespace] = [textIn(reference, "name"), textIn(reference, "namespace")];
  if (textIn(kind, "kind") !== "ConfigMap" || name === undefined || namespace === undefined) return "unknown";
  return maps.find((each) => nameOf(each) === name && namespaceOf(each) === namespace) ?? "unknown";
}
