/**
 * The generated schema, read when it is first asked for. Its notation: a kind is `apiVersion Kind plural N|C Type verbs
 * @range`, N for namespaced and C for cluster-wide; a type is its range and its fields; a field is `name!:type@range`, `!`
 * when required, a string when no type stands there. `[]T` is a list, `{}T` a map. A field stands there once for each way
 * it was written over the versions.
 */
import { memo } from "../../model/memo";
import { kubernetesJson } from "./data/kubernetes";

/** The generated schema as it is stored. */
export interface Artefact {
  readonly generator: string;
  /** The packages it was made from, with the minor each stands for. */
  readonly sources: Readonly<Record<string, number>>;
  readonly kinds: readonly string[];
  readonly types: Readonly<Record<string, string>>;
}

const stored = { json: kubernetesJson };
const parse = memo(({ json }: { readonly json: string }): Artefact => JSON.parse(json));

/** The generated schema. */
export function artefact(): Artefact {
  return parse(stored);
}
