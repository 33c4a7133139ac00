/** What Kubernetes itself says about its types and fields. The build takes it from a package; it may be missing. */

/** The texts as the build writes them, each once. */
export interface KubernetesTexts {
  /** The package they are from, and its licence. */
  readonly source: string;
  readonly license: string;
  readonly texts: readonly string[];
  /** By type and field, the place in `texts`; a type's own stands under the empty name. */
  readonly types: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What is said about a type, or about one of its fields. */
export function textOf({ texts, types }: KubernetesTexts, type: string, field = ""): string | undefined {
  const found = types[type];
  return found !== undefined && Object.hasOwn(found, field) ? texts[found[field] ?? -1] : undefined;
}
