/** The field of a Kubernetes object that a value in a template is for, by what stands around it. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { typedPlace } from "../../../schema/describe";
import { anyKindOf, kindsNamed } from "../../../schema/kubernetes/kinds";
import { typeOf } from "../../../schema/kubernetes/types";
import type { ObjectType, Type } from "../../../schema/type";
import { isMasked } from "../../../syntax/gotemplate/mask";
import { lineOf, linesAround, type MaskedLine, maskedLines, yamlLine } from "./margins";

/** What an action that is the whole value of an entry or item is to be; nothing where that is not known. */
export function typeAt(file: SourceFile, { start, end }: Span): Type | undefined {
  const lines = maskedLines(file);
  const number = lineOf(lines, start);
  const line = lines[number];
  if (line === undefined || !/^[ \t\r]*(?:#.*)?$/.test(line.text.slice(end - line.start))) return undefined;
  const path = pathTo(lines, number, line.text.slice(0, start - line.start));
  const root = rootAt(file)(headOf(lines, number));
  return path && root && typedPlace(root, path)?.type;
}

/** The keys and items that lead to what stands behind a text in a line. */
function pathTo(
  lines: readonly MaskedLine[],
  number: number,
  before: string,
): readonly (string | number)[] | undefined {
  const own = yamlLine(before);
  if (own?.opens !== "entry") return undefined;
  const path: (string | number)[] = steps(own).map(({ step }) => step);
  let column = own.columns[0] ?? 0;
  let isItem = own.columns.length > 1 || own.key === undefined;
  for (const { text } of linesAround(lines, number, column + (isItem ? 1 : 0))) {
    const line = yamlLine(text);
    if (line === undefined || line.opens === "text") return undefined;
    const outer = steps(line).filter(
      (step) => step.column < column || (isItem && step.column === column && step.step !== 0),
    );
    if (outer.length === 0) continue;
    path.unshift(...outer.map(({ step }) => step));
    column = outer[0]?.column ?? 0;
    isItem = outer[0]?.step === 0;
  }
  return path;
}

interface Step {
  readonly column: number;
  readonly step: string | number;
}

function steps({ columns, key }: NonNullable<ReturnType<typeof yamlLine>>): readonly Step[] {
  return columns.map((column, index) => ({
    column,
    step: index === columns.length - 1 && key !== undefined ? key : 0,
  }));
}

/** Where the document of a line begins. */
function headOf(lines: readonly MaskedLine[], number: number): number {
  const found = lines.slice(0, number).findLastIndex(({ text }) => text.startsWith("---"));
  return found + 1;
}

/** The type of the object in the document that begins at a line. */
const rootAt = memo((file: SourceFile) => {
  const known = new Map<number, ObjectType | undefined>();
  return (head: number): ObjectType | undefined => {
    if (!known.has(head)) known.set(head, typeFrom(maskedLines(file), head));
    return known.get(head);
  };
});

function typeFrom(lines: readonly MaskedLine[], head: number): ObjectType | undefined {
  const end = lines.findIndex(({ text }, number) => number >= head && text.startsWith("---"));
  const top = lines.slice(head, end < 0 ? lines.length : end).filter(({ margin }) => margin === 0);
  const read = (key: string) =>
    top.map(({ text }) => new RegExp(`^${key}: +["']?([^\\s"']+)`).exec(text)?.[1]).find((text) => text !== undefined);
  const [apiVersion = "", kind = ""] = [read("apiVersion"), read("kind")];
  const found = anyKindOf(apiVersion, kind) ?? (isMasked(apiVersion) ? kindsNamed(kind)[0] : undefined);
  return found && typeOf(found.type);
}
