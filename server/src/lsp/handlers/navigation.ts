/** From names to the places where they are made and used. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type ReferenceParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import { hover } from "../../engine/hover";
import { idsAt } from "../../engine/names";
import { definitionsAt, highlightsAt, type Place, referencesAt, symbols } from "../../engine/navigate";
import type { NameKind } from "../../model/name";
import type { Snapshot } from "../../model/snapshot";
import { locationOf } from "../convert";
import { rangeOf } from "../lines";
import { noteDocument } from "../links";
import type { AtPlace } from "../row";
import type { Session } from "../session";

/** Where the name is introduced, or the note about what stands there. */
export function definition({ session, snapshot, path, offset }: AtPlace): Location[] {
  const found = locations(snapshot, definitionsAt(snapshot, path, offset));
  if (found.length > 0 || idsAt(snapshot, path, offset).length > 0) return found;
  const key = hover(snapshot, path, offset)?.note?.key;
  const uri = key && noteDocument(session.client, snapshot, key);
  return uri === undefined || uri === "" ? [] : [{ uri, range: top }];
}

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where it is used. */
export function references({ snapshot, path, offset }: AtPlace, { context }: ReferenceParams): Location[] {
  return locations(snapshot, referencesAt(snapshot, path, offset, context.includeDeclaration));
}

/** Its uses in this file. */
export function highlights({ snapshot, file, path, offset }: AtPlace): DocumentHighlight[] {
  return highlightsAt(snapshot, path, offset).map(({ span, kind }) => ({
    range: rangeOf(file, span),
    kind: kind === "write" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** Names of the whole workspace. */
export function workspaceSymbols(session: Session, { query }: WorkspaceSymbolParams): SymbolInformation[] {
  const snapshot = session.snapshot();
  return symbols(snapshot, query).map(({ name, kind, path, span }) => ({
    name,
    kind: kinds[kind],
    location: locationOf(snapshot, path, span),
  }));
}

function locations(snapshot: Snapshot, places: readonly Place[]): Location[] {
  return places.map(({ path, span }) => locationOf(snapshot, path, span));
}

const kinds: Readonly<Record<NameKind, SymbolKind>> = {
  stage: SymbolKind.Class,
  variable: SymbolKind.Variable,
  argument: SymbolKind.Constant,
  file: SymbolKind.File,
  section: SymbolKind.String,
  concept: SymbolKind.Key,
  value: SymbolKind.Property,
  template: SymbolKind.Function,
  object: SymbolKind.Object,
  label: SymbolKind.Constant,
  port: SymbolKind.Interface,
  container: SymbolKind.Module,
  volume: SymbolKind.Package,
  key: SymbolKind.Key,
};
