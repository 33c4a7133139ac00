/** An archive that is copied and then unpacked: ADD unpacks it, and no layer keeps the archive. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Placed, Word } from "../../../syntax/dockerfile/tree";
import type { ShellCommand } from "../../../syntax/shell/tree";
import { commands, program } from "../commands";
import { copiesFromContext } from "../context/sources";
import { looking } from "../parts";
import { at, type Stage, stages } from "../stages";

const archive = /\.(?:tar|tar\.(?:gz|bz2|xz|zst)|tgz|tbz2?|txz|tzst)$/i;

/** Words of tar that mean no more than what ADD does: unpack, say what, take this file, go to this folder. */
const plain =
  /^-{0,2}(?:x|v|z|j|J|a|p|f|C|-extract|-get|-verbose|-gzip|-gunzip|-bzip2|-xz|-zstd|-file(?:=.*)?|-directory(?:=.*)?|[xvzjJapf]+)$/;

export const archiveWithAdd: Rule = {
  id: "dockerfile/archive-with-add",
  severity: "information",
  aliases: ["hadolint:DL3010"],
  *check(file) {
    for (const stage of stages(file)) {
      for (const { placed, found } of archives(file, stage.part)) yield* unpackedBelow(placed, found, stage);
    }
  },
};

/** The archives that an instruction copies from the context. */
const archives = looking((node): readonly Word[] => {
  if (node.name !== "COPY" || !copiesFromContext(node)) return [];
  return node.words.slice(0, -1).filter(({ text }) => archive.test(text) && !/[$*?[\\]/.test(text));
});

function* unpackedBelow(placed: Placed, source: Word, stage: Stage): Iterable<Finding> {
  const target = placed.node.words.at(-1)?.text ?? "";
  const unpacked = unpackedIn(stage, placed, baseName(archive.test(target) ? target : source.text));
  if (unpacked === undefined) return;
  const message = "ADD unpacks this archive by itself; COPY leaves it in a layer, even if it is removed later";
  yield { span: at(placed, source), message, related: [{ span: unpacked, message: "It is unpacked here" }] };
}

/** The only command that needs the archive, when all it does is to unpack it; what removes it does not count. */
function unpackedIn({ instructions }: Stage, copy: Placed, name: string): Word | undefined {
  const below = instructions.filter(({ start }) => start > copy.start);
  const users = below.flatMap((placed) => (placed.node.text.includes(name) ? usesIn(placed, name) : []));
  const [only, another] = users;
  return only !== undefined && another === undefined && isUnpacking(only.command, name) ? only.word : undefined;
}

interface Use {
  readonly command: ShellCommand;
  readonly word: Word;
}

function usesIn(placed: Placed, name: string): readonly Use[] {
  return commands(placed.node).flatMap((command) => {
    const word = command.words.find(({ text }) => baseName(text) === name);
    return word === undefined || program(command) === "rm" ? [] : [{ command, word: at(placed, word) }];
  });
}

/** `tar`, a first word that unpacks, this archive and nothing of its members. */
function isUnpacking(command: ShellCommand, name: string): boolean {
  const [, mode, ...rest] = command.words;
  if (program(command) !== "tar" || mode === undefined || command.piped) return false;
  if (!/^(?:-?[a-zA-Z]*x|--extract$|--get$)/.test(mode.text)) return false;
  const folders = rest.filter((_, at) => /^(?:-[a-z]*C|--directory)$/.test(rest[at - 1]?.text ?? mode.text));
  return [mode, ...rest].every(
    (word) => plain.test(word.text) || baseName(word.text) === name || folders.includes(word),
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
