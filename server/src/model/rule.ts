/** A check with a name, a note and the peers' names for it. */
import type { Finding } from "./finding";
import type { Profile, Severity } from "./severity";
import type { Snapshot } from "./snapshot";
import type { SourceFile } from "./source-file";

/** `check` is total and pure; its note has the rule's id as key. */
export interface Rule {
  /** `language/wanted-state`, such as `dockerfile/image-tagged`. */
  readonly id: string;
  readonly severity: Severity;
  /** The quietest profile in which it speaks; unless said, `essential` for errors and `recommended` for the rest. */
  readonly profile?: Profile;
  /** What others call it, such as `hadolint:DL3006`; their suppression comments count here. */
  readonly aliases: readonly string[];
  check(file: SourceFile, snapshot: Snapshot): Iterable<Finding>;
}
