/** Built-in notes: what a note's text says above its cases, ready to be shown. */
import { applyEdits } from "../model/edit";
import { memo } from "../model/memo";
import type { NoteTexts } from "../model/snapshot";
import { slice } from "../model/span";
import { type Markdown, markdown } from "../syntax/markdown";
import { plainWords } from "../syntax/markdown/plain";
import type { Links } from "./links";

/** A note in parts; `body` is its Markdown between the title and the cases, links as written. */
export interface Note {
  readonly key: string;
  readonly title: string;
  /** The first sentence, in plain words. */
  readonly sentence: string;
  readonly body: string;
}

const parsed = memo((_notes: NoteTexts) => new Map<string, Note>());

/** The note of a key. */
export function noteOf(notes: NoteTexts, key: string): Note | undefined {
  const known = parsed(notes).get(key);
  const text = known === undefined ? notes.get(key) : undefined;
  if (text === undefined) return known;
  const note = readNote(key, text);
  parsed(notes).set(key, note);
  return note;
}

/** The note's body with its links to other notes turned into the host's, or into plain text where it has none. */
export function noteBody(note: Pick<Note, "key" | "body">, links: Links): string {
  return linked(note.key, note.body, links);
}

/** The first paragraph, which says what the thing is. */
export function noteLead(note: Pick<Note, "key" | "body">, links: Links): string {
  return linked(note.key, firstParagraph(note.body), links);
}

/** What follows the first paragraph. */
export function noteRest(note: Pick<Note, "key" | "body">, links: Links): string {
  return linked(note.key, note.body.slice(firstParagraph(note.body).length).trim(), links);
}

/** The note's first sentence, as Markdown like its body. */
export function noteSentence(note: Pick<Note, "key" | "body">, links: Links): string {
  return linked(note.key, firstSentence(firstParagraph(note.body)), links);
}

/** The key of the note that a link in the note `from` leads to; nothing for addresses elsewhere. */
export function linkedKey(from: string, target: string): string | undefined {
  const path = target.replace(/#.*$/, "").replace(/\.md$/, "");
  if (path.startsWith("portolan:")) return path.slice("portolan:".length);
  if (path === "" || path.startsWith("/") || /^[a-z][a-z+.-]*:/i.test(path)) return undefined;
  const parts = from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function linked(from: string, text: string, links: Links): string {
  const edits = markdown(text).links.flatMap((link) => {
    const key = linkedKey(from, link.target);
    if (key === undefined) return [];
    const url = links.note(key);
    const label = link.label === link.targetSpan ? key : slice(text, link.label);
    return [{ span: link.span, text: url === undefined ? label : `[${label}](${url})` }];
  });
  return applyEdits(text, edits);
}

function readNote(key: string, text: string): Note {
  const page = markdown(text);
  const title = page.headings.find((heading) => heading.level === 1);
  const body = text.slice(title?.whole.end ?? 0, casesStart(page, text)).trim();
  return {
    key,
    title: title?.text ?? key.slice(key.lastIndexOf("/") + 1),
    sentence: firstSentence(plainWords(firstParagraph(body))),
    body,
  };
}

function casesStart(page: Markdown, text: string): number {
  return page.headings.find((heading) => heading.level === 2 && heading.text === "Cases")?.whole.start ?? text.length;
}

/** The first paragraph of Markdown. */
export function firstParagraph(body: string): string {
  return body.split(/\r?\n\s*\n/, 1)[0] ?? "";
}

function firstSentence(paragraph: string): string {
  return /^[\s\S]*?[.!?](?=\s+[A-Z"`([]|\s*$)/.exec(paragraph)?.[0] ?? paragraph;
}
