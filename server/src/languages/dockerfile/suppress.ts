/** Comments that ask for silence: ours, hadolint's, the builder's and dockerfile-utils'. */
import type { Blank, Edit } from "../../model/edit";
import type { Suppression } from "../../model/language";
import { memo } from "../../model/memo";
import type { RuleNames } from "../../model/rule";
import type { SourceFile } from "../../model/source-file";
import { type Span, slice } from "../../model/span";
import type { Directive, Placed } from "../../syntax/dockerfile/tree";
import { dockerfile, instructionAt } from "./instructions";
import { stageAt } from "./stages";

type Scope = "instruction" | "stage" | "file";

const forms: readonly { readonly shape: RegExp; readonly scope: Scope }[] = [
  { shape: /^#\s*portolan ignore-file=([\w/, -]+)/i, scope: "file" },
  { shape: /^#\s*portolan ignore=([\w/, -]+)/i, scope: "instruction" },
  { shape: /^#\s*hadolint\s+stage\s+ignore\s*=\s*([\w, ]+)/i, scope: "stage" },
  { shape: /^#\s*hadolint\s+global\s+ignore\s*=\s*([\w, ]+)/i, scope: "file" },
  { shape: /^#\s*hadolint\s+ignore\s*=\s*([\w, ]+)/i, scope: "instruction" },
  { shape: /^#\s*check\s*=\s*(?:\w+=[^;]*;)*\s*skip=([\w,]+)/i, scope: "instruction" },
  { shape: /^#\s*dockerfile-utils:\s*ignore()/i, scope: "instruction" },
];

/** A comment speaks for the next instruction, or for the stage that begins there; a directive and a `global` one for the file. */
export const suppressions: (file: SourceFile) => readonly Suppression[] = memo((file) => {
  const { comments, directives, instructions } = dockerfile(file);
  const whole = { start: 0, end: file.text.length };
  const found: Suppression[] = [];
  for (const directive of directives) {
    const skipped = /(?:^|;)skip=([^;]+)/i.exec(optionsOf(directive.value.text))?.[1];
    if (directive.name.text === "check" && skipped !== undefined)
      found.push({ span: whole, rules: names(skipped), comment: directive });
  }
  let next = 0;
  for (const comment of comments) {
    const asked = readComment(slice(file.text, comment));
    if (asked === undefined) continue;
    while (next < instructions.length && (instructions[next]?.start ?? 0) < comment.start) next++;
    const target = targetOf(file, asked.scope, instructions[next]) ?? whole;
    if (asked.scope === "file" || instructions[next] !== undefined)
      found.push({ span: target, rules: asked.rules, comment });
  }
  return found;
});

function targetOf(file: SourceFile, scope: Scope, next: Placed | undefined): Span | undefined {
  if (next === undefined || scope === "file") return undefined;
  const end = scope === "stage" ? (stageAt(file, next.start)?.end ?? next.end) : next.end;
  return { start: next.start, end };
}

/** One more name in the comment that stands above the instruction, ours or a peer's who knows the rule; else a new one. */
export function suppress(file: SourceFile, span: Span, rule: RuleNames): Edit {
  const start = instructionAt(file, span.start)?.start ?? 0;
  const name = rule.id.replace(/^dockerfile\//, "");
  const above = dockerfile(file).comments.findLast((comment) => comment.end <= start);
  const addition = above && isNext(file.text, above.end, start) ? additionTo(slice(file.text, above), rule) : undefined;
  if (above !== undefined && addition !== undefined) {
    const at = above.start + addition.offset;
    return { span: { start: at, end: at }, text: `,${addition.name}` };
  }
  const line = file.text.lastIndexOf("\n", start - 1) + 1;
  const indent = file.text.slice(line, start).replace(/\S/g, " ");
  const comment = `# portolan ignore=${name}`;
  const edit = { span: { start, end: start }, text: comment + lineBreak(file.text) + indent };
  return indent === "" ? { ...edit, blank: reason(comment.length) } : edit;
}

/** The builder's own directive where the builder knows the rule, one more name in it where there is one; else a comment of ours. */
export function suppressInFile(file: SourceFile, rule: RuleNames): Edit {
  const { directives } = dockerfile(file);
  const name = nameFor("buildkit", rule);
  const check = directives.find((directive) => directive.name.text === "check");
  if (name !== undefined && check !== undefined) return inCheck(check, name);
  const start = directives.at(-1)?.end ?? (file.text.startsWith("\uFEFF") ? 1 : 0);
  const asked =
    name === undefined ? `portolan ignore-file=${rule.id.replace(/^dockerfile\//, "")}` : `check=skip=${name}`;
  const [line, comment] = [lineBreak(file.text), `# ${asked}`];
  const text = directives.length > 0 ? line + comment : comment + line;
  return { span: { start, end: start }, text, blank: reason(text.indexOf(comment) + comment.length) };
}

/** Every tool stops reading before it. */
function reason(at: number): Blank {
  return { at, before: " # ", hint: "reason" };
}

function inCheck({ value }: Directive, name: string): Edit {
  const options = optionsOf(value.text);
  const skip = /(?:^|;)skip=[^;]*/.exec(options);
  const at = value.start + (skip === null ? options.length : skip.index + skip[0].length);
  return { span: { start: at, end: at }, text: skip === null ? `;skip=${name}` : `,${name}` };
}

/** The builder reads a check up to its first blank, and what follows may be a reason. */
function optionsOf(check: string): string {
  return check.slice(0, check.search(/ |$/));
}

/** Where a comment takes one more name, and under which name it knows the rule. */
function additionTo(text: string, rule: RuleNames): { readonly offset: number; readonly name: string } | undefined {
  const ours = /^#\s*portolan ignore=[\w/, -]*[\w/]/i.exec(text);
  if (ours !== null) return { offset: ours[0].length, name: rule.id.replace(/^dockerfile\//, "") };
  const hadolint = /^#\s*hadolint\s+ignore\s*=\s*\w+(?:\s*,\s*\w+)*/i.exec(text);
  const check = /^#\s*check\s*=\s*skip=\w+(?:,\w+)*/i.exec(text);
  const [found, name] = hadolint === null ? [check, nameFor("buildkit", rule)] : [hadolint, nameFor("hadolint", rule)];
  return found === null || name === undefined ? undefined : { offset: found[0].length, name };
}

function nameFor(peer: string, { aliases }: RuleNames): string | undefined {
  return aliases.find((alias) => alias.startsWith(`${peer}:`))?.slice(peer.length + 1);
}

function readComment(text: string): { readonly scope: Scope; readonly rules: readonly string[] } | undefined {
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
