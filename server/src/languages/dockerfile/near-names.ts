/** The names that a stage declares, and which of them a mistyped one means. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { closest } from "../../syntax/closest";
import { lineOf } from "./ancestry";
import type { Stage } from "./stages";
import { type Declaration, declarations } from "./variables";

/** Nearly every image sets these. */
export const everywhere: ReadonlySet<string> = new Set(["PATH", "HOME", "LANG", "HOSTNAME"]);

/** What this stage and those it starts from declare under a name, as far as one looks. */
export function nearby(file: SourceFile, stage: Stage, name: string): readonly Declaration[] {
  return near(file)(stage).declared.get(name) ?? [];
}

/** A letter too many or too few, or letters swapped: with another letter (`UID`, `GID`) it is another thing. */
export function slip(file: SourceFile, stage: Stage, text: string): string | undefined {
  if (text.length < 6 || text.length > 60) return undefined;
  const letters = sorted(text);
  const alike = near(file)(stage).names.filter((name) =>
    name.text.length === text.length ? name.letters === letters : Math.abs(name.text.length - text.length) === 1,
  );
  return closest(
    text,
    alike.map((name) => name.text),
  );
}

interface Near {
  readonly declared: ReadonlyMap<string, readonly Declaration[]>;
  /** Those that may be meant, with their letters in order. */
  readonly names: readonly { readonly text: string; readonly letters: string }[];
}

const most = 200;

const near = memo((file: SourceFile) =>
  memo((stage: Stage): Near => {
    const lists = [...lineOf(stage)].map((each) => declarations(file).get(each) ?? []);
    const declared = new Map<string, Declaration[]>();
    for (const each of lists.flatMap((list) => list.slice(0, most)).slice(0, most)) {
      declared.set(each.name.text, [...(declared.get(each.name.text) ?? []), each]);
    }
    const plain = [...declared.keys()].filter((name) => !/\d/.test(name) && name.length < 64 && !everywhere.has(name));
    return { declared, names: plain.map((text) => ({ text, letters: sorted(text) })) };
  }),
);

function sorted(text: string): string {
  return [...text].sort().join("");
}
