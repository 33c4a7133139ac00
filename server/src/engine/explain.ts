/** Notes by name: for the command line, for a page of the editor, and for a picker that searches them. */
import { page } from "../languages/notes/facts";
import { memo } from "../model/memo";
import type { RuleHead } from "../model/rule";
import type { NoteTexts, Snapshot } from "../model/snapshot";
import { baseName, type SourceFile } from "../model/source-file";
import { escapeMarkdown, plainWords } from "../syntax/markdown/plain";
import { userNoteLine } from "./hover-markdown";
import { type Links, noLinks } from "./links";
import { noteCases } from "./note-cases";
import { noteBody, noteOf } from "./notes";
import { profileOf, ruleById } from "./rules";
import { teamRuleById } from "./team-rules";
import { ruleHead } from "./team-rules/as-rule";
import { teamNote } from "./team-rules/note";
import { noteFiles, userNotesAbout } from "./user-notes";

/** One line of a picker; `path` and `offset` lead into the user's own note, `key` to one of ours. */
export interface NoteEntry {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  readonly path?: string;
  readonly offset?: number;
}

/** The note of a rule's id or alias, a concept's key or either's bare name, in any case, as Markdown. */
export function explain(snapshot: Snapshot, what: string, links: Links = noLinks): string | undefined {
  const key = keyOf(snapshot.notes, what.trim());
  if (key === undefined) return explainTeamRule(snapshot, what.trim(), links);
  const rule = ruleById(key);
  const note = noteOf(snapshot.notes, key);
  const about = userNotesAbout(snapshot, { key }).slice(0, 3);
  const parts = [
    `# ${note?.title ?? key}`,
    ...(rule === undefined ? [] : [ruleLine(rule)]),
    ...(note === undefined ? [] : [noteBody(note, links)]),
    ...examples(snapshot.notes.get(key) ?? ""),
    ...(about.length === 0 ? [] : ["## From your notes", about.map((one) => userNoteLine(one, links)).join("\n")]),
  ];
  return parts.join("\n\n");
}

/** The rule of one of the user's notes, with that note. */
function explainTeamRule(snapshot: Snapshot, what: string, links: Links): string | undefined {
  const rule = teamRuleById(snapshot, what);
  if (rule === undefined) return undefined;
  const { title, body } = teamNote(rule);
  const { message, note, place } = rule;
  const url = links.place(note.path, place.start);
  const name = escapeMarkdown(baseName(note.path));
  const home = `Kept in ${url === undefined ? name : `[${name}](${url})`}.`;
  const parts = [`# ${title}`, ruleLine(ruleHead(rule)), title === message ? "" : message, body, home];
  return parts.filter((part) => part !== "").join("\n\n");
}

/**
 * The key of the note or rule that goes by this name; a full name wins over a bare one, a rule over a concept. A command
 * may be written as it is typed: `docker run` is `docker-run`.
 */
function keyOf(notes: NoteTexts, what: string): string | undefined {
  const wanted = what.toLowerCase().replace(/\s+/g, "-");
  return keysByName(notes).full.get(wanted) ?? ruleById(what)?.id ?? keysByName(notes).bare.get(wanted);
}

/** All built-in notes by key, then the sections of the user's. */
export function noteList(snapshot: Snapshot): readonly NoteEntry[] {
  const builtIn = [...snapshot.notes.keys()].sort().flatMap((key) => {
    const note = noteOf(snapshot.notes, key);
    return note === undefined ? [] : [{ key, title: note.title, sentence: note.sentence }];
  });
  return [...builtIn, ...noteFiles(snapshot).flatMap(entriesOf)];
}

const keysByName = memo((notes: NoteTexts) => {
  const keys = [...notes.keys()].sort();
  const after = (mark: string, key: string) => key.slice(key.lastIndexOf(mark) + 1).toLowerCase();
  const named = (mark: string) => keys.toReversed().map((key) => [after(mark, key), key] as const);
  return {
    full: new Map(keys.map((key) => [key.toLowerCase(), key])),
    bare: new Map([...named("."), ...named("/")]),
  };
});

function ruleLine(rule: RuleHead): string {
  const names = rule.aliases.map((alias) => `\`${alias}\``).join(", ");
  const also = names === "" ? "" : ` · also known as ${names}`;
  return `\`${rule.id}\` · ${rule.severity} · profile ${profileOf(rule)}${also}`;
}

/** The first mistake and its repair, without the lines that draw the finding. */
function examples(text: string): readonly string[] {
  const cases = noteCases(text);
  const bad = cases.find((one) => one.kind === "bad");
  const better = cases.find((one) => one.kind === "fixed") ?? cases.find((one) => one.kind === "good");
  const block = (heading: string, one: typeof bad) =>
    one === undefined ? [] : [`## ${heading}`, `\`\`\`\`${one.language}\n${one.shown}\`\`\`\``];
  return [...block("Instead of", bad), ...block("Write", better)];
}

const entriesOf = memo((file: SourceFile): readonly NoteEntry[] => {
  const name = baseName(file.path);
  const { headings } = page(file);
  if (headings.length === 0) return [{ key: name, title: name, sentence: "", path: file.path, offset: 0 }];
  return headings.map((heading) => {
    const after = file.text.slice(heading.whole.end, heading.whole.end + 400).trimStart();
    const sentence = plainWords(after.startsWith("#") ? "" : (after.split("\n", 1)[0] ?? ""));
    return { key: name, title: heading.text, sentence, path: file.path, offset: heading.span.start };
  });
});
