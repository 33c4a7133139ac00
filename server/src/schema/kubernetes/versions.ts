/** Versions of Kubernetes: a minor is the number behind `1.`. */

/** The number behind `1.` in a version of Kubernetes. */
export type Minor = number;

/** From `since` up to but not including `removed`; without one, without that end. */
export interface Range {
  readonly since?: Minor;
  readonly removed?: Minor;
}

/** Oldest first; what is not a kind or field in any of them is unknown here. */
export const minors: readonly Minor[] = [25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36];

/** What counts when nobody names a version. */
export const newestMinor: Minor = 36;

/** Whether something is there in a minor. */
export function isIn({ since = 0, removed = Number.POSITIVE_INFINITY }: Range, minor: Minor): boolean {
  return since <= minor && minor < removed;
}

/** The minor in `1.34`, `v1.34` or `1.34.2`; none for anything else. */
export function minorOf(version: string): Minor | undefined {
  const found = /^v?1\.(\d{1,3})(?:\.\d+)?(?:[-+].*)?$/.exec(version.trim());
  return found === null ? undefined : Number(found[1]);
}

/** The supported minor next to the asked one: schemas are known for those only. */
export function supportedMinor(minor: Minor): Minor {
  return Math.min(Math.max(minor, minors[0] ?? newestMinor), newestMinor);
}

/** `1.34`. */
export function versionText(minor: Minor): string {
  return `1.${minor}`;
}

/** The range in `@28`, `@28-32`, `@-32`; empty for an empty text. */
export function readRange(text: string): Range {
  const [since, removed] = text.replace("@", "").split("-");
  return { ...(since ? { since: Number(since) } : {}), ...(removed ? { removed: Number(removed) } : {}) };
}
