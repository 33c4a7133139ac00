/** Finding what plain writing says about a concept, by the concept's name. */
import type { SourceFile } from "../../model/source-file";
import { type Span, slice } from "../../model/span";
import { lineKind } from "./facts";
import { type Statement, statementAt } from "./statements";
import { hits, isEveryday } from "./terms";

/** A piece of a note; `span` is what makes it one about the concept, `text` at most 160 characters. */
export interface UserNote {
  readonly path: string;
  readonly offset: number;
  readonly span: Span;
  readonly text: string;
  /** Higher is more surely about the concept. */
  readonly rank: number;
}

/** How surely each way of finding means the concept; where anything tells something, labels, shouting lines and code are left out. */
export const ranks = {
  link: 500,
  whole: 450,
  heading: 400,
  mention: 300,
  definition: 200,
  writing: 100,
  label: 30,
  code: 10,
};

/** The statements that use the term, one a line. */
export function byTerm(file: SourceFile, term: string): readonly UserNote[] {
  const notes = new Map<number, UserNote>();
  for (const span of hits(file.text, term)) {
    const statement = isMarkup(file, span.start) ? undefined : statementAt(file, span.start);
    if (statement === undefined || notes.has(statement.start) || isBareKey(statement)) continue;
    const rank = rankOf(statement, slice(file.text, span), term);
    notes.set(statement.start, { path: file.path, offset: span.start, span, text: statement.text, rank });
  }
  return [...notes.values()];
}

/** A key alone, as in a manifest, says nothing about itself. */
function isBareKey({ text, isCode }: Statement): boolean {
  return isCode && /^[-\s]*[\w.-]+:\s*$/.test(text);
}

/** Headings are found as headings; front matter, fences and addresses are not writing. */
function isMarkup(file: SourceFile, offset: number): boolean {
  if (/(?:\]\(|\w:)[^\s)]*$/.test(file.text.slice(Math.max(0, offset - 100), offset))) return true;
  return ["heading", "front", "fence"].includes(lineKind(file, offset));
}

/** "RUN is …" and "ConfigMap: …" explain; other sentences mention; a name alone or a command says little. */
function rankOf(statement: Statement, written: string, term: string): number {
  if (statement.isCode) return ranks.code;
  const words = statement.text.split(" ").length;
  if (words < 4) return ranks.label;
  if (statement.isShouted && isEveryday(term)) return ranks.label + 10;
  const spelled = written === term ? 5 : 0;
  const length = Math.min(words, 20) / 2;
  return (defines(statement.text, written) ? ranks.definition : ranks.writing) + spelled + length;
}

function defines(text: string, term: string): boolean {
  const start = text.toLowerCase().replace(/^(?:an?|the|\d+\S?)\s+/, "");
  if (!start.startsWith(term.toLowerCase())) return false;
  return /^(?:e?s)?(?:\s*[:–—-]\s|\s+(?:is|are|lets?|means?|sets?|tells?|runs?|says?|gives?|takes?|does|can|will)\b)/.test(
    start.slice(term.length),
  );
}
