/** The stages of a Dockerfile and the places that name them. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { slice } from "../../model/span";
import type { Flag, Instruction, Placed, Word } from "../../syntax/dockerfile/tree";
import { expandGlobally } from "./global-values";
import { dockerfile } from "./instructions";
import { looking, type Part, parts } from "./parts";

/** A FROM and all instructions up to the next one. Places of words count from the file's start. */
export interface Stage {
  readonly index: number;
  readonly part: Part;
  readonly from: Placed;
  /** Without FROM itself. */
  readonly instructions: readonly Placed[];
  /** Where its last instruction ends. */
  readonly end: number;
  readonly name: Word | undefined;
  /** What FROM starts from, variables unresolved. */
  readonly image: Word | undefined;
  /** The earlier stage it starts from, its variables at their defaults, or nothing when it starts from an image. */
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
  const named = new Map<string, Stage>();
  for (const part of parts(file).slice(1)) {
    const stage = stageOf(file, part, found.length, named);
    found.push(stage);
    if (stage.name !== undefined) named.set(stage.name.text.toLowerCase(), stage);
  }
  return found;
});

/** What stands before the first FROM. */
export const preamble: (file: SourceFile) => readonly Placed[] = memo((file) => {
  return dockerfile(file).instructions.slice(0, parts(file)[0]?.nodes.length);
});

/** The stage an offset lies in; the last one reaches to the end of the file. */
export function stageAt(file: SourceFile, offset: number): Stage | undefined {
  const all = stages(file);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.from.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

/** The last stage of that name among `candidates`; the builder ignores case, and the later of two wins. */
export function stageNamed(candidates: readonly Stage[], name: string): Stage | undefined {
  const wanted = name.toLowerCase();
  return candidates.findLast((stage) => stage.name?.text.toLowerCase() === wanted);
}

/** Every place that names a stage or an image. */
export const stageUses: (file: SourceFile) => readonly StageUse[] = memo((file) => {
  const all = stages(file);
  const named = new Map(all.flatMap((stage) => (stage.name ? [[stage.name.text.toLowerCase(), stage] as const] : [])));
  const target = (word: Word) => named.get(word.text.toLowerCase());
  return all.flatMap((stage) => [
    ...(stage.image === undefined
      ? []
      : [use("from", stage.image, stage, hasVariable(stage.image) ? undefined : stage.base)]),
    ...sourceNames(file, stage.part).map(({ placed, found }) => {
      const word = at(placed, found.word);
      return use(found.kind, word, stage, found.kind === "copy" ? numbered(word, all, target) : target(word));
    }),
  ]);
});

/** The value of a flag of that name, at its place in the file. */
export function flagValue(placed: Placed, name: string): Word | undefined {
  const value = placed.node.flags.find((flag) => flag.name.text === name)?.value;
  return value && at(placed, value);
}

/** A word of an instruction, at its place in the file. */
export function at(placed: Placed, word: Word): Word {
  return { start: placed.start + word.start, end: placed.start + word.end, text: word.text };
}

/** The `from=` values of `--mount` flags, places counting from the instruction's start. */
export const mountSources: (node: Instruction) => readonly Word[] = memo((node) =>
  node.flags.filter((flag) => flag.name.text === "--mount").flatMap((flag) => mountSource(node, flag) ?? []),
);

function stageOf(file: SourceFile, part: Part, index: number, earlier: ReadonlyMap<string, Stage>): Stage {
  const all = dockerfile(file).instructions;
  const [from, ...instructions] = all.slice(part.first, part.first + part.nodes.length) as [Placed, ...Placed[]];
  const [image, as, name] = from.node.words;
  return {
    index,
    part,
    from,
    instructions,
    end: instructions.at(-1)?.end ?? from.end,
    name: as?.text.toLowerCase() === "as" && name !== undefined ? at(from, name) : undefined,
    image: image && at(from, image),
    base: image && earlier.get(nameIn(file, image).toLowerCase()),
  };
}

function nameIn(file: SourceFile, image: Word): string {
  const value = hasVariable(image) ? expandGlobally(file, image.text) : undefined;
  return value?.kind === "text" ? value.text : image.text;
}

function hasVariable({ text }: Word): boolean {
  return text.includes("$");
}

type Target = (word: Word) => Stage | undefined;

/** COPY may name any stage of the file, later ones too, by name or by number; mounts name stages by name only. */
function numbered(word: Word, all: readonly Stage[], target: Target): Stage | undefined {
  return /^\d+$/.test(word.text) ? all[Number(word.text)] : target(word);
}

const sourceNames = looking((placed): readonly Pick<StageUse, "kind" | "word">[] => {
  const node = placed.trigger ?? placed;
  if (node.name === "RUN") return mountSources(node).map((word) => ({ kind: "mount", word }));
  const word = node.name === "COPY" ? node.flags.find((flag) => flag.name.text === "--from")?.value : undefined;
  return word === undefined ? [] : [{ kind: "copy", word }];
});

function use(kind: StageUse["kind"], word: Word, user: Stage, target: Stage | undefined): StageUse {
  return { kind, word, user, target };
}

/** Looked for as written, because the value's own text has lost its quotes and with them its places. */
function mountSource(node: Instruction, { value }: Flag): Word | undefined {
  if (value === undefined) return undefined;
  const match = /(?:^|[,"'])from=(["']?)([^,"'\s]+)/i.exec(slice(node.text, value));
  const [whole = "", , name = ""] = match ?? [];
  if (match === null) return undefined;
  const end = value.start + match.index + whole.length;
  return { start: end - name.length, end, text: name };
}
