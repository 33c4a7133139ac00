/** *Convert manifest to template*: a plain manifest becomes a template of a chart, its names, images and sizes variable. */
import { applyEdits, type Edit, type Offer } from "../../../../model/edit";
import type { Snapshot } from "../../../../model/snapshot";
import { baseName, relativeTo, type SourceFile } from "../../../../model/source-file";
import { overlaps, type Span } from "../../../../model/span";
import { contentAt } from "../../../../syntax/yaml/tree";
import { type Chart, chartIn } from "../../chart/chart";
import { isChartFile } from "../../chart/claims";
import { chartFolderOf, chartFolders } from "../../chart/layout";
import { isChartTemplate } from "../../template/claims";
import { type TemplateSet, templateSet } from "../../template/named";
import { nameOf, newValue } from "../new-value";
import { labelled, labelsOf } from "./labels";
import { renamed } from "./names";
import { type PlainObject, placeOf, plainObjects } from "./objects";
import { valuesOf } from "./values";

/** More charts than these are not offered one by one. */
const mostCharts = 5;

/** More objects than these are not one application's. */
const mostObjects = 200;

/**
 * At the head of an object, or for the whole file: for the chart that the manifest lies in, or else for each of the
 * workspace. What Helm does not render is left alone.
 */
export function* convertManifest(file: SourceFile, span: Span, snapshot: Snapshot): Generator<Offer> {
  if (!/\.ya?ml$/.test(file.path) || file.text.includes("{{") || isChartFile(file.path, snapshot)) return;
  const objects = plainObjects(file);
  if (objects === undefined || objects.length > mostObjects || !objects.some((each) => isAtHead(each, span))) return;
  if (/(?:^|[\s[{,])[&*]\w/m.test(file.text)) return;
  for (const chart of targets(file, snapshot)) {
    const edits = converted(file, objects, chart, snapshot);
    const title = `Convert to a template of the chart ${chart.metadata.name}`;
    if (edits !== undefined) yield { title, edits, kind: "rewrite.template" };
  }
}

/** Somewhere from the first key to the name. */
function isAtHead({ root, start, name }: PlainObject, span: Span): boolean {
  return overlaps({ start: start + root.start, end: start + name.end }, span);
}

function targets({ path }: SourceFile, snapshot: Snapshot): readonly Chart[] {
  const own = chartFolderOf(snapshot.paths, path);
  if (own !== undefined && relativeTo(own.folder, path).startsWith("crds/")) return [];
  const outer = [...chartFolders(snapshot.paths).values()].filter(({ parent }) => parent === undefined);
  const folders = own === undefined ? outer.slice(0, mostCharts) : [own];
  return folders.flatMap(({ folder }) => chartIn(snapshot, folder) ?? []);
}

function converted(file: SourceFile, objects: readonly PlainObject[], chart: Chart, snapshot: Snapshot) {
  const [first] = objects;
  if (first === undefined) return undefined;
  const set = setOf(chart, snapshot);
  const labels = set && labelsOf(set, `${chart.metadata.name}.labels`);
  const edits = [
    ...renamed(objects, namer(objects, chart, set)),
    ...objects.flatMap((object) => [...namespace(object), ...(labels ? labelled(file, object, labels) : [])]),
  ];
  const values: Edit[] = [];
  const taken = new Set<string>();
  const sections = sectionsOf(file, objects);
  for (const [name, parts] of sections) {
    const lines = parts("").lines;
    if (lines.length === 0) continue;
    const value = `\n${lines.map((line) => (line === "" ? line : `  ${line}`)).join("\n")}`;
    const added = newValue(snapshot, chart, free(name), value);
    if (added === undefined || taken.has(added.path.join("."))) return undefined;
    taken.add(added.path.join("."));
    values.push(added.edit);
    edits.push(...parts(added.path.join(".")).edits);
  }
  return [...placed(file, edits, chart, snapshot), ...values];
}

/** The values of each object, by the name they could have. */
function sectionsOf(file: SourceFile, objects: readonly PlainObject[]) {
  const names = objects.map(({ kind, name }) => {
    const isShared = objects.filter((other) => other.name.text === name.text && hasValues(file, other)).length > 1;
    return nameOf(isShared ? `${name.text}-${kind}` : name.text);
  });
  return objects.map(
    (object, index) => [names[index] ?? "", (section: string) => valuesOf(file, object, section)] as const,
  );
}

function hasValues(file: SourceFile, object: PlainObject): boolean {
  return valuesOf(file, object, "").lines.length > 0;
}

function* free(name: string): Generator<readonly string[]> {
  yield [name];
  for (let number = 2; number < 20; number++) yield [`${name}${number}`];
}

/** A manifest among the templates is rewritten, any other copied there. */
function placed(file: SourceFile, edits: readonly Edit[], { folder }: Chart, snapshot: Snapshot): readonly Edit[] {
  if (isChartTemplate(file, snapshot)) return edits;
  const [base = "", extension = ""] = baseName(file.path).split(/(?=\.ya?ml$)/);
  let path = `${folder.folder}/templates/${base}${extension}`;
  for (let number = 2; snapshot.paths.has(path); number++)
    path = `${folder.folder}/templates/${base}-${number}${extension}`;
  return [{ path, span: { start: 0, end: 0 }, text: applyEdits(file.text, edits) }];
}

function setOf({ folder }: Chart, snapshot: Snapshot): TemplateSet | undefined {
  const [template] = folder.templates;
  return template === undefined ? undefined : templateSet(snapshot, template);
}

/** What the chart calls its objects, with what a name says beyond the chart's own. */
function namer(objects: readonly PlainObject[], { metadata }: Chart, set: TemplateSet | undefined) {
  const helper = `${metadata.name}.fullname`;
  const hasHelper = set?.byName.has(helper) === true;
  const base = hasHelper ? `{{ include "${helper}" . }}` : "{{ .Release.Name }}";
  const isOnly = new Set(objects.map(({ name }) => name.text)).size === 1;
  return (name: string): string => {
    if (hasHelper && (isOnly || name === metadata.name)) return base;
    return `${base}-${name.startsWith(`${metadata.name}-`) ? name.slice(metadata.name.length + 1) : name}`;
  };
}

/** A release is installed into a namespace of its user's choice. */
function namespace(object: PlainObject): readonly Edit[] {
  const written = contentAt(object.root, ["metadata", "namespace"]);
  return written?.kind === "scalar" ? [{ span: placeOf(object, written), text: "{{ .Release.Namespace }}" }] : [];
}
