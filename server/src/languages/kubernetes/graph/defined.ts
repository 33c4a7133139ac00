/** What the objects of a manifest define, without the ids that depend on other files. */
import type { ListedName, NameKind } from "../../../model/name";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import type { Part, Word } from "./facts";
import { factsOf, type PlacedFacts, spanAt } from "./file-facts";
import { graphFor } from "./graph";
import { bareKind } from "./kinds";
import type { PartRole } from "./relations/relation";
import { isPatch } from "./resolve";
import type { Site } from "./shelf";
import { called } from "./wording";

/** A word that defines something, and the number of the place of all that belongs to it. */
export interface Defining extends Pick<ListedName, "kind" | "detail"> {
  readonly word: Word;
  readonly whole: number;
}

/** The objects of a file and their parts whose names are wanted. */
export function listed(
  file: SourceFile,
  snapshot: Snapshot,
  isWanted: (name: string) => boolean,
): readonly ListedName[] {
  const placed = factsOf(file);
  if (placed.starts.length === 0) return [];
  const graph = graphFor(file, snapshot);
  return graph.find("byPath", file.path).flatMap((site) => {
    if (site.object.name === undefined) return [];
    const found = isPatch(graph, site) ? parts(site, true) : [objectName(site), ...parts(site, false)];
    return found.flatMap((each) =>
      each === undefined || !isWanted(each.word.text) ? [] : [definedAt(placed, site, each)],
    );
  });
}

function parts(site: Site, isInPatch: boolean): readonly (Defining | undefined)[] {
  return site.object.parts.map((part) => (isInPatch && refersTo(part) ? undefined : partName(site, part)));
}

/** True for a part of a patch that is known by what it changes. */
export function refersTo({ role, name }: Part): boolean {
  return role === "container" && name !== undefined;
}

/** The name of an object. */
export function objectName({ object }: Site): Defining | undefined {
  if (object.name === undefined) return undefined;
  return { kind: "object", word: object.name, whole: object.whole, detail: bareKind(object.kind) };
}

/** The name of a part, or else its number. */
export function partName(site: Site, { role, name, number, whole }: Part): Defining | undefined {
  const word = name ?? (number && { ...number, spelled: false as const });
  return word && { kind: kinds[role], word, whole, detail: called(site) };
}

const kinds: Readonly<Record<PartRole, NameKind>> = {
  container: "container",
  port: "port",
  volume: "volume",
  key: "key",
  listener: "port",
  variable: "variable",
  claim: "volume",
};

/** A definition at its place in the file. */
export function definedAt(placed: PlacedFacts, { document }: Site, { word, whole, ...rest }: Defining): ListedName {
  const span = spanAt(placed, document, word.at);
  const around = spanAt(placed, document, whole);
  return {
    ...rest,
    name: word.text,
    span,
    whole: around.start <= span.start && span.end <= around.end ? around : span,
    ...(word.spelled === false ? { spelled: false } : {}),
  };
}
