/** Requests for silence in manifests: our comments, and the annotations of kube-linter, kube-score and Monokle. */
import type { Suppression } from "../../model/language";
import { memo } from "../../model/memo";
import type { RuleNames } from "../../model/rule";
import type { SourceFile } from "../../model/source-file";
import { type Span, shift, slice } from "../../model/span";
import type { YamlDocument } from "../../syntax/yaml/document";
import { documentAt, documents } from "../../syntax/yaml/documents";
import { lineEnd, lineStart, nextLine, skipBlanks } from "../../syntax/yaml/lines";
import { mapIn } from "./fields";
import { lineParts } from "./line-parts";
import { type KubernetesObject, objectsOf } from "./objects";
import { monokleAnnotated } from "./peers/monokle-names";
import { podsOf } from "./pods";
import { rules } from "./rules";
import { texts } from "./unsure";

/** A comment speaks for what the line below it begins, or for its own line; annotations speak for their object. */
export const suppressions: (file: SourceFile) => readonly Suppression[] = memo((file) =>
  documents(file).flatMap(({ start, end, document }) => {
    if (!maySilence(document)) return [];
    const whole = { file: { start: -start, end: file.text.length - start }, document: { start: 0, end: end - start } };
    const found = [...commented(document, whole), ...objectsOf(document, file).flatMap((each) => [...annotated(each)])];
    return found.map(({ span, rules }) => ({ span: shift(span, start), rules }));
  }),
);

const maySilence = memo(({ text }: YamlDocument): boolean =>
  /portolan ignore|kube-linter\.io\/|kube-score\/|monokle\.io\//i.test(text),
);

/** A comment line above what the finding stands in, or one more name in the one that is there; nothing in JSON. */
export function suppress(file: SourceFile, span: Span, { id: rule }: RuleNames): { span: Span; text: string } {
  if (/\.json$/i.test(file.path)) return { span: { start: span.start, end: span.start }, text: "" };
  const placed = documentAt(file, span.start);
  const start = placed?.start ?? 0;
  const name = rule.replace(/^kubernetes\//, "");
  const parts = placed === undefined ? [] : lineParts(placed.document);
  const at = start + (parts.findLast((part) => part.start <= span.start - start)?.line ?? 0);
  const above = lineStart(file.text, at - 1);
  const comment = at === 0 ? "" : file.text.slice(above, lineEnd(file.text, above));
  if (/^\s*#\s*portolan ignore=/i.test(comment)) {
    const end = above + comment.trimEnd().length;
    return { span: { start: end, end }, text: `,${name}` };
  }
  const margin = file.text.slice(at, skipBlanks(file.text, at));
  const lineBreak = file.text.includes("\r\n") ? "\r\n" : "\n";
  return { span: { start: at, end: at }, text: `${margin}# portolan ignore=${name}${lineBreak}` };
}

interface Wholes {
  readonly file: Span;
  readonly document: Span;
}

const form = /^#\s*portolan ignore(-file|-document)?=([\w/:., -]+)/i;

function* commented(document: YamlDocument, whole: Wholes): Generator<Suppression> {
  for (const comment of document.comments) {
    const [, scope = "", list = ""] = form.exec(slice(document.text, comment)) ?? [];
    if (list === "") continue;
    const wanted = scope.toLowerCase();
    const span = wanted === "-file" ? whole.file : wanted === "-document" ? whole.document : meant(document, comment);
    if (span !== undefined) yield { span, rules: names(list) };
  }
}

/** What begins on the comment's own line or, for a comment alone on its line, on the next line that begins something. */
function meant(document: YamlDocument, comment: Span): Span | undefined {
  const line = lineStart(document.text, comment.start);
  const parts = lineParts(document);
  const isAlone = document.text.slice(line, comment.start).trim() === "";
  if (!isAlone) return parts.findLast((part) => part.line <= line);
  return parts.find((part) => part.line >= nextLine(document.text, comment.start));
}

function names(list: string): readonly string[] {
  const found = list.split(/[\s,]+/).filter((name) => name !== "" && name !== "-");
  return found.includes("all") ? ["*"] : found;
}

/** Annotations of an object, and of the pods it makes. */
function* annotated(object: KubernetesObject): Generator<Suppression> {
  const { map } = object;
  const templates = podsOf(object).filter(({ isTemplate }) => isTemplate);
  for (const metadata of [mapIn(map, "metadata"), ...templates.map((pod) => pod.metadata)])
    for (const { key, value } of texts(mapIn(metadata, "annotations"))) {
      const rules = silencedBy(key.text, value.text);
      if (rules.length > 0) yield { span: map, rules };
    }
}

function silencedBy(key: string, value: string): readonly string[] {
  const [, check] = /^ignore-check\.kube-linter\.io\/(.+)$/.exec(key) ?? [];
  if (check !== undefined) return [`kube-linter:${check}`];
  const [, rule] = /^monokle\.io\/suppress\.(.+)$/.exec(key) ?? [];
  if (rule !== undefined) return value === "" || value === "false" ? [] : [`monokle:${monokleAnnotated(rule)}`];
  if (key === "kube-linter.io/ignore-all") return allOfKubeLinter;
  return key === "kube-score/ignore" ? value.split(",").flatMap((each) => scored(each.trim())) : [];
}

const allOfKubeLinter = rules().flatMap(({ aliases }) => aliases.filter((name) => name.startsWith("kube-linter:")));

/** One of kube-score's checks stands for another as well. */
function scored(check: string): readonly string[] {
  const also = check === "container-resources" ? ["kube-score:container-ephemeral-storage-request-and-limit"] : [];
  return [`kube-score:${check}`, ...also];
}
