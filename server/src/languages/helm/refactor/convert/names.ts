/** The names of a manifest's objects in a template: each release has its own, and who speaks of an object follows. */
import type { Edit } from "../../../../model/edit";
import { entriesBelow, type PlainObject, placeOf } from "./objects";

const accounts = ["ServiceAccount"];
const roles = ["Role", "ClusterRole"];
const scalable = ["Deployment", "StatefulSet", "ReplicaSet"];

/** The kinds that a field's text names: by the field, or by what it is in for a mere `name`. */
const kindsNamed: ReadonlyMap<string, readonly string[]> = new Map([
  ["serviceName", ["Service"]],
  ["serviceAccountName", accounts],
  ["secretName", ["Secret"]],
  ["claimName", ["PersistentVolumeClaim"]],
  ["configMap/name", ["ConfigMap"]],
  ["configMapRef/name", ["ConfigMap"]],
  ["configMapKeyRef/name", ["ConfigMap"]],
  ["secret/name", ["Secret"]],
  ["secretRef/name", ["Secret"]],
  ["secretKeyRef/name", ["Secret"]],
  ["imagePullSecrets/name", ["Secret"]],
  ["service/name", ["Service"]],
  ["scaleTargetRef/name", scalable],
  ["roleRef/name", roles],
  ["subjects/name", accounts],
]);

/** `nameOf` gives the text that stands for a name. */
export function renamed(objects: readonly PlainObject[], nameOf: (name: string) => string): readonly Edit[] {
  const known = new Set(objects.map(({ kind, name }) => `${kind}/${name.text}`));
  return objects.flatMap((object) => [
    { span: placeOf(object, object.name), text: nameOf(object.name.text) },
    ...[...entriesBelow(object.root)].flatMap(({ entry: { key, value }, above }): readonly Edit[] => {
      const kinds = kindsNamed.get(key.text) ?? kindsNamed.get(`${above}/${key.text}`) ?? [];
      if (value?.kind !== "scalar" || !kinds.some((kind) => known.has(`${kind}/${value.text}`))) return [];
      return [{ span: placeOf(object, value), text: nameOf(value.text) }];
    }),
  ]);
}
