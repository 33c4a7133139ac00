/** The examples of a note, which are its rule's tests. */
import { type Span, slice } from "../model/span";
import { markdown } from "../syntax/markdown";

/** What a line of carets draws: where a finding of the note's rule stands on its first line, and how its message starts. */
export interface Expectation {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

/** A file of an example; the path is relative unless drawn otherwise. */
export interface CaseFile {
  readonly path: string;
  readonly text: string;
}

/** One fenced block below `## Cases`. */
export interface NoteCase {
  readonly kind: "bad" | "good" | "fixed";
  /** The fence's language, such as `dockerfile`. */
  readonly language: string;
  readonly files: readonly CaseFile[];
  readonly expectations: readonly Expectation[];
  /** The block as a reader should see it, without carets. */
  readonly shown: string;
}

/** Where an example's first file stands unless a `--- path` line says otherwise. */
export const casePaths: Readonly<Record<string, string>> = {
  dockerfile: "Dockerfile",
  compose: "compose.yaml",
  kubernetes: "manifest.yaml",
  helm: "templates/manifest.yaml",
  markdown: "notes/note.md",
  json: ".portolan/settings.json",
  hadolint: ".hadolint.yaml",
  dockerignore: ".dockerignore",
  sh: "script.sh",
};

/** The examples of a note, in order. */
export function noteCases(text: string): readonly NoteCase[] {
  const page = markdown(text);
  const start = page.headings.find((heading) => heading.level === 2 && heading.text === "Cases")?.whole.end;
  return page.fences.flatMap((fence) => {
    const match = /^(\S+) (bad|good|fixed)$/.exec(fence.info);
    if (start === undefined || fence.span.start < start || match === null) return [];
    return [readCase(match[1] ?? "", match[2] as NoteCase["kind"], slice(text, fence.content))];
  });
}

function readCase(language: string, kind: NoteCase["kind"], block: string): NoteCase {
  const parts = parted(block, casePaths[language] ?? language).map(undrawn);
  return {
    kind,
    language,
    files: parts.map(({ path, text }) => ({ path, text })),
    expectations: parts.flatMap((part) => part.expectations),
    shown: lines(block)
      .filter((line) => !caretLine.test(line))
      .join(""),
  };
}

/** The files of a block; what stands before the first `--- path` line belongs to `firstPath`. */
function parted(block: string, firstPath: string): readonly CaseFile[] {
  return block
    .split(/^(?=--- \S+$)/m)
    .filter((part, index) => part !== "" || index > 0)
    .map((part) => {
      const head = /^--- (\S+)\n?/.exec(part);
      return head === null
        ? { path: firstPath, text: part }
        : { path: head[1] ?? "", text: part.slice(head[0].length) };
    });
}

const caretLine = /^\s*(\^+)(?:[ \t]+(.*?))?\s*$/;

/** A file without its caret lines, and what they said about the line above them. */
function undrawn(file: CaseFile): CaseFile & { readonly expectations: readonly Expectation[] } {
  const expectations: Expectation[] = [];
  let text = "";
  let above = 0;
  for (const line of lines(file.text)) {
    const drawn = caretLine.exec(line);
    if (drawn === null) {
      above = text.length;
      text += line;
    } else {
      const start = above + line.indexOf("^");
      const span = { start, end: start + (drawn[1]?.length ?? 0) };
      expectations.push({ path: file.path, span, message: drawn[2] ?? "" });
    }
  }
  return { path: file.path, text, expectations };
}

function lines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
