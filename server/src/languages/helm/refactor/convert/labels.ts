/** The chart's labels on the objects of a manifest; those of pods and selectors stay, since they must fit each other. */
import type { Edit } from "../../../../model/edit";
import type { SourceFile } from "../../../../model/source-file";
import { slice } from "../../../../model/span";
import { lineEnd, lineStart, nextLine } from "../../../../syntax/yaml/lines";
import { contentAt, entryOf } from "../../../../syntax/yaml/tree";
import type { TemplateSet } from "../../template/named";
import { type PlainObject, placeOf } from "./objects";

/** A named template that prints labels, and the keys it prints. */
export interface Labels {
  readonly template: string;
  readonly keys: ReadonlySet<string>;
}

/** What a named template prints as far as its text tells, the templates that it includes counted in. */
export function labelsOf({ byName }: TemplateSet, template: string): Labels | undefined {
  if (!byName.has(template)) return undefined;
  const names = new Set([template]);
  const keys = new Set<string>();
  for (const name of names)
    for (const { file, define } of byName.get(name) ?? []) {
      const text = slice(file.text, define.span);
      for (const [, key = ""] of text.matchAll(/^[ ]*([\w./-]+):/gm)) keys.add(key);
      for (const [, other = ""] of text.matchAll(/\binclude "([^"\n]+)"/g)) names.add(other);
    }
  return { template, keys };
}

/** A pod's own labels are what others find it by. */
export function labelled(file: SourceFile, object: PlainObject, { template, keys }: Labels): readonly Edit[] {
  const metadata = contentAt(object.root, ["metadata"]);
  if (metadata?.kind !== "map" || metadata.flow || object.kind === "Pod") return [];
  const include = (margin: number) => `${" ".repeat(margin)}{{- include "${template}" . | nindent ${margin} }}`;
  const entry = entryOf(metadata, "labels");
  const margin = columnOf(file, placeOf(object, metadata).start);
  if (entry === undefined) {
    const end = lineEnd(file.text, placeOf(object, object.name).end);
    return [{ span: { start: end, end }, text: `\n${" ".repeat(margin)}labels:\n${include(margin + 2)}` }];
  }
  const labels = entry.value;
  if (labels?.kind !== "map" || labels.flow) return [];
  const first = lineEnd(file.text, placeOf(object, entry.key).end);
  const twice = labels.entries.filter(({ key }) => keys.has(key.text)).map((each) => placeOf(object, each));
  return [
    { span: { start: first, end: first }, text: `\n${include(columnOf(file, placeOf(object, labels).start))}` },
    ...twice.map(({ start, end }) => ({
      span: { start: lineStart(file.text, start), end: nextLine(file.text, end) },
      text: "",
    })),
  ];
}

function columnOf({ text }: SourceFile, at: number): number {
  return at - lineStart(text, at);
}
