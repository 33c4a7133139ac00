/**
 * What the graph knows of manifests, without their trees: plain data without places. A word carries the number of its
 * place instead, so that what is typed elsewhere in a document leaves its facts the same.
 */
import type { Span } from "../../../model/span";
import type { PartRole } from "./relations/relation";
import type { Selector } from "./selector";

/** A text with the number of its place among the places of its document. */
export interface Word {
  readonly text: string;
  readonly at: number;
  /** False where the place does not read like the text, as with escapes and numbers of other kinds. */
  readonly spelled?: false;
}

/** A label; without a value where that is not known. */
export interface Label {
  readonly key: Word;
  readonly value: Word | undefined;
}

/** A map of labels. */
export interface Labels {
  readonly pairs: readonly Label[];
  /** True where there may be more of them than are written. */
  readonly open: boolean;
}

/** A part of an object that others may name. */
export interface Part {
  readonly role: PartRole;
  /** The place of everything that belongs to it. */
  readonly whole: number;
  readonly name: Word | undefined;
  /** A port's number. */
  readonly number?: Word;
  readonly protocol?: string;
  /** Of a Service's port, the port of the pods, where it is written. */
  readonly target?: string;
  /** The number of the container it is in. */
  readonly container?: number;
}

/** One object of a document. */
export interface ObjectFacts {
  /** Kind and group: `Service`, `Deployment.apps`. */
  readonly kind: string;
  readonly apiVersion: string;
  /** The place of the kind, and of the whole. */
  readonly head: number;
  readonly whole: number;
  /** Nothing where it is generated or not known. */
  readonly name: Word | undefined;
  /** Nothing where none is written. */
  readonly namespace: Word | undefined;
  readonly labels: Labels;
  /** The labels of the pods that it is or makes. */
  readonly pods: Labels | undefined;
  readonly parts: readonly Part[];
  /** What it may have more of than is written. */
  readonly open: readonly PartRole[];
  readonly points: readonly Point[];
  /** What only one object may have, such as a port of every node. */
  readonly takes?: readonly Word[];
  /** The kind of what makes it, where that is no manifest of its own. */
  readonly madeBy?: string;
  /** True for what only says what it changes. */
  readonly patch?: true;
}

/** A place that points at something. */
export interface Point {
  /** The row of the table. */
  readonly row: number;
  readonly word: Word;
  readonly want: Want;
  /** True where what it points at may be missing. */
  readonly optional?: true;
}

/** What is pointed at. */
export type Want = WantedName | WantedLabels | WantedPart;

/** An object by its name. */
export interface WantedName {
  readonly by: "name";
  readonly kind: string;
  readonly name: string;
  /** Where one is written. */
  readonly namespace?: Word;
  /** True where it is made by somebody else as a rule. */
  readonly loose?: true;
  /** Given where a text only reads like it: then it is meant if it is in the unit, with the port that is written. */
  readonly guess?: { readonly port?: string };
}

/** Objects by their labels. */
export interface WantedLabels {
  readonly by: "labels";
  /** A kind or `pods`. */
  readonly of: string;
  readonly selector: Selector;
  readonly reach: Reach;
}

/**
 * Where to look: in the object's own namespace, in all of them, in those with these names or labels, or only at what the object
 * itself is or makes.
 */
export type Reach = "own" | "all" | "itself" | { readonly names: readonly Word[]; readonly labels?: Selector };

/** A part of one of several objects, or of the object itself. */
export interface WantedPart {
  readonly by: "part";
  readonly role: PartRole;
  readonly name: string;
  readonly of: "itself" | readonly (WantedName | WantedLabels)[];
  /** The number of the container to look in. */
  readonly container?: number;
  readonly protocol?: string;
}

/** The objects of one document, which are the same list as long as they are the same. */
export type DocumentFacts = readonly ObjectFacts[];

/** How a kustomization names its files and what it does to their objects; paths are whole. */
export interface KustomizationFacts {
  readonly resources: readonly string[];
  readonly patches: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
  readonly namespace: string | undefined;
  /** True where it takes more than the workspace shows: from an address, a chart, a plugin. */
  readonly open: boolean;
}

/** The places of a document's words, from the document's start. */
export type Places = readonly Span[];
