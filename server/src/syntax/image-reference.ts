/** `registry/repository:tag@digest`, with the place of each part. Grammar from the distribution reference. */
import type { Span } from "../model/span";

/** A part with its place in the reference. */
export interface ReferencePart extends Span {
  readonly text: string;
}

/** An image's name in its parts; `valid` is false where a registry would refuse the name. */
export interface ImageReference {
  readonly registry: ReferencePart | undefined;
  /** Without the registry. */
  readonly repository: ReferencePart;
  readonly tag: ReferencePart | undefined;
  readonly digest: ReferencePart | undefined;
  readonly valid: boolean;
}

const repositoryShape = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const hostPart = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const registryShape = new RegExp(`^(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const tagShape = /^\w[\w.-]{0,127}$/;
const digestShape = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;

/** Splits a reference without variables; total. */
export function readImageReference(text: string): ImageReference {
  const at = text.indexOf("@");
  const digest = at < 0 ? undefined : part(text, at + 1, text.length);
  const end = at < 0 ? text.length : at;
  const slash = text.slice(0, end).indexOf("/");
  const host = slash < 0 ? "" : text.slice(0, slash);
  const registry = /[.:]|^localhost$/.test(host) || host !== host.toLowerCase() ? part(text, 0, slash) : undefined;
  const from = registry === undefined ? 0 : slash + 1;
  const colon = text.slice(from, end).lastIndexOf(":");
  const tagged = colon >= 0 && !text.slice(from + colon, end).includes("/");
  const tag = tagged ? part(text, from + colon + 1, end) : undefined;
  const repository = part(text, from, tagged ? from + colon : end);
  return { registry, repository, tag, digest, valid: isValid(registry, repository, tag, digest) };
}

function isValid(
  registry: ReferencePart | undefined,
  repository: ReferencePart,
  tag: ReferencePart | undefined,
  digest: ReferencePart | undefined,
): boolean {
  return (
    (registry === undefined || registryShape.test(registry.text)) &&
    repository.text.length < 256 &&
    repositoryShape.test(repository.text) &&
    (tag === undefined || tagShape.test(tag.text)) &&
    (digest === undefined || digestShape.test(digest.text))
  );
}

function part(text: string, start: number, end: number): ReferencePart {
  return { start, end, text: text.slice(start, end) };
}
