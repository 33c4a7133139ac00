/** Finalizers and owners that the API server refuses. */
import type { Finding } from "../../../model/finding";
import type { YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { type Fields, given, isSet, mapIn, mapsIn, scalarsIn, spanOf, textIn } from "../fields";
import { keyProblem } from "../names-valid";
import type { KubernetesObject } from "../objects";
import { mapsOf } from "../typed-parts";
import { itemTexts } from "../unsure";

export const metadataConsistent: ObjectRule = {
  id: "kubernetes/metadata-consistent",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    const metadata = mapIn(object.map, "metadata");
    yield* finalizers(metadata, hasStrictFinalizers(object));
    yield* owners(metadata);
    const specs = mapsOf(object, minor, "V1NamespaceSpec");
    for (const name of specs.flatMap((spec) => scalarsIn(spec, "finalizers"))) yield* unknownFinalizer(name);
  },
};

/** Elsewhere a finalizer may do without a domain. */
function hasStrictFinalizers({ apiVersion, kind }: KubernetesObject): boolean {
  return strict.test(apiVersion.text) && kind.text !== "Event";
}

const strict = new RegExp(
  "^(?:v1|(?:apps|batch)/v1|autoscaling/v[12]|" +
    "(?:certificates|discovery|flowcontrol\\.apiserver|networking|rbac\\.authorization|resource|scheduling|storage)\\.k8s\\.io/v1)$",
);

function* finalizers(metadata: Fields, isStrict: boolean): Generator<Finding> {
  const names = itemTexts(metadata, "finalizers");
  for (const name of names) {
    const problem = keyProblem(name.text);
    if (problem !== undefined) yield { span: name, message: `This finalizer's name ${problem}` };
    else if (isStrict) yield* unknownFinalizer(name);
  }
  const orphan = names.find(({ text }) => text === "orphan");
  const message = "orphan and foregroundDeletion exclude each other: keep one";
  if (orphan !== undefined && names.some(({ text }) => text === "foregroundDeletion")) yield { span: orphan, message };
}

function* owners(metadata: Fields): Generator<Finding> {
  const references = mapsIn(metadata, "ownerReferences");
  const [, ...more] = references.filter((reference) => isSet(reference, "controller", true));
  for (const reference of more) {
    const entry = given(reference, "controller");
    if (entry !== undefined) yield { span: spanOf(entry), message: "Only one owner can be the controller" };
  }
  for (const reference of references) {
    const kind = given(reference, "kind");
    const isEvent = textIn(reference, "kind") === "Event" && textIn(reference, "apiVersion") === "v1";
    if (isEvent && kind !== undefined) yield { span: spanOf(kind), message: "An Event cannot own other objects" };
  }
}

const standard = new Set(["kubernetes", "orphan", "foregroundDeletion"]);

function* unknownFinalizer(name: YamlScalar): Generator<Finding> {
  if (name.text.includes("/") || standard.has(name.text)) return;
  yield { span: name, message: `${name.text} is not a finalizer Kubernetes knows: write your own as domain/name` };
}
