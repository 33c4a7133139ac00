/** The links each kind of client can follow. */
import { type Links, noLinks } from "../engine/links";
import { teamRuleById } from "../engine/team-rules";
import type { Snapshot } from "../model/snapshot";
import type { Client } from "./client";
import { positionAt } from "./lines";
import { uriOf } from "./uri";

/**
 * With command links: `command:portolan.openNote?[key]`, `command:portolan.openPlace?[uri,line,column]` (from 0) and
 * `command:portolan.createNote?[key,title]`. Without: places only, as `file:///…#L12`.
 */
export function linksFor(client: Client, snapshot: Snapshot): Links {
  return client.commandLinks
    ? commandLinks(snapshot)
    : { ...noLinks, place: (path, offset) => placeLink(snapshot, path, offset) };
}

/** Where a rule's note opens: the user's own file, or `portolan-note:/dockerfile/image-tagged.md`, which the client serves. */
export function noteDocument(client: Client, snapshot: Snapshot, key: string): string | undefined {
  const own = teamRuleById(snapshot, key)?.note.path;
  if (own !== undefined) return uriOf(own);
  if (!client.commandLinks || !snapshot.notes.has(key)) return undefined;
  return `portolan-note:/${encodeURI(key)}.md`;
}

function commandLinks(snapshot: Snapshot): Links {
  return {
    note: (key) => command("openNote", [key]),
    place: (path, offset) => {
      const { line, character } = place(snapshot, path, offset);
      return command("openPlace", [uriOf(path), line, character]);
    },
    write: (key, title) => command("createNote", [key, title]),
    pictures: true,
  };
}

function placeLink(snapshot: Snapshot, path: string, offset: number): string {
  return `${uriOf(path)}#L${place(snapshot, path, offset).line + 1}`;
}

function place(snapshot: Snapshot, path: string, offset: number) {
  return positionAt(snapshot.files.get(path) ?? { text: "" }, offset);
}

function command(name: string, args: readonly unknown[]): string {
  const escaped = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (c) => (c === "(" ? "%28" : "%29"));
  return `command:portolan.${name}?${escaped}`;
}
