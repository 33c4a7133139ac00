/** A field the API server does not know: strict validation refuses it, older clients drop it without a word. */
import type { Fix } from "../../../model/edit";
import { overlaps } from "../../../model/span";
import { fitting } from "../../../model/wording";
import { kustomizeType } from "../../../schema/kubernetes/kustomize";
import type { Minor } from "../../../schema/kubernetes/versions";
import type { Misfit } from "../../../schema/misfit";
import type { Field } from "../../../schema/type";
import { closest } from "../../../syntax/closest";
import { removeEntry } from "../../../syntax/yaml/edits";
import type { YamlProblem } from "../../../syntax/yaml/problem";
import { entryIn } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { placeFor } from "../elsewhere";
import { filled } from "../fields";
import { misfitsOf } from "../misfits";
import { moveEntry } from "../move-entry";
import { shown } from "../naming";
import type { KubernetesObject } from "../objects";
import { restyled } from "../restyled";
import { shortName } from "../typed";

type Unknown = Extract<Misfit, { readonly kind: "unknown-field" }>;

export const fieldKnown: ObjectRule = {
  id: "kubernetes/field-known",
  severity: "error",
  reads: true,
  aliases: ["kubeconform:additionalProperties", "kube-linter:schema-validation", "monokle:K8S001"],
  *look(object, minor) {
    for (const unknown of misfitsOf(object, minor, "unknown-field"))
      if (!isHalfTyped(object, unknown)) yield { span: unknown.entry.key, ...verdict(object, unknown, minor) };
  },
};

function verdict(object: KubernetesObject, unknown: Unknown, minor: Minor): { message: string; fix?: Fix } {
  const { entry, type, path, map } = unknown;
  const name = entry.key.text;
  const gone = type.absent.get(name);
  if (gone !== undefined) return { message: `${otherVersion(gone, minor)}, not in 1.${minor}` };
  const lacks = `${shortName(type.name ?? "This")} has no field ${shown(name)}`;
  const meant = likely(unknown);
  if (meant !== undefined) {
    const edits = [restyled(entry.key, meant)];
    return { message: `${lacks}; did you mean ${meant}?`, fix: { title: `Change to ${meant}`, edits, safe: false } };
  }
  const place = placeFor(object, minor, path, name);
  if (place === undefined) return { message: `${lacks}; ${refuser(object)} refuses it`, ...removal(object, unknown) };
  const edits = moveEntry(object.document, object.map, map, entry, place.path);
  const fix = edits && { title: `Move to ${place.text}`, edits, safe: false };
  const [tails, what] = [tailsOf(place.text), [`${lacks}; it`, shown(name)]];
  const message = fitting(what.flatMap((each) => tails.map((tail) => `${each} belongs under ${tail}`)));
  return { message, ...(fix === undefined ? {} : { fix }) };
}

/** What holds nothing can go. */
function removal({ document }: KubernetesObject, { map, entry }: Unknown): { fix?: Fix } {
  if (filled(map, entry.key.text) !== undefined) return {};
  const edits = [removeEntry(document, map, entry)];
  return { fix: { title: `Remove ${shown(entry.key.text)}`, edits, safe: false } };
}

function refuser({ apiVersion, kind, custom }: KubernetesObject): string {
  if (custom !== undefined) return "its definition";
  return kustomizeType(apiVersion.text, kind.text) === undefined ? "the API server" : "kustomize";
}

/**
 * The field nearest in spelling, or the one that this may be the beginning of, or the needed one that it is the end of,
 * as `port` is of `containerPort`; never one that is there already.
 */
function likely({ entry, type, map }: Unknown): string | undefined {
  const name = entry.key.text;
  const free = [...type.fields.keys()].filter((field) => entryIn(map, field) === undefined);
  const begun = () => (name.length < 3 ? undefined : free.find((field) => field.startsWith(name)));
  return closest(name, free) ?? begun() ?? (filled(map, name) && free.find((field) => isEnd(type, field, name)));
}

function isEnd(type: Unknown["type"], field: string, name: string): boolean {
  const tail = name.charAt(0).toUpperCase() + name.slice(1);
  return type.fields.get(field)?.required === true && field.endsWith(tail);
}

/** A path, and the same without its first steps, down to where its end belongs. */
function tailsOf(path: string): readonly string[] {
  const steps = path.split(".");
  return steps.slice(0, Math.max(1, steps.length - 1)).map((_, index) => steps.slice(index).join("."));
}

/** What is no key at all is already said to be broken: a word without its colon, a list in the place of a key. */
function isHalfTyped({ document }: KubernetesObject, { entry: { key } }: Unknown): boolean {
  const isBroken = ({ kind, span }: YamlProblem) => kind !== "duplicate-key" && overlaps(span, key);
  return /[\r\n]/.test(key.text) || document.problems.some(isBroken);
}

function otherVersion({ name, since, removed }: Field, minor: Minor): string {
  return since !== undefined && since > minor
    ? `${name} comes with Kubernetes 1.${since}`
    : `${name} ended with 1.${removed}`;
}
