/** What the peers' settings make of our rules: those of the nearest folder that has any. */
import { foldersAbove } from "../../../model/folders";
import { memo } from "../../../model/memo";
import type { RuleHead } from "../../../model/rule";
import type { RuleLevel } from "../../../model/settings";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { mapIn, textIn } from "../fields";
import { placedObjects } from "../objects";
import { kubeLinterFiles, kubeLinterVerdict, type Verdict } from "./kube-linter";
import { monokleFiles, monokleVerdict } from "./monokle";

/** Levels by the peers' names in lower case, such as `kube-linter:latest-tag`. */
export function peerLevels(
  rules: readonly RuleHead[],
  file: SourceFile,
  snapshot: Snapshot,
): ReadonlyMap<string, RuleLevel> {
  const linter = nearest(snapshot, file.path, kubeLinterFiles);
  const monokle = nearest(snapshot, file.path, monokleFiles);
  const enabled = enabledIn(file);
  const verdicts: readonly (readonly [string, Verdict | undefined])[] = [
    ["kube-linter:", linter && kubeLinterVerdict(linter, file.path)],
    ["monokle:", monokle && monokleVerdict(monokle)],
    ["kube-score:", enabled.size === 0 ? undefined : (rule, name) => (enabled.has(name) ? rule.severity : undefined)],
  ];
  return new Map(verdicts.flatMap(([peer, verdict]) => (verdict === undefined ? [] : asked(rules, peer, verdict))));
}

function asked(rules: readonly RuleHead[], peer: string, verdict: Verdict): readonly (readonly [string, RuleLevel])[] {
  return rules.flatMap((rule) =>
    rule.aliases.flatMap((alias) => {
      const level = alias.startsWith(peer) ? verdict(rule, alias.slice(peer.length)) : undefined;
      return level === undefined ? [] : [[alias.toLowerCase(), level] as const];
    }),
  );
}

function nearest(snapshot: Snapshot, path: string, names: readonly string[]): SourceFile | undefined {
  for (const folder of foldersAbove(snapshot, path))
    for (const name of names) {
      const file = snapshot.files.get(`${folder}/${name}`);
      if (file !== undefined) return file;
    }
  return undefined;
}

/** What kube-score's annotation asks for; levels are those of whole files, so that other objects in it are asked as well. */
const enabledIn = memo((file: SourceFile): ReadonlySet<string> => {
  if (!file.text.includes(annotation)) return new Set();
  const objects = placedObjects(file).flatMap(({ objects }) => objects);
  const lists = objects.map(({ map }) => textIn(mapIn(map, "metadata", "annotations"), annotation) ?? "");
  return new Set(lists.flatMap((list) => list.split(",").map((each) => each.trim())));
});

const annotation = "kube-score/enable";
