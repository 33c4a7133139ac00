/** What a place in a Dockerfile is in: word, value, flag or pair, shell command, arguments, instruction. */
import type { SourceFile } from "../../model/source-file";
import { type Span, shift } from "../../model/span";
import type { Instruction } from "../../syntax/dockerfile/tree";
import { commands } from "./commands";
import { dockerfile, instructionAt } from "./instructions";

/** The parts of the instruction at the place, near it or not; comments and directives. */
export function around(file: SourceFile, offset: number): readonly Span[] {
  const { comments, directives } = dockerfile(file);
  const placed = instructionAt(file, offset);
  const own = placed === undefined ? [] : [placed, ...partsOf(placed.node).map((span) => shift(span, placed.start))];
  return [...comments, ...directives.flatMap((each) => [each, each.name, each.value]), ...own];
}

function partsOf(node: Instruction): readonly Span[] {
  const { keyword, rest, flags, pairs, words, json, heredocs, variables, trigger } = node;
  const named = [
    ...flags.flatMap((flag) => [flag, flag.name, flag.value]),
    ...pairs.flatMap((pair) => [pair, pair.key, pair.value]),
    ...heredocs.flatMap(({ mark, body, end }) => [mark, body, end]),
  ];
  const shell = commands(node).flatMap((command) => [command, ...command.words]);
  const all = [
    keyword,
    rest,
    ...named,
    ...words,
    json,
    ...(json?.items ?? []),
    ...variables,
    ...shell,
    ...node.comments,
  ];
  return [
    ...all.filter((part) => part !== undefined),
    ...(trigger === undefined ? [] : [trigger, ...partsOf(trigger)]),
  ];
}
