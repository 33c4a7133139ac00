/** A mount, a device or a file names a volume that the pod does not have. */
import type { Finding } from "../../../model/finding";
import { isPlaceholder } from "../../../schema/placeholder";
import { closest } from "../../../syntax/closest";
import type { YamlScalar } from "../../../syntax/yaml/tree";
import { itemsIn, mapIn, scalarIn, textIn, valueIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Container, type Pod, partsOf } from "../pods";

export const volumeMountsDeclared = podRule({
  id: "kubernetes/volume-mounts-declared",
  severity: "error",
  aliases: [],
  whole: true,
  *see(pod) {
    const names = volumeNames(pod);
    if (!pod.isWhole || names === undefined) return;
    for (const used of pod.containers.flatMap(uses)) {
      if (!names.has(used.text)) yield undeclared(used, names);
    }
  },
});

/** The names a mount may use; nothing where some of them are unknown. */
function volumeNames({ spec, volumes, claims }: Pod): ReadonlySet<string> | undefined {
  const list = valueIn(spec, "volumes");
  const names = volumes.map((volume) => textIn(volume, "name"));
  const claimed = claims.map((claim) => textIn(mapIn(claim, "metadata"), "name"));
  const all = [...names, ...claimed].filter((name) => name !== undefined);
  if (list !== undefined && (list.kind !== "list" || itemsIn(spec, "volumes").length > names.length)) return undefined;
  return all.length < names.length + claimed.length || all.some(isPlaceholder) ? undefined : new Set(all);
}

function uses(container: Container): readonly YamlScalar[] {
  const files = partsOf(container, "env").flatMap((variable) => mapIn(variable, "valueFrom", "fileKeyRef") ?? []);
  const mounts = ["volumeMounts", "volumeDevices"].flatMap((list) => partsOf(container, list));
  return [
    ...mounts.map((mount) => scalarIn(mount, "name")),
    ...files.map((file) => scalarIn(file, "volumeName")),
  ].filter((name) => name !== undefined && name.text !== "") as YamlScalar[];
}

function undeclared(name: YamlScalar, names: ReadonlySet<string>): Finding {
  const meant = closest(name.text, names);
  const message = `No volume of this pod is named ${name.text}; `;
  if (meant === undefined) return { span: name, message: `${message}declare it under volumes` };
  const fix = { title: `Change to ${meant}`, edits: [{ span: name, text: meant }], safe: false };
  return { span: name, message: `${message}did you mean ${meant}?`, fix };
}
