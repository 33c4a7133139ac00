/** A field without which the API server refuses the object. */
import { moved } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Span } from "../../../model/span";
import { contentAt, entryOf } from "../../../syntax/yaml/tree";
import { fitting, oneOf } from "../naming";
import { type Lack, lacks } from "../needed";
import { type KubernetesObject, minorFor, placedObjects } from "../objects";
import { isPartial } from "../partial";
import { addFields } from "../skeleton";
import { shortName } from "../typed";

export const fieldGiven: Rule = {
  id: "kubernetes/field-given",
  severity: "error",
  aliases: ["kubeconform:required"],
  *check(file, snapshot) {
    for (const { start, objects } of placedObjects(file))
      for (const object of objects)
        if (!isPartial(object, file, snapshot))
          for (const lack of lacks(object, minorFor(snapshot))) yield moved(finding(object, lack), start);
  },
};

function finding(object: KubernetesObject, { map, type, path, fields }: Lack) {
  const names = oneOf(
    fields.map(({ name }) => name),
    "and",
  );
  const needs = `${shortName(type.name ?? "This")} needs ${names}`;
  const edits = addFields(object.document, map, fields);
  return {
    span: headOf(object, map, path),
    message: fitting([`${needs}: the API server refuses it without`, needs]),
    ...(edits.length === 0 ? {} : { fix: { title: `Add ${names}`, edits, safe: false } }),
  };
}

/** The object's kind, the key whose value lacks something, or the first key of a list's item. */
function headOf(object: KubernetesObject, map: Lack["map"], path: Lack["path"]): Span {
  const last = path.at(-1);
  if (last === undefined) return object.kind;
  const parent = contentAt(object.map, path.slice(0, -1));
  const entry = parent?.kind === "map" ? entryOf(parent, String(last)) : undefined;
  return entry?.key ?? map.entries[0]?.key ?? map;
}
