/** What a hover says about a source of COPY or ADD. */
import type { Concept } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import { baseName, folderOf, type SourceFile } from "../../model/source-file";
import { touches } from "../../model/span";
import { isIgnored } from "../../syntax/dockerignore";
import { likelyContexts } from "./context";
import { ignoreFileOf, patternsOf } from "./context/ignore-file";
import { filesOf } from "./context/matches";
import { type Source, sources } from "./context/sources";

/** Which files it takes from the context; nothing where no context is known. */
export function sourceConcept(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const source = sources(file).find(({ word }) => touches(word, offset));
  if (source === undefined) return undefined;
  const facts = likelyContexts(snapshot, file).map((context) => contextFact(file, snapshot, context, source));
  if (facts.length === 0) return undefined;
  return { key: "docker/build-context", span: source.word, title: source.path, facts, instance: true, terms: [] };
}

const shownNames = 5;

function contextFact(file: SourceFile, snapshot: Snapshot, context: string, source: Source): string {
  const ignoreFile = ignoreFileOf(snapshot, file.path, context);
  const patterns = ignoreFile === undefined ? [] : patternsOf(ignoreFile);
  const all = filesOf(snapshot, context, source);
  const taken = all.filter((path) => !isIgnored(patterns, path));
  const ignored = all.length - taken.length;
  const where = folderOf(file.path) === context ? "the Dockerfile's folder" : `\`${baseName(context)}/\``;
  const names = taken.length > shownNames ? "" : `: ${taken.map((path) => `\`${path}\``).join(", ")}`;
  const without = ignored === 0 ? "" : `, without ${ignored} that \`.dockerignore\` takes out`;
  return `${counted(taken.length)} of ${where}${without}${taken.length === 0 ? "" : names}.`;
}

function counted(count: number): string {
  return count === 0 ? "No file" : count === 1 ? "1 file" : `${count} files`;
}
