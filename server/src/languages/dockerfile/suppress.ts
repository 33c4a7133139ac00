/** Comments that ask for silence: ours, hadolint's, the builder's and dockerfile-utils'. */
import type { Suppression } from "../../model/language";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { type Span, slice } from "../../model/span";
import { dockerfile, instructionAt } from "./instructions";

const forms: readonly { readonly shape: RegExp; readonly scope: "instruction" | "file" }[] = [
  { shape: /^#\s*portolan ignore-file=([\w/, -]+)/i, scope: "file" },
  { shape: /^#\s*portolan ignore=([\w/, -]+)/i, scope: "instruction" },
  { shape: /^#\s*hadolint\s+global\s+ignore\s*=\s*([\w, ]+)/i, scope: "file" },
  { shape: /^#\s*hadolint\s+ignore\s*=\s*([\w, ]+)/i, scope: "instruction" },
  { shape: /^#\s*check\s*=\s*(?:\w+=[^;]*;)*\s*skip=([\w, ]+)/i, scope: "instruction" },
  { shape: /^#\s*dockerfile-utils:\s*ignore()/i, scope: "instruction" },
];

/** A comment speaks for the next instruction; a directive and a `global` one for the whole file. */
export const suppressions: (file: SourceFile) => readonly Suppression[] = memo((file) => {
  const { comments, directives, instructions } = dockerfile(file);
  const whole = { start: 0, end: file.text.length };
  const found: Suppression[] = [];
  for (const directive of directives) {
    const skipped = /(?:^|;)\s*skip=([^;]+)/i.exec(directive.value.text)?.[1];
    if (directive.name.text === "check" && skipped !== undefined) found.push({ span: whole, rules: names(skipped) });
  }
  let next = 0;
  for (const comment of comments) {
    const asked = readComment(slice(file.text, comment));
    if (asked === undefined) continue;
    while (next < instructions.length && (instructions[next]?.start ?? 0) < comment.start) next++;
    const target = asked.scope === "file" ? whole : instructions[next];
    if (target !== undefined) found.push({ span: { start: target.start, end: target.end }, rules: asked.rules });
  }
  return found;
});

/** A comment line above the instruction, or one more name in the one that stands there. */
export function suppress(file: SourceFile, span: Span, rule: string): { span: Span; text: string } {
  const start = instructionAt(file, span.start)?.start ?? 0;
  const name = rule.replace(/^dockerfile\//, "");
  const above = dockerfile(file).comments.findLast((comment) => comment.end <= start);
  if (
    above !== undefined &&
    /^#\s*portolan ignore=/i.test(slice(file.text, above)) &&
    isNext(file.text, above.end, start)
  ) {
    return { span: { start: above.end, end: above.end }, text: `,${name}` };
  }
  const line = file.text.lastIndexOf("\n", start - 1) + 1;
  const indent = file.text.slice(line, start).replace(/\S/g, " ");
  return { span: { start, end: start }, text: `# portolan ignore=${name}${lineBreak(file.text)}${indent}` };
}

function readComment(
  text: string,
): { readonly scope: "instruction" | "file"; readonly rules: readonly string[] } | undefined {
  for (const { shape, scope } of forms) {
    const match = shape.exec(text);
    if (match !== null) return { scope, rules: names(match[1] ?? "") };
  }
  return undefined;
}

function names(list: string): readonly string[] {
  const found = list.split(/[\s,]+/).filter((name) => name !== "" && name !== "-");
  return found.length === 0 || found.includes("all") ? ["*"] : found;
}

function isNext(text: string, end: number, start: number): boolean {
  return /^\r?\n[ \t]*$/.test(text.slice(end, start));
}

function lineBreak(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
