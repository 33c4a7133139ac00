/** What the types say about an object's places, in the words and under the keys that notes have. */
import type { Concept } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import type { TypedPlace, Wording } from "../../schema/describe";
import { artefact } from "../../schema/kubernetes/artefact";
import { anyKindOf, type Kind, kindOf, kindsNamed } from "../../schema/kubernetes/kinds";
import { isKustomizeType, kustomizeType } from "../../schema/kubernetes/kustomize";
import { removalOf } from "../../schema/kubernetes/removals";
import { typeOf } from "../../schema/kubernetes/types";
import { type Minor, newestMinor, versionText } from "../../schema/kubernetes/versions";
import { anyType, type Field, type ObjectType } from "../../schema/type";
import { isMasked } from "../../syntax/gotemplate/masked-word";
import { escapeMarkdown } from "../../syntax/markdown/plain";
import type { YamlPath } from "../../syntax/yaml/tree";
import { commonFields, customKind } from "./custom-kinds";
import { minorFor } from "./objects";

/** How Kubernetes' types and versions are called. */
export const wording: Wording = {
  name: shortName,
  version: versionWords,
};

/** Minors that no source of the schema carries are known only as one of two. */
function versionWords(minor: Minor): string {
  const isSure = minor > newestMinor || Object.values(artefact().sources).includes(minor);
  return `Kubernetes ${isSure ? versionText(minor) : `${versionText(minor)} or ${versionText(minor + 1)}`}`;
}

/** `V1PodSpec` is known to people as `PodSpec`, `RbacV1Subject` as `Subject`. */
export function shortName(type: string): string {
  return type.replace(/^(?:[A-Z][a-z]+)?V\d+(?:(?:alpha|beta)\d+)?(?=[A-Z])/, "");
}

/** The type of an object; of versions that are gone the one that replaced it, of other kinds what all objects have in common. */
export function rootType(snapshot: Snapshot, apiVersion: string, kind: string): ObjectType {
  const minor = minorFor(snapshot);
  const served = kindOf(apiVersion, kind, minor) ?? anyKindOf(apiVersion, kind) ?? successor(apiVersion, kind);
  const meant = isMasked(apiVersion) ? kindsNamed(kind)[0] : undefined;
  const found = kustomizeType(apiVersion, kind) ?? served?.type ?? meant?.type;
  const known = found === undefined ? undefined : typeOf(found, minor);
  return known ?? customKind(snapshot, apiVersion, kind)?.root ?? unknownType();
}

function successor(apiVersion: string, kind: string): Kind | undefined {
  const removal = removalOf(apiVersion, kind);
  return removal?.instead === undefined ? undefined : anyKindOf(removal.instead, removal.insteadKind ?? kind);
}

/** The keys of the notes about a field, the most special first: this place, the field of its type, what it holds. */
export function noteKeys(kind: string, path: YamlPath, { owner, field, depth }: TypedPlace): readonly string[] {
  const own = path.slice(0, path.length - depth).filter((step) => typeof step === "string");
  if (isKustomizeType(owner?.name)) return [kustomizeKey(shortName(owner?.name ?? ""), field?.name ?? "")];
  const general = owner?.name === undefined || field === undefined ? [] : [`${shortName(owner.name)}.${field.name}`];
  const held = field?.type.kind === "object" && field.type.name !== undefined ? [shortName(field.type.name)] : [];
  return [`${kind}.${own.join(".")}`, ...general, ...held].map((key) => `kubernetes/${key}`);
}

/** What both kinds, and the generators of ConfigMaps and of Secrets, share is explained once. */
function kustomizeKey(owner: string, field: string): string {
  const shared: Readonly<Record<string, string>> = { Component: "Kustomization", SecretArgs: "ConfigMapArgs" };
  return `kustomize/${shared[owner] ?? owner}.${field}`;
}

/** What Kubernetes itself says about a field or, without one, about a type, as Markdown. */
export function described(snapshot: Snapshot, type: string | undefined, field?: Field): Pick<Concept, "description"> {
  if (type === undefined) return {};
  const text = field?.description ?? (field === undefined ? snapshot.texts(type) : fieldText(snapshot, type, field));
  return text === undefined ? {} : { description: escapeMarkdown(shortened(text)) };
}

/** Some fields have no words of their own: then those of their type say what they are. */
function fieldText(snapshot: Snapshot, owner: string, { name, type }: Field): string | undefined {
  const own = snapshot.texts(`${owner}.${name}`);
  return own ?? (type.kind === "object" && type.name !== undefined ? snapshot.texts(type.name) : undefined);
}

const longest = 500;

/** Whole sentences, as many as a hover has room for. */
export function shortened(text: string): string {
  if (text.length <= longest) return text;
  const end = text.slice(0, longest).lastIndexOf(". ");
  return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, longest)}…`;
}

function unknownType(): ObjectType {
  const spec: Field = { name: "spec", type: anyType, required: false };
  const fields = new Map([...commonFields(), spec].map((field) => [field.name, field]));
  return { kind: "object", fields, absent: new Map(), others: anyType };
}
