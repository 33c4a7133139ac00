/**
 * The two kinds that kustomize reads, which no API server has. The facts are from the package `types` of its API 0.21, in
 * the notation of the generated schema; kustomize requires no field while it reads.
 */
import type { Value } from "../type";
import { type Row, versions } from "./facts";

/** The group of both kinds. */
export const kustomizeGroup = "kustomize.config.k8s.io";

/** The one API version of each kind. */
export const kustomizeKinds: ReadonlyMap<string, string> = new Map([
  ["Kustomization", `${kustomizeGroup}/v1beta1`],
  ["Component", `${kustomizeGroup}/v1alpha1`],
]);

/** Sets the types apart from custom ones of the same name; like every version, it is left out where people read. */
const prefix = "KustomizeV1";

/** The type of what stands in a kustomization; a version or kind that is misspelled reads like a Kustomization. */
export function kustomizeType(apiVersion: string, kind: string): string | undefined {
  if (!apiVersion.startsWith(`${kustomizeGroup}/`)) return undefined;
  return prefix + (kind === "Component" ? kind : "Kustomization");
}

const fields = [
  "apiVersion kind metadata:KustomizeMetadata namespace namePrefix nameSuffix resources:[]string components:[]string",
  "patches:[]Patch images:[]Image replicas:[]Replica labels:[]Label commonAnnotations:{}string",
  "configMapGenerator:[]ConfigMapArgs secretGenerator:[]SecretArgs generatorOptions:GeneratorOptions",
  "replacements:[]Replacement helmCharts:[]HelmChart helmGlobals:HelmGlobals configurations:[]string crds:[]string",
  "generators:[]string transformers:[]string validators:[]string openapi:{}string buildMetadata:[]string",
  "sortOptions:SortOptions bases:[]string commonLabels:{}string patchesStrategicMerge:[]string",
  "patchesJson6902:[]Patch vars:[]Var imageTags:[]Image helmChartInflationGenerator:[]HelmChartArgs",
].join(" ");

const sources = "namespace name behavior literals:[]string files:[]string envs:[]string env options:GeneratorOptions";
const id = "group version kind name namespace";
const helm = "releaseName valuesMerge";

const types: Readonly<Record<string, string>> = {
  Kustomization: fields,
  Component: fields,
  KustomizeMetadata: "name namespace labels:{}string annotations:{}string",
  Label:
    "pairs:{}string includeSelectors:boolean includeTemplates:boolean includeVolumeClaimTemplates:boolean fields:[]FieldSpec",
  FieldSpec: "group version kind path create:boolean",
  Patch: "path patch target:Selector options:PatchArgs",
  PatchArgs: "allowNameChange:boolean allowKindChange:boolean",
  Selector: `${id} labelSelector annotationSelector`,
  Image: "name newName newTag tagSuffix digest",
  Replica: "name count:int64",
  ConfigMapArgs: sources,
  SecretArgs: `${sources} type`,
  GeneratorOptions: "labels:{}string annotations:{}string disableNameSuffixHash:boolean immutable:boolean",
  Replacement: "path source:SourceSelector sourceValue targets:[]TargetSelector",
  SourceSelector: `${id} fieldPath options:FieldOptions`,
  TargetSelector: "select:Selector reject:[]Selector fieldPaths:[]string options:FieldOptions",
  FieldOptions: "delimiter index:int64 encoding create:boolean",
  SortOptions: "order legacySortOptions:LegacySortOptions",
  LegacySortOptions: "orderFirst:[]string orderLast:[]string",
  Var: "name objref:Target fieldref:FieldSelector",
  Target: `apiVersion ${id}`,
  FieldSelector: "fieldPath",
  HelmGlobals: "chartHome configHome",
  HelmChart: `name version repo ${helm} namespace valuesFile additionalValuesFiles:[]string valuesInline:{}any includeCRDs:boolean skipHooks:boolean skipTests:boolean apiVersions:[]string kubeVersion nameTemplate debug:boolean devel:boolean`,
  HelmChartArgs: `chartName chartVersion chartRepoUrl chartRepoName chartHome helmBin helmHome ${helm} releaseNamespace values valuesLocal:{}any extraArgs:[]string`,
};

/** By name. */
export const kustomizeTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(types).map(([name, text]) => [prefix + name, text.replace(/(:[[\]{}]*)(?=[A-Z])/g, `$1${prefix}`)]),
);

/** True for a type of kustomize's. */
export function isKustomizeType(name = ""): boolean {
  return name.startsWith(prefix);
}

/** Closed lists of values: anything else is refused. */
export const kustomizeValues = (): readonly Row<readonly string[]>[] => [
  [["fifo", "legacy"], `${prefix}SortOptions.order`],
  [["override", "merge", "replace"], versions(prefix, "HelmChart.valuesMerge HelmChartArgs.valuesMerge")],
];

/** What counts when nothing is written. */
export const kustomizeDefaults = (): readonly Row<Value>[] => [
  ["metadata.name", versions(prefix, "SourceSelector.fieldPath FieldSelector.fieldPath")],
  ["override", versions(prefix, "HelmChart.valuesMerge HelmChartArgs.valuesMerge")],
  ["charts", `${prefix}HelmGlobals.chartHome`],
  [false, versions(prefix, "Label.includeSelectors Label.includeTemplates GeneratorOptions.disableNameSuffixHash")],
];

/** The fields of each type in the order in which people write them. */
export const kustomizeOrders: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(kustomizeTypes).map(([name, text]) => [name, text.replace(/:\S+/g, "")]),
);
