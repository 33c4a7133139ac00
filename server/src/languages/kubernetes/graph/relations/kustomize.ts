/** Kustomizations: the objects that their patches, replicas and replacements are about. */
import { type KindFields, named, type Relation, relation } from "./relation";

const kustomizations = "Kustomization.kustomize.config.k8s.io Component.kustomize.config.k8s.io";
const byGroup: KindFields = { kind: "kind", group: "group" };
const chosen = named(byGroup, "name", { namespace: "namespace", loose: true });

/** All of them; names there may be patterns, so their absence says nothing here. */
export const kustomize: readonly Relation[] = [
  ...["patches[].target", "patchesJson6902[].target"].map((path) =>
    relation(149, kustomizations, path, "patches", chosen),
  ),
  ...["Deployment.apps", "StatefulSet.apps", "ReplicaSet.apps", "ReplicationController"].map((kind) =>
    relation(156, kustomizations, "replicas[]", "counts", named(kind, "name", { loose: true })),
  ),
  ...["source", "targets[].select"].map((end) =>
    relation(157, kustomizations, `replacements[].${end}`, "copies", chosen),
  ),
  relation(
    157,
    kustomizations,
    "vars[].objref",
    "copies",
    named({ kind: "kind", group: "apiVersion" }, "name", { namespace: "namespace", loose: true }),
  ),
  relation(158, kustomizations, "namespace", "puts into", named("Namespace", "", { loose: true })),
];
