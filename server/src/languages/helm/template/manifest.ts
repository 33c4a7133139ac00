/** The field of a Kubernetes object that a value in a template is for, by what stands around it. */
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { typedPlace } from "../../../schema/describe";
import { anyKindOf, kindsNamed } from "../../../schema/kubernetes/kinds";
import { typeOf } from "../../../schema/kubernetes/types";
import type { ObjectType, Type } from "../../../schema/type";
import { masked } from "../../../syntax/gotemplate/mask";
import { isMasked } from "../../../syntax/gotemplate/masked-word";
import { cut } from "../../../syntax/yaml/cut";
import type { YamlPath } from "../../../syntax/yaml/tree";
import { lineOf, linesAround, maskedLines, textOf, type YamlLine, yamlLine } from "./margins";
import { wordsBehind } from "./object-heads";

/** What an action that is the whole value of an entry or item is to be; nothing where that is not known. */
export function typeAt(file: SourceFile, { start, end }: Span): Type | undefined {
  const number = lineOf(maskedLines(file), start);
  const line = maskedLines(file)[number];
  const text = line && textOf(file, line);
  if (line === undefined || text === undefined) return undefined;
  const [before, after] = [text.slice(0, start - line.start), text.slice(end - line.start)];
  const path = /^[ \t\r]*(?:#.*)?$/.test(after)
    ? pathTo(file, number, before)
    : pathInFlow(file, number, before, after);
  const root = path && rootAt(file, number);
  return path && root && typedPlace(root, path)?.type;
}

/** The same in a map between braces that begins on the line and holds no other and no quotes. */
function pathInFlow(file: SourceFile, number: number, before: string, after: string): YamlPath | undefined {
  const [, outside, key] = /^([^{]*)\{ *(?:[^{}[\]"'#]*, *)?([^\s{}[\]"'#,:]+): +$/.exec(before) ?? [];
  const path = outside !== undefined && /^ *[,}]/.test(after) ? pathTo(file, number, outside) : undefined;
  return path && key !== undefined ? [...path, key] : undefined;
}

/** The keys and items that lead to what stands behind a text in a line. */
function pathTo(file: SourceFile, number: number, before: string): YamlPath | undefined {
  const own = yamlLine(before);
  if (own?.opens !== "entry") return undefined;
  const path: (string | number)[] = steps(own).map(({ step }) => step);
  let column = own.columns[0] ?? 0;
  let isItem = own.columns.length > 1 || own.key === undefined;
  for (const outer of linesAround(maskedLines(file), number, column + (isItem ? 1 : 0))) {
    const line = yamlLine(textOf(file, outer));
    if (line === undefined || line.opens === "text") return undefined;
    const around = steps(line).filter(
      (each) => each.column < column || (isItem && each.column === column && each.step !== 0),
    );
    const [first] = around;
    if (first === undefined) continue;
    path.unshift(...around.map(({ step }) => step));
    column = first.column;
    isItem = first.step === 0;
  }
  return path;
}

interface Step {
  readonly column: number;
  readonly step: string | number;
}

function steps({ columns, key }: YamlLine): readonly Step[] {
  return columns.map((column, index) => ({
    column,
    step: index === columns.length - 1 && key !== undefined ? key : 0,
  }));
}

/** Where a document begins, and what is in it. */
interface Head {
  readonly start: number;
  readonly type: ObjectType | undefined;
}

/** The type of the object in whose document a line is. */
function rootAt(file: SourceFile, number: number): ObjectType | undefined {
  const start = maskedLines(file)[number]?.start ?? 0;
  return heads(file).findLast((head) => head.start <= start)?.type;
}

const heads = memo((file: SourceFile): readonly Head[] =>
  cut(masked(file).text).map((document) => ({ start: document.start, type: typeFrom(masked(file).text, document) })),
);

function typeFrom(text: string, document: Span): ObjectType | undefined {
  const read = (key: string) => wordsBehind(key, text, document)[0]?.text ?? "";
  const [apiVersion, kind] = [read("apiVersion"), read("kind")];
  const found = anyKindOf(apiVersion, kind) ?? (isMasked(apiVersion) ? kindsNamed(kind)[0] : undefined);
  return found && typeOf(found.type);
}
