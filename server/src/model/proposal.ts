/** What may be typed next. */
import type { Edit } from "./edit";

/** The icon class an editor shows. */
export type ProposalKind = "keyword" | "flag" | "value" | "variable" | "stage" | "snippet" | "file" | "directive";

/** One completion; hosts show them in the order the language gives them. */
export interface Proposal {
  readonly label: string;
  readonly kind: ProposalKind;
  /** Replaces the typed part; in snippet syntax (`$1`, `${1:x}`, `$0`) when `snippet` is set. */
  readonly edit: Edit;
  readonly snippet?: boolean;
  /** Changes elsewhere in the file that come with it. */
  readonly also?: readonly Edit[];
  /** A few words behind the label. */
  readonly detail?: string;
  /** The note that documents it. */
  readonly concept?: string;
  /** Markdown that documents it where there is no such note. */
  readonly documentation?: string;
  /** What the typed text is compared with, when the label is not all. */
  readonly filter?: string;
  /** Asks the editor to complete again after accepting, as for `--from=`. */
  readonly again?: boolean;
}
