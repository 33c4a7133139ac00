/** What engine tests share: the built-in notes, snapshots drawn as text, and a tiny language of lines. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../server/src/model/language";
import type { Rule } from "../../server/src/model/rule";
import { defaultSettings, type Settings } from "../../server/src/model/settings";
import type { Profile, Severity } from "../../server/src/model/severity";
import type { NoteTexts, SchemaTexts, Snapshot } from "../../server/src/model/snapshot";
import { type Span, slice, touches } from "../../server/src/model/span";
import { Workspace } from "../../server/src/model/workspace";
import { fixture } from "./fixture";

/** The folder of this checkout. */
export const checkout = join(import.meta.dirname, "../..");

/** The notes as they are shipped. */
export function builtInNotes(): NoteTexts {
  const folder = join(checkout, "notes");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  return new Map(files.map((path) => [keyOf(path), readFileSync(join(folder, path), "utf8")]));
}

/** What a drawn workspace may have beside its files. */
export interface Surroundings {
  readonly settings?: Partial<Settings>;
  readonly notes?: NoteTexts;
  readonly texts?: SchemaTexts;
  readonly firstPath?: string;
  readonly today?: string;
}

/** A drawing as a snapshot with the root `/w`, and its cursor; paths in the drawing are relative to the root. */
export function drawn(
  drawing: string,
  around: Surroundings = {},
): { snapshot: Snapshot; path: string; offset: number } {
  const { files, cursor } = fixture(drawing, around.firstPath);
  const workspace = new Workspace(around.notes ?? new Map(), around.texts, around.today);
  const snapshot = workspace.apply([
    { kind: "roots", roots: ["/w"] },
    { kind: "settings", settings: { ...defaultSettings, ...around.settings } },
    ...files.map(({ path, text }) => ({ kind: "write" as const, file: { path: `/w${path}`, text } })),
  ]);
  return { snapshot, path: `/w${cursor?.path ?? files[0]?.path ?? "/Dockerfile"}`, offset: cursor?.offset ?? 0 };
}

function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/\.md$/, "");
}

/** The rules of `wordsLanguage`. */
const wordRules: readonly Rule[] = [
  wordRule("words/no-tabs", "warning", /\t/g, { aliases: ["tool:W1"], fix: { text: " ", safe: true } }),
  wordRule("words/no-bangs", "error", /!/g, { fix: { text: "", safe: false } }),
  wordRule("words/no-fillers", "information", /\bum\b/g, { profile: "strict" }),
  {
    id: "words/throws",
    severity: "error",
    aliases: [],
    check(file) {
      if (file.text.includes("boom")) throw new Error("boom");
      return [];
    },
  },
];

/**
 * A language to test the engine with, in files `*.words`: `def x` and `use x` name things across files, `last` means
 * the last of them and `near x` the nearest above; `ignore rule` silences the next line, and a word in capitals is a concept.
 */
export const wordsLanguage: Language = {
  id: "words",
  claims: (file) => file.path.endsWith(".words"),
  rules: wordRules,
  conceptAt(file, offset) {
    const span = [...file.text.matchAll(/\b[A-Z]{2,}\b/g)].map(spanOf).find((one) => touches(one, offset));
    if (span === undefined) return undefined;
    const name = slice(file.text, span);
    const facts = [`${name.length} letters`];
    if (name.startsWith("MY")) return { key: "words/RUN", span, title: name, facts, instance: true, terms: [name] };
    return { key: `words/${name}`, span, facts };
  },
  definitions: (file) =>
    [...file.text.matchAll(/(?<=^def )\w+/gm)].map((match) => {
      const whole = { start: match.index - 4, end: match.index + match[0].length };
      return { id: `#word.${match[0]}`, kind: "variable", name: match[0], span: spanOf(match), whole };
    }),
  references: (file) => [
    ...[...file.text.matchAll(/(?<=^use )\w+/gm)].map((match) => ({
      id: `#word.${match[0]}`,
      span: spanOf(match),
      spelled: true,
    })),
    ...[...file.text.matchAll(/^last$/gm)].map((match) => {
      const name = [...file.text.matchAll(/(?<=^def )\w+/gm)].at(-1)?.[0] ?? "";
      return { id: `#word.${name}`, span: spanOf(match), spelled: false };
    }),
    ...[...file.text.matchAll(/(?<=^near )\w+/gm)].map((match) => {
      const start = file.text.lastIndexOf(`def ${match[0]}`, match.index) + 4;
      const target = { start, end: start + match[0].length };
      return { id: `#word.${match[0]}`, span: spanOf(match), spelled: true, target };
    }),
    ...[...file.text.matchAll(/(?<=^open )\S+/gm)].map((match) => ({
      id: `/w/${match[0]}`,
      span: spanOf(match),
      spelled: true,
    })),
  ],
  complete: (_file, offset) =>
    ["DEF", "use"].map((label) => ({
      label,
      kind: "keyword",
      edit: { span: { start: offset, end: offset }, text: label },
      concept: `words/${label}`,
    })),
  suppressions: (file) =>
    [...file.text.matchAll(/^ignore (.+)\n(.*)/gm)].map((match) => ({
      span: spanOf(match),
      rules: (match[1] ?? "").split(" "),
    })),
  suppress(file, span, { id: rule }) {
    const start = file.text.lastIndexOf("\n", span.start - 1) + 1;
    return { span: { start, end: start }, text: `ignore ${rule}\n` };
  },
  refuseName: (kind, name) => (/^\w+$/.test(name) ? undefined : `A ${kind} cannot be called ${name}`),
};

interface WordRule {
  readonly aliases?: readonly string[];
  readonly profile?: Profile;
  readonly fix?: { readonly text: string; readonly safe: boolean };
}

/** A rule that finds a pattern and may replace it. */
function wordRule(id: string, severity: Severity, pattern: RegExp, { aliases = [], profile, fix }: WordRule): Rule {
  const repair = (span: Span) =>
    fix === undefined ? {} : { fix: { title: `Repair ${id}`, edits: [{ span, text: fix.text }], safe: fix.safe } };
  return {
    id,
    severity,
    aliases,
    ...(profile === undefined ? {} : { profile }),
    check: (file) =>
      [...file.text.matchAll(pattern)]
        .map(spanOf)
        .map((span) => ({ span, message: `${id} is broken`, ...repair(span) })),
  };
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
