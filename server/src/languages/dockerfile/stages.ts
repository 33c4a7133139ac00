/** The stages of a Dockerfile and the places that name them. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { shift } from "../../model/span";
import type { Flag, Instruction, Placed, Word } from "../../syntax/dockerfile/tree";
import { dockerfile } from "./instructions";

/** A FROM and all instructions up to the next one. Places of words count from the file's start. */
export interface Stage {
  readonly index: number;
  readonly from: Placed;
  /** Without FROM itself. */
  readonly instructions: readonly Placed[];
  /** Where its last instruction ends. */
  readonly end: number;
  readonly name: Word | undefined;
  /** What FROM starts from, variables unresolved. */
  readonly image: Word | undefined;
  /** The earlier stage it starts from, or nothing when it starts from an image. */
  readonly base: Stage | undefined;
}

/** A place that names a stage or an image: `FROM x`, `COPY --from=x`, `RUN --mount=from=x`. */
export interface StageUse {
  readonly kind: "from" | "copy" | "mount";
  readonly word: Word;
  /** The stage it stands in. */
  readonly user: Stage;
  /** The stage it names, or nothing when it names an image or a build context. */
  readonly target: Stage | undefined;
}

/** In order. */
export const stages: (file: SourceFile) => readonly Stage[] = memo((file) => {
  const found: Stage[] = [];
  for (const group of groups(dockerfile(file).instructions)) found.push(stageOf(group, found));
  return found;
});

/** What stands before the first FROM. */
export const preamble: (file: SourceFile) => readonly Placed[] = memo((file) => {
  const all = dockerfile(file).instructions;
  const first = all.findIndex((placed) => placed.node.name === "FROM");
  return first < 0 ? all : all.slice(0, first);
});

/** The stage an offset lies in; the last one reaches to the end of the file. */
export function stageAt(file: SourceFile, offset: number): Stage | undefined {
  return stages(file).findLast((stage) => stage.from.start <= offset);
}

/** The last stage of that name among `candidates`; the builder ignores case, and the later of two wins. */
export function stageNamed(candidates: readonly Stage[], name: string): Stage | undefined {
  const wanted = name.toLowerCase();
  return candidates.findLast((stage) => stage.name?.text.toLowerCase() === wanted);
}

/** Every place that names a stage or an image. */
export const stageUses: (file: SourceFile) => readonly StageUse[] = memo((file) => {
  const all = stages(file);
  return all.flatMap((stage) => [
    ...(stage.image === undefined ? [] : [use("from", stage.image, stage, stage.base)]),
    ...stage.instructions.flatMap((placed) => usesIn(placed, stage, all)),
  ]);
});

/** The value of a flag of that name, at its place in the file. */
export function flagValue(placed: Placed, name: string): Word | undefined {
  const value = placed.node.flags.find((flag) => flag.name.text === name)?.value;
  return value && at(placed, value);
}

/** A word of an instruction, at its place in the file. */
export function at(placed: Placed, word: Word): Word {
  return { ...shift(word, placed.start), text: word.text };
}

/** The `from=` values of `--mount` flags, places counting from the instruction's start. */
export const mountSources: (node: Instruction) => readonly Word[] = memo((node) =>
  node.flags.filter((flag) => flag.name.text === "--mount").flatMap((flag) => mountSource(node, flag) ?? []),
);

function* groups(instructions: readonly Placed[]): Iterable<readonly Placed[]> {
  let start = instructions.findIndex((placed) => placed.node.name === "FROM");
  while (start >= 0 && start < instructions.length) {
    let end = start + 1;
    while (end < instructions.length && instructions[end]?.node.name !== "FROM") end++;
    yield instructions.slice(start, end);
    start = end;
  }
}

function stageOf(group: readonly Placed[], earlier: readonly Stage[]): Stage {
  const [from, ...instructions] = group as readonly [Placed, ...Placed[]];
  const [image, as, name] = from.node.words;
  return {
    index: earlier.length,
    from,
    instructions,
    end: group.at(-1)?.end ?? from.end,
    name: as?.text.toLowerCase() === "as" && name !== undefined ? at(from, name) : undefined,
    image: image && at(from, image),
    base: image && stageNamed(earlier, image.text),
  };
}

function usesIn(placed: Placed, user: Stage, all: readonly Stage[]): readonly StageUse[] {
  const node = placed.node.trigger ?? placed.node;
  if (node.name !== "COPY" && node.name !== "RUN") return [];
  const flag = node.name === "COPY" ? node.flags.find((each) => each.name.text === "--from") : undefined;
  const copied = flag?.value === undefined ? [] : [use("copy", at(placed, flag.value), user, target(flag.value, all))];
  const mounted = mountSources(node).map((word) => use("mount", at(placed, word), user, target(word, all)));
  return [...copied, ...mounted];
}

/** COPY and mounts may name any stage of the file, by name or by number. */
function target(word: Word, all: readonly Stage[]): Stage | undefined {
  return /^\d+$/.test(word.text) ? all[Number(word.text)] : stageNamed(all, word.text);
}

function use(kind: StageUse["kind"], word: Word, user: Stage, target: Stage | undefined): StageUse {
  return { kind, word, user, target };
}

function mountSource(node: Instruction, flag: Flag): Word | undefined {
  const { value } = flag;
  const match = /(?:^|,)from=([^,]*)/.exec(value?.text ?? "");
  if (value === undefined || match?.[1] === undefined || match[1] === "") return undefined;
  const start = node.text.indexOf(`from=${match[1]}`, value.start);
  return start < 0 ? undefined : { start: start + 5, end: start + 5 + match[1].length, text: match[1] };
}
