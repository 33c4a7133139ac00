/** What a note holds in other languages: fenced blocks, and command lines that stand between the words. */
import type { Embedded } from "../../model/embedded";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { type Span, slice } from "../../model/span";
import { commandLines } from "../../schema/commands/prose";
import type { Fence, LineKind } from "../../syntax/markdown";
import { lineKind, page } from "./facts";

/** Each of them. */
export const embeds = memo((file: SourceFile): readonly Embedded[] => [...fences(file), ...commands(file)]);

/** One for all lines that read like commands, so that each keeps its place while others are typed. */
function commands(file: SourceFile): readonly Embedded[] {
  const lines = commandLines(file.text)
    .filter(({ start }) => !markup.has(lineKind(file, start)))
    .map(({ start, end }) => ({ start, end: Math.min(end + 1, file.text.length) }));
  return lines.length === 0 ? [] : [{ name: "commands", languageId: "commands-prose", lines, margin: "" }];
}

const markup: ReadonlySet<LineKind> = new Set(["front", "fence", "code", "heading"]);

/** One a fence whose info names a language; what is marked as `bad` or `ignore` is explained and not checked. */
function fences(file: SourceFile): readonly Embedded[] {
  return page(file).fences.flatMap((fence, index) => {
    const [language = "", ...marks] = fence.info.toLowerCase().split(/[\s,{}]+/);
    const name = Object.hasOwn(names, language) ? names[language] : undefined;
    if (name === undefined) return [];
    const margin = marginOf(file, fence);
    const piece = { name: `${index}/${name}`, lines: linesOf(file.text, fence.content, margin), margin };
    return [{ ...piece, ...wholeness(file, fence, name), ...(marks.some(isWrong) ? { unchecked: true } : {}) }];
  });
}

/** Manifests in notes are most often parts of one, so they are read as patches are: nothing in them is missing. */
const names: Readonly<Record<string, string>> = {
  dockerfile: "Dockerfile",
  docker: "Dockerfile",
  containerfile: "Dockerfile",
  yaml: "patch.yaml",
  yml: "patch.yaml",
  kubernetes: "patch.yaml",
  k8s: "patch.yaml",
  json: "patch.json",
  compose: "compose.yaml",
  sh: "script.sh",
  bash: "script.sh",
  shell: "script.sh",
  zsh: "script.sh",
  console: "session.console",
  "shell-session": "session.console",
  shellsession: "session.console",
  terminal: "session.console",
};

function isWrong(mark: string): boolean {
  return /^(?:bad|wrong|broken|ignore|no-?check)$/.test(mark);
}

/** Instructions without a base image stand on some image; which one does not matter. */
function wholeness(file: SourceFile, { content }: Fence, name: string): Pick<Embedded, "before"> {
  const isFragment = name === "Dockerfile" && !/^[ \t]*FROM\s/im.test(slice(file.text, content));
  return isFragment ? { before: "FROM debian:13-slim\n" } : {};
}

function marginOf({ text }: SourceFile, { span }: Fence): string {
  return /^[ \t>]*/.exec(text.slice(span.start, span.start + 100))?.[0] ?? "";
}

/**
 * A fence in a list is indented with it, one in a quote stands behind its marks; lines with less begin where they begin. The end of the content is
 * where the closing fence begins, so that what is added there comes before it.
 */
function linesOf(text: string, { start, end }: Span, margin: string): readonly Span[] {
  const skip = (at: number, most: number) =>
    at + (/^[ \t>]*/.exec(text.slice(at, Math.min(most, at + margin.length)))?.[0].length ?? 0);
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const next = text.indexOf("\n", at);
    const stop = next < 0 || next >= end ? end : next + 1;
    lines.push({ start: skip(at, stop), end: stop });
    at = stop;
  }
  const closing = skip(end, text.length);
  return [...lines, { start: closing, end: closing }];
}
