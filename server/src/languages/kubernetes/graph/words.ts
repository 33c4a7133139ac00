/** Collects the places of words while facts are read. */
import type { Span } from "../../../model/span";
import { isPlaceholder } from "../../../schema/placeholder";
import { valueOf } from "../../../schema/scalar";
import type { YamlScalar } from "../../../syntax/yaml/tree";
import { spelledAt } from "../unsure";
import type { Word } from "./facts";

/** Where the places of a document go. */
export interface Collector {
  /** The text of the document. */
  readonly text: string;
  readonly places: Span[];
  /** How many more places of the table are looked at: aliases can repeat parts without end. */
  left: number;
}

/** The number of a place. */
export function place({ places }: Collector, { start, end }: Span): number {
  return places.push({ start, end }) - 1;
}

/** A text at a place that reads like it. */
export function wordAt(collector: Collector, text: string, span: Span): Word {
  return { text, at: place(collector, span) };
}

/** A scalar as a word; nothing for one that is empty or filled in by another tool. */
export function word(collector: Collector, scalar: YamlScalar | undefined): Word | undefined {
  if (scalar === undefined || scalar.text === "" || isPlaceholder(scalar.text) || isNull(scalar)) return undefined;
  const start = spelledAt(scalar, collector.text);
  if (start === undefined) return { text: scalar.text, at: place(collector, scalar), spelled: false };
  return wordAt(collector, scalar.text, { start, end: start + scalar.text.length });
}

function isNull(scalar: YamlScalar): boolean {
  return scalar.style === "plain" && valueOf(scalar) === null;
}
