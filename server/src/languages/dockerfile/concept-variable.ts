/** What a hover says about a variable: its value here, and who sets it. */
import type { Concept } from "../../model/concept";
import type { SourceFile } from "../../model/source-file";
import { type Span, shift, slice } from "../../model/span";
import { platformArguments, predefinedArguments, proxyArguments } from "../../schema/dockerfile";
import type { Value } from "./expansion";
import { valueAt, valueOf } from "./values";
import { type Declaration, declarationOf, type VariableUse } from "./variables";

/** A use: the modifier has a note of its own. */
export function variableConcept(file: SourceFile, use: VariableUse, offset: number): Concept {
  const { variable, name, placed, stage } = use;
  const modifier = variable.word;
  if (modifier !== undefined && offset > name.end && offset - placed.start <= modifier.start) {
    return { key: "dockerfile/variable-modifiers", span: shift(variable, placed.start) };
  }
  const declaration = declarationOf(file, name.text, stage, placed.start);
  const value = valueAt({ file, stage, offset: placed.start }, name.text);
  return concept(name.text, name, [...valueFacts(value), ...setBy(file, declaration)]);
}

/** The name in ARG or ENV. */
export function declarationConcept(file: SourceFile, declaration: Declaration): Concept {
  return concept(declaration.name.text, declaration.name, valueFacts(valueOf(file, declaration)));
}

function concept(name: string, span: Span, facts: readonly string[]): Concept {
  return { key: keyOf(name), span, title: name, facts, instance: !predefinedArguments.has(name), terms: [name] };
}

function keyOf(name: string): string {
  if (platformArguments.includes(name)) return `dockerfile/${name}`;
  if (proxyArguments.includes(name)) return "dockerfile/proxy-args";
  return predefinedArguments.has(name) ? "dockerfile/buildkit-args" : "dockerfile/variable";
}

function valueFacts(value: Value): readonly string[] {
  if (value.kind === "text") return [value.text === "" ? "Value: empty" : `Value: ${code(value.text)}`];
  return [
    value.kind === "unset"
      ? "Nothing in this file gives it a value."
      : "Its value is known only when the image is built.",
  ];
}

function setBy(file: SourceFile, declaration: Declaration | undefined): readonly string[] {
  if (declaration === undefined) return [];
  const { kind, name, value, stage } = declaration;
  const text = slice(file.text, { start: name.start, end: value?.end ?? name.end });
  const where = stage === undefined ? " above the first FROM" : "";
  return [`Set by ${code(`${kind} ${text}`)}${where}`];
}

/** Text as code on one line, whatever backticks it holds. */
function code(text: string): string {
  const line = text.replace(/\s+/g, " ").slice(0, 200);
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
