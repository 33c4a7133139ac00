/** The outline of a manifest: each object as `Kind/name` with the parts people look for. */
import { memo } from "../../model/memo";
import type { OutlineItem } from "../../model/outline";
import type { SourceFile } from "../../model/source-file";
import { covers, type Span, shift } from "../../model/span";
import { kustomizeType } from "../../schema/kubernetes/kustomize";
import { entries, type YamlContent, type YamlMap } from "../../syntax/yaml/tree";
import { type Fields, itemsIn, mapIn, mapsIn, scalarIn, scalarsIn, textIn } from "./fields";
import { type KubernetesObject, placedObjects } from "./objects";
import { podsOf } from "./pods";

/** The objects of all documents; what an alias brings in stands elsewhere and is left out. */
export function outline(file: SourceFile): readonly OutlineItem[] {
  return placedObjects(file).flatMap(({ start, objects }) => objects.map((object) => moved(objectItem(object), start)));
}

/** Places count from the document's start. */
const objectItem = memo((object: KubernetesObject): OutlineItem => {
  const { map, kind, apiVersion } = object;
  const metadata = mapIn(map, "metadata");
  const name = scalarIn(metadata, "name") ?? scalarIn(metadata, "generateName");
  const namespace = textIn(metadata, "namespace");
  return {
    name: name === undefined ? kind.text : `${kind.text}/${name.text}`,
    detail: namespace ?? apiVersion.text,
    kind: "object",
    span: bare(name !== undefined && covers(map, name) ? name : kind),
    whole: bare(map),
    children: [...podParts(object), ...ownParts(object)].filter(({ whole }) => covers(map, whole)),
  };
});

function podParts(object: KubernetesObject): readonly OutlineItem[] {
  return podsOf(object).flatMap(({ containers, volumes }) => [
    ...containers.map(({ map, list }) =>
      part(textIn(map, "name") ?? "container", join(listNames[list], textIn(map, "image")), map, portParts(map)),
    ),
    ...volumes.map((map) => part(textIn(map, "name") ?? "volume", join("volume", sourceOf(map)), map)),
  ]);
}

const listNames = { containers: "", initContainers: "init", ephemeralContainers: "ephemeral" };

function portParts(container: YamlMap): readonly OutlineItem[] {
  return mapsIn(container, "ports").map((map) =>
    part(
      textIn(map, "name") ?? textIn(map, "containerPort") ?? "port",
      join("port", textIn(map, "containerPort")),
      map,
    ),
  );
}

function sourceOf(volume: YamlMap): string | undefined {
  return entries(volume).find(({ key }) => key.text !== "name")?.key.text;
}

/** What kinds without pods consist of. */
function ownParts({ map, kind, apiVersion }: KubernetesObject): readonly OutlineItem[] {
  if (kustomizeType(apiVersion.text, kind.text) !== undefined) return kustomizationParts(map);
  const spec = mapIn(map, "spec");
  if (kind.text === "ConfigMap" || kind.text === "Secret")
    return ["data", "stringData", "binaryData"].flatMap((key) => dataParts(mapIn(map, key), key));
  if (kind.text === "Service")
    return mapsIn(spec, "ports").map((port) =>
      part(
        textIn(port, "name") ?? textIn(port, "port") ?? "port",
        join(textIn(port, "port"), textIn(port, "targetPort"), " → "),
        port,
      ),
    );
  if (kind.text === "Ingress")
    return mapsIn(spec, "rules").map((rule) => part(textIn(rule, "host") ?? "*", "rule", rule, pathParts(rule)));
  if (kind.text === "Role" || kind.text === "ClusterRole")
    return mapsIn(map, "rules").map((rule) => part(words(rule, "resources"), words(rule, "verbs"), rule));
  if (kind.text === "CustomResourceDefinition")
    return mapsIn(spec, "versions").map((version) => part(textIn(version, "name") ?? "version", "version", version));
  return [];
}

function dataParts(data: Fields, detail: string): readonly OutlineItem[] {
  return (data?.entries ?? []).map((entry) => ({ ...part(entry.key.text, detail, entry), span: bare(entry.key) }));
}

function pathParts(rule: YamlMap): readonly OutlineItem[] {
  return mapsIn(mapIn(rule, "http"), "paths").map((path) =>
    part(textIn(path, "path") ?? "/", textIn(mapIn(path, "backend", "service"), "name") ?? "", path),
  );
}

/** The fields that hold lists, with what is in them. */
function kustomizationParts(map: YamlMap): readonly OutlineItem[] {
  return entries(map).flatMap((entry) => {
    const items = itemsIn(map, entry.key.text);
    const children = items.map((item) => part(item.kind === "scalar" ? firstLine(item.text) : nameOf(item), "", item));
    return items.length === 0 ? [] : [part(entry.key.text, "", entry, children)];
  });
}

function nameOf(item: YamlContent): string {
  const map = item.kind === "map" ? item : undefined;
  return textIn(map, "name") ?? textIn(map, "path") ?? map?.entries[0]?.key.text ?? "…";
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

function words(map: YamlMap, key: string): string {
  const written = scalarsIn(map, key).map(({ text }) => text);
  return written.length > 0 ? written.join(", ") : itemsIn(map, key).length > 0 ? "…" : "rule";
}

function part(name: string, detail: string, whole: Span, children: readonly OutlineItem[] = []): OutlineItem {
  const fitting = children.filter((child) => covers(whole, child.whole));
  return { name, detail, kind: "part", span: bare(whole), whole: bare(whole), children: fitting };
}

function join(one: string | undefined, other: string | undefined, by = " "): string {
  return [one, other].filter((each) => each !== undefined && each !== "").join(by);
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

function moved(item: OutlineItem, by: number): OutlineItem {
  const children = item.children.map((child) => moved(child, by));
  return { ...item, span: shift(item.span, by), whole: shift(item.whole, by), children };
}
