/** Which files are kustomizations, and what one is that does not say so. */
import { kustomizeGroup, kustomizeKinds } from "../../../schema/kubernetes/kustomize";
import { isPlaceholder } from "../../../schema/placeholder";
import { entryOf, resolved, type YamlMap, type YamlScalar } from "../../../syntax/yaml/tree";

/** The names under which kustomize finds one in a folder. */
export const kustomizationNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

/** True for a path with one of these names, in any case since some disks know none. */
export function isKustomization(path: string): boolean {
  return /(?:^|\/)kustomization(?:\.ya?ml)?$/i.test(path);
}

/** What an object says it is. */
export interface SaidHead {
  readonly apiVersion: YamlScalar;
  readonly kind: YamlScalar;
}

/** The head of a map in such a file, with what kustomize fills in; nothing for what is meant for another tool. */
export function impliedHead(map: YamlMap): SaidHead | undefined {
  const apiVersion = said(map, "apiVersion");
  const kind = said(map, "kind");
  if (apiVersion === "unknown" || kind === "unknown") return undefined;
  if (apiVersion !== undefined && !apiVersion.text.startsWith(`${kustomizeGroup}/`)) return undefined;
  const kindText = kind?.text ?? "Kustomization";
  return {
    apiVersion: apiVersion ?? filledIn(map, impliedVersion(kindText)),
    kind: kind ?? filledIn(map, kindText),
  };
}

/** The API version that counts for a kind when none is written. */
export function impliedVersion(kind: string): string {
  return kustomizeKinds.get(kind) ?? `${kustomizeGroup}/v1beta1`;
}

/** Empty and missing are the same to kustomize. */
function said(map: YamlMap, key: string): YamlScalar | "unknown" | undefined {
  const value = resolved(entryOf(map, key)?.value);
  if (value === undefined || (value.kind === "scalar" && (value.text === "" || value.value === null))) return undefined;
  return value.kind === "scalar" && !isPlaceholder(value.text) ? value : "unknown";
}

/** Stands, as wide as nothing, where it would be written. */
function filledIn({ start }: YamlMap, text: string): YamlScalar {
  return { kind: "scalar", style: "plain", start, end: start, text, value: text };
}
