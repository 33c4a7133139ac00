/** The kinds that CustomResourceDefinitions of the workspace add to those that are built in. */
import { memo } from "../../model/memo";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { slice } from "../../model/span";
import type { Kind, Verb } from "../../schema/kubernetes/kinds";
import { typeOf } from "../../schema/kubernetes/types";
import { typeOfSchema } from "../../schema/open-api";
import { anyType, type Field, lazyObject, type ObjectType } from "../../schema/type";
import { cut } from "../../syntax/yaml/cut";
import type { YamlMap } from "../../syntax/yaml/tree";
import { type CustomHead, headsIn, mayDefine } from "./custom-heads";
import { mapIn, mapsIn, scalarsIn, textIn } from "./fields";
import { type KubernetesObject, placedObjects } from "./objects";

/** One version of a custom kind. */
export interface CustomKind extends Kind, CustomHead {
  readonly root: ObjectType;
  /** The text of its schema, which tells whether two definitions agree. */
  readonly schema: string;
  /** True where a webhook of the workspace may fill in what is missing before the schema is asked. */
  readonly completed?: boolean;
}

/** The custom kinds of a workspace, each once, by what they call themselves. */
export function customHeads(snapshot: Snapshot): readonly CustomHead[] {
  return [...definitions(snapshot).values()].map(({ head }) => head);
}

/** The files that define a custom kind. */
export function definingFiles(snapshot: Snapshot, apiVersion: string, kind: string): readonly SourceFile[] {
  return [...(definitions(snapshot).get(`${apiVersion} ${kind}`)?.files ?? [])];
}

/** A custom kind as the workspace defines it; of several definitions the first. */
export function customKind(snapshot: Snapshot, apiVersion: string, kind: string): CustomKind | undefined {
  return definitionsIn(definingFiles(snapshot, apiVersion, kind), apiVersion, kind)[0];
}

/**
 * The same for a file, where all definitions agree: only then is it known what the cluster has. A definition in a folder
 * of tests is for the files in that folder.
 */
export function agreedKind(
  snapshot: Snapshot,
  { path }: SourceFile,
  apiVersion: string,
  kind: string,
): CustomKind | undefined {
  const files = definingFiles(snapshot, apiVersion, kind).filter((file) => path.startsWith(reachOf(file)));
  const [first, ...others] = definitionsIn(files, apiVersion, kind);
  if (first === undefined || !others.every(({ schema }) => schema === first.schema)) return undefined;
  return hasWebhooks(snapshot) ? completed(first) : first;
}

interface Definition {
  readonly head: CustomHead;
  readonly files: Set<SourceFile>;
}

const definitions = memo(({ files }: Snapshot): ReadonlyMap<string, Definition> => {
  const found = new Map<string, Definition>();
  for (const file of files.values())
    for (const head of headsOf(file)) {
      const name = `${head.apiVersion} ${head.kind}`;
      const known = found.get(name);
      if (known === undefined) found.set(name, { head, files: new Set([file]) });
      else known.files.add(file);
    }
  return found;
});

const noHeads: readonly CustomHead[] = [];

const headsOf = memo((file: SourceFile): readonly CustomHead[] => {
  if (!/\.(?:ya?ml|json)$/i.test(file.path) || !mayDefine(file.text)) return noHeads;
  const texts = cut(file.text).map((span) => slice(file.text, span));
  const read = texts.filter(mayDefine).map(headsIn);
  return read.some((heads) => heads.length === 0) ? customKindsIn(file) : read.flat();
});

const completed = memo((kind: CustomKind): CustomKind => ({ ...kind, completed: true }));

const hasWebhooks = memo(({ files }: Snapshot) => [...files.values()].some(holdsWebhook));
const holdsWebhook = memo(({ text }: SourceFile) => /kind: *["']?MutatingWebhookConfiguration\b/.test(text));

/** The folder of tests that a file is in; nothing for others, which speak for all files. */
function reachOf({ path }: SourceFile): string {
  return /^.*?\/(?:tests?|testdata|e2e|fixtures?|__\w+__)\//i.exec(path)?.[0] ?? "";
}

function definitionsIn(files: readonly SourceFile[], apiVersion: string, kind: string): readonly CustomKind[] {
  const found = files.flatMap(customKindsIn);
  return found.filter((each) => each.apiVersion === apiVersion && each.kind === kind);
}

const customKindsIn = memo((file: SourceFile): readonly CustomKind[] =>
  placedObjects(file)
    .flatMap(({ objects }) => objects)
    .filter(({ apiVersion, kind }) => `${apiVersion.text} ${kind.text}` === definition)
    .flatMap(versionsIn),
);

const definition = "apiextensions.k8s.io/v1 CustomResourceDefinition";

/** Remembered by object, so that an edit beside a definition leaves what it defines the same. */
const versionsIn = memo(({ map, document }: KubernetesObject): readonly CustomKind[] => {
  const spec = mapIn(map, "spec");
  const names = mapIn(spec, "names");
  const [group, kind, plural] = [textIn(spec, "group"), textIn(names, "kind"), textIn(names, "plural")];
  if (group === undefined || kind === undefined || plural === undefined) return [];
  const namespaced = textIn(spec, "scope") !== "Cluster";
  const shortNames = scalarsIn(names, "shortNames").map(({ text }) => text);
  const shared = { group, kind, plural, namespaced, type: kind, verbs, shortNames };
  return mapsIn(spec, "versions").flatMap((each) => {
    const version = textIn(each, "name");
    const schema = mapIn(each, "schema", "openAPIV3Schema");
    if (version === undefined || schema === undefined) return [];
    const written = slice(document.text, schema);
    return [{ ...shared, version, apiVersion: `${group}/${version}`, root: rootOf(kind, schema), schema: written }];
  });
});

const verbs: ReadonlySet<Verb> = new Set<Verb>(["create", "get", "list", "update", "patch", "delete"]);

/** What the schema says, below what every object has. */
function rootOf(kind: string, schema: YamlMap): ObjectType {
  const type = typeOfSchema(schema, kind);
  const own = () => (type.kind === "object" ? [...type.fields.values()] : []);
  const { others, description = undefined } = type.kind === "object" ? type : { others: anyType };
  return lazyObject(kind, () => ({ fields: byName([...own(), ...commonFields()]), absent: new Map() }), {
    ...(others === undefined ? {} : { others }),
    ...(description === undefined ? {} : { description }),
  });
}

/** The fields that the objects of all kinds have, as Kubernetes' own kinds have them. */
export function commonFields(): readonly Field[] {
  const known = typeOf("V1Namespace")?.fields;
  return ["apiVersion", "kind", "metadata"].flatMap((name) => known?.get(name) ?? []);
}

function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.name, field]));
}
