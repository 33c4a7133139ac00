/** The words of a point that name namespaces beside what it points at. */
import type { Reach, Want, Word } from "./facts";
import type { Selector } from "./selector";

/** The label that every namespace has, with its name for a value. */
export const nameLabel = "kubernetes.io/metadata.name";

/** A namespace that is written with a name, and those that a selector looks into or for by their names. */
export function namespaceWords(want: Want): readonly Word[] {
  if (want.by === "name") return want.namespace === undefined ? [] : [want.namespace];
  if (want.by === "part") return [];
  return [...reached(want.reach), ...(want.of === "Namespace" ? named(want.selector) : [])];
}

function reached(reach: Reach): readonly Word[] {
  return typeof reach === "string" ? [] : [...reach.names, ...(reach.labels === undefined ? [] : named(reach.labels))];
}

function named({ requirements }: Selector): readonly Word[] {
  return requirements.flatMap(({ key, values }) => (key.text === nameLabel ? values : []));
}
