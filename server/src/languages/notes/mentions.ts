/** Concepts that a note speaks of without a link: names that are no everyday words, written as they are spelled. */
import type { Concept } from "../../model/concept";
import type { Offer } from "../../model/edit";
import { memo } from "../../model/memo";
import type { NoteTexts, Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { type Span, slice, touches } from "../../model/span";
import { lineKind, page } from "./facts";

/** The concept that the word under the cursor names; nothing inside links, fences and front matter. */
export function mentionAt(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const span = wordAt(file.text, offset);
  const key = keyOf(slice(file.text, span), snapshot.notes);
  if (key === undefined || !isWriting(file, span)) return undefined;
  return { key, span };
}

/** An offer to link a mention to the concept's note, so that the note is surely found there. */
export function* linkOffers(file: SourceFile, { start }: Span, snapshot: Snapshot): Generator<Offer> {
  const mention = mentionAt(file, start, snapshot);
  if (mention === undefined || lineKind(file, start) === "code") return;
  const { key, span } = mention;
  const text = `[${slice(file.text, span)}](portolan:${key})`;
  yield { title: `Link to ${key}`, edits: [{ span, text }], kind: "rewrite" };
}

function wordAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (/[\w-]/.test(text.charAt(start - 1)) && offset - start < 60) start--;
  while (/[\w-]/.test(text.charAt(end)) && end - offset < 60) end++;
  return { start, end };
}

function keyOf(word: string, notes: NoteTexts): string | undefined {
  const known = keysByName(notes);
  return known.get(word) ?? known.get(word.replace(/e?s$/, "")) ?? known.get(word.replace(/s$/, ""));
}

/** Kinds and instructions; the concepts of other folders have names that anybody uses for anything. */
const keysByName = memo(
  (notes: NoteTexts): ReadonlyMap<string, string> =>
    new Map(
      [...notes.keys()].flatMap((key) => {
        const [, name] = /^(?:kubernetes|dockerfile)\/([A-Z][A-Za-z]+)$/.exec(key) ?? [];
        return name === undefined ? [] : [[name, key] as const];
      }),
    ),
);

function isWriting(file: SourceFile, span: Span): boolean {
  if (["front", "fence"].includes(lineKind(file, span.start))) return false;
  return !page(file).links.some((link) => touches(link.span, span.start));
}
