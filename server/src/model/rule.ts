/** A check with a name, a note and the peers' names for it. */
import type { Finding } from "./finding";
import type { Profile, Severity } from "./severity";
import type { Snapshot } from "./snapshot";
import type { SourceFile } from "./source-file";

/** What a rule is called. */
export interface RuleNames {
  /** `language/wanted-state`, such as `dockerfile/image-tagged`. */
  readonly id: string;
  /** What others call it, such as `hadolint:DL3006`; their suppression comments count here. */
  readonly aliases: readonly string[];
}

/** What a rule is called, and how loud it is. */
export interface RuleHead extends RuleNames {
  readonly severity: Severity;
  /** The quietest profile in which it speaks; unless said, `essential` for errors and `recommended` for the rest. */
  readonly profile?: Profile;
}

/** The start of the id of every rule that a user's note carries. */
export const teamPrefix = "team/";

/** `check` is total and pure; its note has the rule's id as key. */
export interface Rule extends RuleHead {
  check(file: SourceFile, snapshot: Snapshot): Iterable<Finding>;
}
