/** Files of the workspace behind flags that name one. */
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import { baseName, folderOf, relativeTo, type SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import type { FlagFact } from "../../schema/commands/fact";
import type { Call } from "./call";

const most = 100;
const manifest = /\.(?:ya?ml|json)$/i;

/** What a flag's file is likely to look like, by program and flag. */
const shapes: readonly (readonly [path: RegExp, flag: RegExp, shape: RegExp])[] = [
  [/^docker(?: buildx)? build$/, /^file$/, /(?:^|\/)[^/]*(?:dockerfile|containerfile)[^/]*$/i],
  [/^docker compose/, /^file$/, /(?:^|\/)[^/]*compose[^/]*\.ya?ml$/i],
  [/^docker stack deploy$/, /^compose-file$/, /\.ya?ml$/i],
  [/^kubectl/, /^filename$/, manifest],
  [/^helm/, /^values$/, /(?:^|\/)[^/]*values[^/]*\.ya?ml$|(?:^|\/)values\/.*\.ya?ml$/i],
  [/^docker/, /^env-file$/, /(?:^|\/)[^/]*\.env[^/]*$/i],
];

/** Paths as seen from the file's own folder, the nearest first. */
export function* fileProposals(
  { fact: { path } }: Call,
  flag: FlagFact,
  typed: string,
  span: Span,
  file: SourceFile,
  snapshot: Snapshot,
): Iterable<Proposal> {
  const shape = shapes.find(([command, name]) => command.test(path) && name.test(flag.name))?.[2];
  const root = snapshot.roots.find((each) => file.path.startsWith(`${each}/`));
  if (shape === undefined || root === undefined || typed.startsWith("/")) return;
  const found = [...snapshot.paths].filter((each) => each.startsWith(`${root}/`) && shape.test(each));
  const near = (each: string) => (each.startsWith(`${folderOf(file.path)}/`) ? 0 : 1);
  for (const each of found.sort((a, b) => near(a) - near(b) || a.length - b.length).slice(0, most)) {
    const text = relativeTo(near(each) === 0 ? folderOf(file.path) : root, each);
    yield { label: text, kind: "file", edit: { span, text }, filter: text, detail: baseName(text) };
  }
}
