/** An apiVersion that does not have the kind: the API server knows no such object. */
import { type Mismatch, mismatch } from "../api-names";
import type { ObjectRule } from "../check";
import type { KubernetesObject } from "../objects";
import { restyled } from "../restyled";

export const apiVersionMatches: ObjectRule = {
  id: "kubernetes/api-version-matches",
  severity: "error",
  aliases: ["monokle:K8S004"],
  *look(object, minor) {
    const found = mismatch(object.apiVersion.text, object.kind.text, minor);
    if (found !== undefined) yield { span: object[found.at], message: found.message, ...repair(object, found) };
  },
};

function repair(object: KubernetesObject, { apiVersion, kind }: Mismatch) {
  const parts = [
    ...(apiVersion === undefined ? [] : [{ scalar: object.apiVersion, text: apiVersion }]),
    ...(kind === undefined ? [] : [{ scalar: object.kind, text: kind }]),
  ];
  const edits = parts.map(({ scalar, text }) => restyled(scalar, text));
  const title = `Change to ${parts.map(({ text }) => text).join(" ")}`;
  return edits.length === 0 ? {} : { fix: { title, edits, safe: false } };
}
