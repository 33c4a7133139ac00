/** What becomes a value of a workload: replicas, images and resources, with the values as YAML has them. */
import type { Edit } from "../../../../model/edit";
import type { SourceFile } from "../../../../model/source-file";
import { readImageReference } from "../../../../syntax/image-reference";
import { scalarOf } from "../../../../syntax/yaml/edits";
import { lineEnd, lineStart, nextLine } from "../../../../syntax/yaml/lines";
import { contentAt, entryOf, type YamlMap } from "../../../../syntax/yaml/tree";
import { nameOf } from "../new-value";
import { containersOf, type PlainObject, placeOf, scalarIn } from "./objects";

/** Edits of the manifest, and lines of values that go below the section's key. */
export interface Parts {
  readonly edits: readonly Edit[];
  readonly lines: readonly string[];
}

/** `section` is the path below `.Values` where the object's values go. */
export function valuesOf(file: SourceFile, object: PlainObject, section: string): Parts {
  const containers = containersOf(object);
  const parts = containers.map((container) => {
    const name = nameOf(scalarIn(container, "name")?.text ?? "container");
    if (containers.length === 1) return containerParts(file, object, container, section);
    const { edits, lines } = containerParts(file, object, container, `${section}.${name}`);
    return { edits, lines: lines.length === 0 ? [] : [`${name}:`, ...lines.map(indented)] };
  });
  return joined([replicas(object, section), ...parts]);
}

function joined(all: readonly Parts[]): Parts {
  return { edits: all.flatMap(({ edits }) => edits), lines: all.flatMap(({ lines }) => lines) };
}

function replicas(object: PlainObject, section: string): Parts {
  const count = contentAt(object.root, ["spec", "replicas"]);
  if (count?.kind !== "scalar" || !/^\d{1,5}$/.test(count.text)) return { edits: [], lines: [] };
  const edits = [{ span: placeOf(object, count), text: `{{ .Values.${section}.replicaCount }}` }];
  return { edits, lines: [`replicaCount: ${Number(count.text)}`] };
}

function containerParts(file: SourceFile, object: PlainObject, container: YamlMap, section: string): Parts {
  return joined([image(object, container, section), resources(file, object, container, section)]);
}

function image(object: PlainObject, container: YamlMap, section: string): Parts {
  const written = scalarIn(container, "image");
  if (written === undefined || written.text === "") return { edits: [], lines: [] };
  const { tag, digest } = readImageReference(written.text);
  const last = digest ?? tag;
  const repository = last === undefined ? written.text : written.text.slice(0, last.start - 1);
  const mark = digest === undefined ? ":" : "@";
  const key = digest === undefined ? "tag" : "digest";
  const ending = last === undefined ? "" : `${mark}{{ .Values.${section}.image.${key} }}`;
  return {
    edits: [{ span: placeOf(object, written), text: `"{{ .Values.${section}.image.repository }}${ending}"` }],
    lines: [
      "image:",
      `  repository: ${scalarOf(repository)}`,
      ...(last === undefined ? [] : [`  ${key}: ${scalarOf(last.text, '"')}`]),
    ],
  };
}

/** The table goes into the values as it stands, comments included. */
function resources(file: SourceFile, object: PlainObject, container: YamlMap, section: string): Parts {
  const entry = entryOf(container, "resources");
  if (entry?.value?.kind !== "map" || entry.value.flow || container.flow) return { edits: [], lines: [] };
  const { start, end } = placeOf(object, entry.value);
  const key = placeOf(object, entry.key);
  const from = lineEnd(file.text, key.end);
  const column = start - lineStart(file.text, start);
  const margin = key.start - lineStart(file.text, key.start) + 2;
  const table = file.text.slice(nextLine(file.text, from), end).split(/\r?\n/);
  const text = `\n${" ".repeat(margin)}{{- toYaml .Values.${section}.resources | nindent ${margin} }}`;
  return {
    edits: [{ span: { start: from, end }, text }],
    lines: ["resources:", ...table.map((line) => indented(line.slice(Math.min(column, line.search(/\S|$/)))))],
  };
}

function indented(line: string): string {
  return line === "" ? line : `  ${line}`;
}
