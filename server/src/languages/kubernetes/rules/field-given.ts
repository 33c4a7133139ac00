/** A field without which the API server refuses the object. */
import type { Fix } from "../../../model/edit";
import type { Span } from "../../../model/span";
import { fitting } from "../../../model/wording";
import { joinItem } from "../../../syntax/yaml/edits";
import { contentAt, entryOf } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { filled } from "../fields";
import { oneOf } from "../naming";
import { type Lack, lacks } from "../needed";
import type { KubernetesObject } from "../objects";
import { addFields } from "../skeleton";
import { shortName } from "../typed";

export const fieldGiven: ObjectRule = {
  id: "kubernetes/field-given",
  severity: "error",
  aliases: ["kubeconform:required", "kube-linter:schema-validation", "monokle:K8S001"],
  whole: true,
  missing: true,
  look: (object, minor) => lacks(object, minor).map((lack) => finding(object, lack)),
};

function finding(object: KubernetesObject, { map, type, path, fields }: Lack) {
  const names = oneOf(
    fields.map(({ name }) => name),
    "and",
  );
  const needs = `${shortName(type.name ?? "This")} needs ${names}`;
  const fix = join(object, { map, type, path, fields }) ?? add(object, map, fields, names);
  return {
    span: emptyOf(map, fields) ?? headOf(object, map, path),
    message: fitting([`${needs}: the API server refuses it without`, needs]),
    ...(fix === undefined ? {} : { fix }),
  };
}

function add({ document }: KubernetesObject, map: Lack["map"], fields: Lack["fields"], names: string): Fix | undefined {
  const edits = addFields(document, map, fields);
  return edits.length === 0 ? undefined : { title: `Add ${names}`, edits, safe: false };
}

/** What an item lacks stands in the next one where a dash is one too many; no key may then be there twice. */
function join({ document, map: whole }: KubernetesObject, { map, path, fields }: Lack): Fix | undefined {
  const list = contentAt(whole, path.slice(0, -1));
  const next = Number(path.at(-1)) + 1;
  const item = list?.kind === "list" ? list.items[next] : undefined;
  if (list?.kind !== "list" || item?.kind !== "map") return undefined;
  const isHere = fields.every(({ name }) => filled(item, name) !== undefined);
  if (!isHere || map.entries.some(({ key }) => entryOf(item, key.text) !== undefined)) return undefined;
  const edit = joinItem(document, list, next);
  return edit && { title: "Join with the next item", edits: [edit], safe: false };
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
