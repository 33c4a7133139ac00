/** Team rules over Dockerfiles: patterns that an instruction's text must match, or must not. */
import { named } from "../../languages/dockerfile/instructions";
import { stages } from "../../languages/dockerfile/stages";
import type { TeamCheck, TeamRule } from "../../languages/notes/team-rule";
import { type Finding, moved } from "../../model/finding";
import { memo } from "../../model/memo";
import type { Rule } from "../../model/rule";
import type { SourceFile } from "../../model/source-file";
import { type Span, slice } from "../../model/span";
import { spanOf } from "../../syntax/dockerfile/logical";
import type { Instruction } from "../../syntax/dockerfile/tree";
import { costOf, firstMatch } from "../../syntax/regexp/match";
import type { Pattern } from "../../syntax/regexp/pattern";
import { broken, ruleHead } from "./as-rule";

type InstructionCheck = TeamCheck & { readonly of: "instructions" };

/** The rules about instructions; what one says is found once an instruction. */
export const instructionRules: (rules: readonly TeamRule[]) => readonly Rule[] = memo((rules) => rules.flatMap(asRule));

function asRule(rule: TeamRule): readonly Rule[] {
  const { check } = rule;
  if (check.of !== "instructions") return [];
  const inInstruction = memo((node: Instruction) => offences(check, node).map((span) => broken(rule, span)));
  const inFile = (file: SourceFile): readonly Finding[] =>
    named(file, ...check.names)
      .filter(({ node }) => !fromStages(file).has(node))
      .flatMap(({ node, start }) => inInstruction(node).map((one) => moved(one, start)));
  return [{ ...ruleHead(rule), check: inFile }];
}

/** A FROM that goes on from a stage of the same file names no image, so no rule is about it. */
const fromStages = memo(
  (file: SourceFile): ReadonlySet<Instruction> =>
    new Set(stages(file).flatMap(({ base, from }) => (base === undefined ? [] : [from.node]))),
);

/** A stretch of an instruction's text, and the way back to places. */
interface Piece {
  readonly text: string;
  place(start: number, end: number): Span;
}

/** Longer texts are not compared. */
const mostTurns = 500_000;

function offences({ pattern, forbid }: InstructionCheck, node: Instruction): readonly Span[] {
  const all = pieces(node);
  if ([pattern, forbid].some((one) => one !== undefined && all.some(({ text }) => costOf(one, text) > mostTurns)))
    return [];
  const lacks = pattern !== undefined && !isVariable(node) && !all.some(({ text }) => firstMatch(pattern, text));
  const found = forbid === undefined ? [] : all.flatMap((piece) => matchIn(piece, forbid));
  return lacks ? [node.rest ?? node.keyword, ...found] : found;
}

function matchIn({ text, place }: Piece, pattern: Pattern): readonly Span[] {
  const found = firstMatch(pattern, text);
  return found === undefined ? [] : [place(found.start, found.end)];
}

/** What the builder fills in may still match. */
function isVariable({ variables }: Instruction): boolean {
  return variables.some(({ by }) => by === "builder");
}

/** The lines joined, without the keyword; then the bodies of heredocs. */
function pieces(node: Instruction): readonly Piece[] {
  const { logical, keyword, heredocs, text } = node;
  const keywordEnd = logical.text.toUpperCase().indexOf(node.name) + keyword.text.length;
  const start = keywordEnd + (/^\s*/.exec(logical.text.slice(keywordEnd))?.[0].length ?? 0);
  const joined = {
    text: logical.text.slice(start),
    place: (a: number, b: number) => spanOf(logical, start + a, start + b),
  };
  const bodies = heredocs.map(({ body }) => ({
    text: slice(text, body),
    place: (a: number, b: number) => ({ start: body.start + a, end: body.start + b }),
  }));
  return [joined, ...bodies];
}
