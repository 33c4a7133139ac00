/** Finalizers and owners that the API server refuses. */
import type { Finding } from "../../../model/finding";
import type { ObjectRule } from "../check";
import { type Fields, given, isSet, mapIn, mapsIn, scalarsIn, spanOf, textIn } from "../fields";
import { keyProblem } from "../names-valid";
import { mapsOf } from "../typed-parts";

export const metadataConsistent: ObjectRule = {
  id: "kubernetes/metadata-consistent",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    const metadata = mapIn(object.map, "metadata");
    yield* finalizers(metadata);
    yield* owners(metadata);
    for (const spec of mapsOf(object, minor, "V1NamespaceSpec")) yield* namespaceFinalizers(spec);
  },
};

function* finalizers(metadata: Fields): Generator<Finding> {
  const names = scalarsIn(metadata, "finalizers");
  for (const name of names) {
    const problem = keyProblem(name.text);
    if (problem !== undefined) yield { span: name, message: `This finalizer's name ${problem}` };
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

function* namespaceFinalizers(spec: Fields): Generator<Finding> {
  for (const name of scalarsIn(spec, "finalizers")) {
    if (name.text.includes("/") || standard.has(name.text)) continue;
    yield { span: name, message: `${name.text} is not a finalizer Kubernetes knows: write your own as domain/name` };
  }
}
