/** A namespace on an object that is in none: the server drops it without a word. */
import { removeEntry } from "../../../syntax/yaml/edits";
import type { ObjectRule } from "../check";
import { filled, mapIn } from "../fields";
import { knownKind } from "../objects";

export const namespaceFits: ObjectRule = {
  id: "kubernetes/namespace-fits",
  severity: "warning",
  aliases: [],
  *look(object) {
    const { kind, map, document } = object;
    const known = knownKind(object);
    const metadata = mapIn(map, "metadata");
    const entry = filled(metadata, "namespace");
    if (known?.namespaced !== false || metadata === undefined || entry === undefined) return;
    const message = `${kind.text} objects belong to the whole cluster and to no namespace: remove this`;
    const edits = [removeEntry(document, metadata, entry)];
    const fix = metadata.entries.includes(entry) ? { title: "Remove the namespace", edits, safe: true } : undefined;
    yield { span: entry, message, tag: "unnecessary", fix };
  },
};
