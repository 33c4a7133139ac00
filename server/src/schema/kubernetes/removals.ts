/** API versions that are gone or going: since when, until when, and what to write instead. */
import { comingRemovals } from "./removals/coming";
import { earlyRemovals } from "./removals/early";
import { lateRemovals } from "./removals/late";
import type { Minor } from "./versions";

/** What became of some kinds of one API version. */
export interface Removal {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** The first minor with them; unknown for some alphas, the earliest where kinds differ. */
  readonly since?: Minor;
  readonly deprecated?: Minor;
  /** The first minor that no longer serves them; without one, no date is set. */
  readonly gone?: Minor;
  /** The minor is not the server's own word but the first whose sources lack the kinds. */
  readonly inferred: boolean;
  /** The API version to write instead. */
  readonly instead?: string;
  /** The kind to write instead, where it has another name. */
  readonly insteadKind?: string;
}

/** Every row, oldest removal first. */
export const removals: readonly Removal[] = [...earlyRemovals, ...lateRemovals, ...comingRemovals];

/** What became of a kind, if it is gone or going in any minor. */
export function removalOf(apiVersion: string, kind: string): Removal | undefined {
  return byName.get(`${apiVersion} ${kind}`);
}

const byName: ReadonlyMap<string, Removal> = new Map(
  removals.flatMap((row) => row.kinds.map((kind) => [`${row.apiVersion} ${kind}`, row] as const)),
);
