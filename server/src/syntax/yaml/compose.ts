/** The `yaml` package at work on one document: its syntax, without any meaning of tags and plain words. */
import { Composer, Lexer, Parser, Schema, type YAMLError } from "yaml";
import type { Span } from "../../model/span";
import { deepest } from "./convert";
import type { YamlAnchor } from "./tree";

/** What the package made of a text. */
export interface Composed {
  readonly contents: unknown;
  readonly errors: readonly YAMLError[];
  readonly comments: readonly Span[];
  readonly anchors: readonly YamlAnchor[];
  /** Where reading ended because the nesting was too deep. */
  readonly stoppedAt: number | undefined;
}

/** Every scalar is a text: what it means is read by `values`, and the package's own key check is quadratic. */
const options = { schema: new Schema({ schema: "failsafe", resolveKnownTags: false }), uniqueKeys: false };

/** After so many words that belong to nothing the rest is no YAML; each costs the package a stack trace. */
const mostLost = 50;

const scalarMark = "\u001f";

/** Reads the first document of a text. */
export function compose(text: string): Composed {
  const composer = new Composer(options);
  const parser = new Parser();
  const comments: Span[] = [];
  const anchors: YamlAnchor[] = [];
  const documents = [];
  let inScalar = false;
  let lost = 0;
  let stoppedAt: number | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    if (!inScalar) note(lexeme, parser.offset, comments, anchors);
    inScalar = !inScalar && lexeme === scalarMark;
    for (const token of parser.next(lexeme)) {
      if (token.type === "error") lost++;
      documents.push(...composer.next(token));
    }
    if (parser.stack.length > deepest) stoppedAt = parser.offset;
    if (stoppedAt !== undefined || lost > mostLost) break;
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  const [first] = documents;
  return { contents: first?.contents, errors: first?.errors ?? [], comments, anchors, stoppedAt };
}

function note(lexeme: string, start: number, comments: Span[], anchors: YamlAnchor[]): void {
  const end = start + lexeme.length;
  if (lexeme.startsWith("#")) comments.push({ start, end });
  else if (lexeme.startsWith("&")) anchors.push({ name: lexeme.slice(1), start, end });
}
