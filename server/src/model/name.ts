/** The two facts that navigation is made of: what can be pointed at, and what points. */
import type { Span } from "./span";

/** What kind of thing a name stands for; editors draw an icon for it. */
export type NameKind =
  | "stage"
  | "variable"
  | "argument"
  | "file"
  | "section"
  | "concept"
  | "value"
  | "template"
  | "object"
  | "namespace"
  | "label"
  | "port"
  | "container"
  | "volume"
  | "key";

/** A name a file introduces. Several definitions may share an id when they introduce one thing. */
export interface Definition {
  /** A path with a fragment, such as `/web/Dockerfile#stage.build`. */
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  /** What it is or belongs to, such as `Deployment`, to tell namesakes apart. */
  readonly detail?: string;
  /** The name itself. */
  readonly span: Span;
  /** Everything that belongs to it. */
  readonly whole: Span;
  /** False where the text is not the name, such as the FROM of a stage that has none. */
  readonly spelled?: boolean;
}

/** A definition without what tells it from its namesakes. */
export type ListedName = Omit<Definition, "id">;

/** The names of one file. */
export interface Names {
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

/** A place that names something. */
export interface Reference {
  readonly id: string;
  readonly span: Span;
  /** False where the text is not the name, such as the number in `COPY --from=0`. */
  readonly spelled: boolean;
  /** What stands here once the thing has another name, where that is more than the name. */
  respelled?(name: string): string;
  /** The folder that a written path counts from, where that is not the folder of its file. */
  readonly folder?: string;
  /** The one definition that is meant where several share the id. */
  readonly target?: Span;
}
