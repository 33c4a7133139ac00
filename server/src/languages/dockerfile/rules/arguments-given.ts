/** An instruction without what it needs; BuildKit stops at it. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { each } from "../check";
import { isExecForm } from "../commands";
import { milder } from "../left-out";

const needs: ReadonlyMap<string, string> = new Map([
  ["ARG", "a name"],
  ["ENV", "a name and a value"],
  ["LABEL", "a key and a value"],
  ["EXPOSE", "a port"],
  ["VOLUME", "a path"],
  ["WORKDIR", "a path"],
  ["USER", "a user"],
  ["STOPSIGNAL", "a signal"],
  ["SHELL", 'a list such as SHELL ["/bin/bash", "-c"]'],
  ["ONBUILD", "an instruction to run later"],
  ["MAINTAINER", "a name"],
]);

export const argumentsGiven: Rule = {
  id: "dockerfile/arguments-given",
  severity: "error",
  aliases: ["dockerfile-utils:ARGUMENT_MISSING", "dockerfile-utils:ARGUMENT_REQUIRES_AT_LEAST_TWO"],
  *check(file, snapshot) {
    yield* whenRead(file, snapshot);
    for (const finding of whenBuilt(file, snapshot)) yield milder(file, finding);
  },
};

const whenRead = each([...needs.keys(), "COPY", "ADD"], function* (node) {
  const { name, words, keyword } = node;
  const needed = needs.get(name);
  if (needed === undefined) yield* sourceAndDestination(node);
  else if (words.length === 0) yield { span: keyword, message: `${name} needs ${needed}; without it the build stops` };
  else if (name === "VOLUME" && isExecForm(node)) yield* emptyPaths(node);
});

/** Quotes around nothing are taken off when the stage is built. */
const whenBuilt = each(["VOLUME"], function* (node) {
  if (!isExecForm(node)) yield* emptyPaths(node);
});

function* sourceAndDestination({ name, words, keyword, heredocs }: Instruction): Iterable<Finding> {
  const [only] = words;
  const last = words.at(-1);
  if (only === undefined) yield { span: keyword, message: `${name} needs a source and a destination` };
  else if (words.length === 1) yield { span: only, message: `${name} needs a destination after its source` };
  else if (last !== undefined && heredocs.some(({ mark }) => mark.start === last.start))
    yield { span: last, message: `A heredoc cannot be a destination; write a path after it` };
}

function* emptyPaths({ words }: Instruction): Iterable<Finding> {
  for (const word of words) {
    if (/^(?:\s*|""|'')$/.test(word.text)) yield { span: word, message: "VOLUME cannot have an empty path; remove it" };
  }
}
