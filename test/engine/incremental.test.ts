/** What is remembered from one version to the next is what would be found anew. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { diagnose } from "../../server/src/engine/diagnose";
import { noteCases } from "../../server/src/engine/note-cases";
import { defaultSettings } from "../../server/src/model/settings";
import type { Snapshot } from "../../server/src/model/snapshot";
import { type Change, Workspace } from "../../server/src/model/workspace";
import { builtInNotes } from "../support/engine";

const runs = Number(process.env.INCREMENTAL_RUNS ?? 60);

const cases = [...builtInNotes().values()].flatMap((text) => noteCases(text)).filter(({ files }) => files.length > 0);

/** Takes some text out and puts some of the same file, or of another, in its place. */
const edit = fc.record({
  file: fc.nat(),
  start: fc.nat(),
  length: fc.integer({ min: 0, max: 40 }),
  from: fc.nat(),
  copied: fc.integer({ min: 0, max: 40 }),
});

test("findings after edits are those of a new workspace", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.array(edit, { minLength: 1, maxLength: 5 }), (one, other, edits) => {
      const files = new Map([one, other].flatMap((index) => filesOf(index)));
      const workspace = new Workspace(new Map());
      check(workspace.apply(all(files)), files);
      for (const { path, text } of versions(files, edits)) {
        const before = files.get(path) ?? "";
        for (const each of [text, before, text]) {
          files.set(path, each);
          check(workspace.apply([{ kind: "write", file: { path, text: each } }]), files);
        }
      }
    }),
    { numRuns: runs },
  );
}, 600_000);

function filesOf(index: number): readonly (readonly [string, string])[] {
  return (cases[index % cases.length]?.files ?? []).map(({ path, text }) => [`/w/${path}`, text]);
}

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** The texts that edits make, one after the other. */
function* versions(files: ReadonlyMap<string, string>, edits: readonly Edit[]) {
  for (const { file, start, length, from, copied } of edits) {
    const [path, text] = [...files][file % files.size] ?? ["", ""];
    const source = [...files.values()].join("\n");
    const [at, origin] = [start % (text.length + 1), from % (source.length + 1)];
    yield { path, text: text.slice(0, at) + source.slice(origin, origin + copied) + text.slice(at + length) };
  }
}

function all(files: ReadonlyMap<string, string>): readonly Change[] {
  return [
    { kind: "roots", roots: ["/w"] },
    { kind: "settings", settings: { ...defaultSettings, profile: "strict" } },
    ...[...files].map(([path, text]) => ({ kind: "write" as const, file: { path, text } })),
  ];
}

function check(snapshot: Snapshot, files: ReadonlyMap<string, string>): void {
  const anew = new Workspace(new Map()).apply(all(files));
  for (const path of files.keys()) expect(diagnose(snapshot, path)).toEqual(diagnose(anew, path));
}
