/** What a definition of a custom kind is about, read off its text: most are long and never asked for their types. */

/** A kind in one version. */
export interface CustomHead {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
  readonly shortNames: readonly string[];
}

/** True for text that may hold a definition; those with template actions define nothing yet. */
export function mayDefine(text: string): boolean {
  return text.includes("CustomResourceDefinition") && !text.includes("{{");
}

/** The heads of a document in the form that generators write; none in any other form. */
export function headsIn(text: string): readonly CustomHead[] {
  const spec = text.slice(Math.max(0, text.search(/^spec:/m)));
  const one = (pattern: RegExp) => pattern.exec(spec)?.[1];
  const [group, kind] = [one(/^ {2}group: *([\w.-]+)[ \r]*$/m), one(/^ {4}kind: *(\w+)[ \r]*$/m)];
  const plural = one(/^ {4}plural: *([\w-]+)[ \r]*$/m);
  const start = spec.search(/^ {2}versions:/m);
  if (group === undefined || kind === undefined || plural === undefined || start < 0) return [];
  const versions = [...spec.slice(start).matchAll(/^ {2}(?:- | {2})name: *(\w+)[ \r]*$/gm)];
  const short = one(/^ {4}shortNames:[ \r]*\n((?: {4}- *[\w-]+[ \r]*\n)+)/m) ?? "";
  const shortNames = short.split(/\s*- *|\s+/).filter((name) => name !== "");
  return versions.map(([, version]) => ({ apiVersion: `${group}/${version}`, kind, plural, shortNames }));
}
