/** A field without which the API server refuses the object. */
import type { Span } from "../../../model/span";
import { contentAt, entryOf } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { fitting, oneOf } from "../naming";
import { type Lack, lacks } from "../needed";
import type { KubernetesObject } from "../objects";
import { addFields } from "../skeleton";
import { shortName } from "../typed";

export const fieldGiven: ObjectRule = {
  id: "kubernetes/field-given",
  severity: "error",
  aliases: ["kubeconform:required"],
  whole: true,
  look: (object, minor) => lacks(object, minor).map((lack) => finding(object, lack)),
};

function finding(object: KubernetesObject, { map, type, path, fields }: Lack) {
  const names = oneOf(
    fields.map(({ name }) => name),
    "and",
  );
  const needs = `${shortName(type.name ?? "This")} needs ${names}`;
  const edits = addFields(object.document, map, fields);
  return {
    span: emptyOf(map, fields) ?? headOf(object, map, path),
    message: fitting([`${needs}: the API server refuses it without`, needs]),
    ...(edits.length === 0 ? {} : { fix: { title: `Add ${names}`, edits, safe: false } }),
  };
}

/** The only field that is missing, where it stands there without a value. */
function emptyOf(map: Lack["map"], [field, ...more]: Lack["fields"]): Span | undefined {
  return field === undefined || more.length > 0 ? undefined : entryOf(map, field.name)?.key;
}

/** The object's kind, the key whose value lacks something, or the first key of a list's item. */
function headOf(object: KubernetesObject, map: Lack["map"], path: Lack["path"]): Span {
  const last = path.at(-1);
  if (last === undefined) return object.kind;
  const parent = contentAt(object.map, path.slice(0, -1));
  const entry = parent?.kind === "map" ? entryOf(parent, String(last)) : undefined;
  return entry?.key ?? map.entries[0]?.key ?? map;
}
