/** A hover as the Markdown every host shows. */
import type { UserNote } from "../languages/notes/about";
import type { ConceptPlace } from "../model/concept";
import { baseName, isPacked } from "../model/source-file";
import { escapeMarkdown } from "../syntax/markdown/plain";
import type { Hover } from "./hover";
import type { Links } from "./links";
import { noteLead, noteRest, noteSentence } from "./notes";

/**
 * What it is, the facts, what the user wrote about it, then the rest of the note and a quiet line of links. A thing of
 * the user's own starts with its facts and shows one sentence of the note.
 */
export function hoverMarkdown(hover: Hover, links: Links): string {
  const heading = hover.title === undefined ? [] : [`**${hover.title}**`];
  const users = userNoteLines(hover, links);
  const rest = noteLines(hover, noteRest, links).filter((part) => part !== "");
  const told = hover.concept.instance
    ? [...factLines(hover, links), ...noteLines(hover, noteSentence, links), ...users]
    : [
        ...noteLines(hover, noteLead, links),
        ...factLines(hover, links),
        ...users,
        ...(users.length > 0 && rest.length > 0 ? ["---"] : []),
        ...rest,
      ];
  return [...heading, ...told, ...lastLine(hover, links)].filter((part) => part !== "").join("\n\n");
}

/** One of the user's notes as a line: where it stands, and what it says. */
export function userNoteLine(note: UserNote, links: Links): string {
  const name = escapeMarkdown(baseName(note.path));
  const url = links.place(note.path, note.offset);
  return `- ${escapeMarkdown(note.text)} (${url === undefined ? name : `[${name}](${url})`})`;
}

function noteLines(hover: Hover, told: typeof noteLead, links: Links): readonly string[] {
  if (hover.note !== undefined) return [told(hover.note, links)];
  return told === noteRest ? [] : [hover.description ?? ""];
}

function factLines(hover: Hover, links: Links): readonly string[] {
  const places = (hover.concept.places ?? []).map((place) => placeLine(place, links));
  if (hover.facts.length + places.length === 0) return [];
  const lines = [...hover.facts, ...places].join("  \n");
  return [links.pictures ? lines : lines.replace(/!\[((?:\\.|[^\]\\])*)\]\(data:[^)]*\)/g, "$1")];
}

function placeLine({ text, path, offset }: ConceptPlace, links: Links): string {
  const url = isPacked(path) ? undefined : links.place(path, offset);
  return url === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${url})`;
}

function userNoteLines(hover: Hover, links: Links): readonly string[] {
  if (hover.userNotes.length === 0) return [];
  const more = hover.more > 0 ? ` (and ${hover.more} more)` : "";
  return [`**From your notes**${more}`, hover.userNotes.map((note) => userNoteLine(note, links)).join("\n")];
}

function lastLine(hover: Hover, links: Links): readonly string[] {
  const { key } = hover.concept;
  const whole = hover.note === undefined ? undefined : links.note(key);
  const write = hover.userNotes.length > 0 ? undefined : links.write(key, hover.title ?? key);
  const parts = [
    ...(whole === undefined ? [] : [`[Whole note](${whole})`]),
    ...(write === undefined ? [] : [`[Write a note about this](${write})`]),
  ];
  return parts.length === 0 ? [] : [parts.join(" · ")];
}
