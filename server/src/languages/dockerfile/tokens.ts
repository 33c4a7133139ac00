/** Semantic colours; an instruction that did not change keeps its tokens. */
import { memo } from "../../model/memo";
import type { Token } from "../../model/outline";
import type { SourceFile } from "../../model/source-file";
import { type Span, shift } from "../../model/span";
import { instructionByName } from "../../schema/dockerfile";
import type { Instruction } from "../../syntax/dockerfile/tree";
import { dockerfile } from "./instructions";
import { stageUses } from "./stages";

/** Sorted, without overlap, linear in the file. */
export function tokens(file: SourceFile): readonly Token[] {
  const { directives, comments, instructions } = dockerfile(file);
  const found: Token[] = directives.flatMap((each) => [token("macro", each.name), token("string", each.value)]);
  let next = 0;
  const commentsBefore = (offset: number) => {
    for (let comment = comments[next]; comment !== undefined && comment.start < offset; comment = comments[++next]) {
      found.push(token("comment", comment));
    }
  };
  for (const { node, start } of instructions) {
    commentsBefore(start);
    for (const each of instructionTokens(node)) found.push({ ...each, span: shift(each.span, start) });
  }
  commentsBefore(Number.POSITIVE_INFINITY);
  return withStages(file, found);
}

/** The names of stages look alike where they are given and where they are used. */
function withStages(file: SourceFile, found: readonly Token[]): readonly Token[] {
  const names = stageUses(file).flatMap(({ word, target }) => (target === undefined ? [] : [token("class", word)]));
  if (names.length === 0) return found;
  const places = new Set(names.map(({ span }) => span.start));
  const others = found.filter(({ span }) => !places.has(span.start));
  return [...others, ...names].sort((a, b) => a.span.start - b.span.start);
}

const instructionTokens = memo((node: Instruction): readonly Token[] => {
  const found = [...ownTokens(node), ...node.comments.map((span) => token("comment", span))];
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  return found.filter(({ span }) => {
    const free = span.start >= end && span.end > span.start;
    if (free) end = span.end;
    return free;
  });
});

function* ownTokens(node: Instruction): Iterable<Token> {
  if (instructionByName.has(node.name)) yield token("keyword", node.keyword);
  for (const flag of node.flags) yield token("parameter", flag.name);
  for (const variable of node.variables) yield token("variable", variable);
  for (const pair of node.pairs) yield token("variable", pair.key);
  if (node.json?.fault === undefined) for (const item of node.json?.items ?? []) yield token("string", item);
  for (const { mark, end } of node.heredocs) {
    yield token("operator", mark);
    if (end !== undefined) yield token("operator", end);
  }
  yield* fromTokens(node);
  if (node.trigger !== undefined) yield* ownTokens(node.trigger);
}

function* fromTokens(node: Instruction): Iterable<Token> {
  const [image, as, name] = node.words;
  if (node.name !== "FROM" || image === undefined) return;
  if (node.variables.every((variable) => variable.end <= image.start)) yield token("string", image);
  if (as?.text.toLowerCase() !== "as") return;
  yield token("keyword", as);
  if (name !== undefined) yield token("class", name);
}

function token(type: Token["type"], { start, end }: Span): Token {
  return { type, span: { start, end } };
}
