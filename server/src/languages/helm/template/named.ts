/** Named templates: where a chart and the charts below and above it define them, and who runs them. */
import { interning, memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Define, Operand, StringTerm } from "../../../syntax/gotemplate/tree";
import { itemsIn } from "../../../syntax/gotemplate/walk";
import { chartsBelow, chartsByTemplate } from "../chart/below";
import type { Chart } from "../chart/chart";
import { stillPacked } from "../chart/layout";
import { seatOf } from "../chart/seat";
import { functionCalls } from "./calls";

/** A `define` or `block` with a name. */
export interface NamedTemplate {
  readonly name: StringTerm;
  readonly define: Define;
}

/** The named templates of one file. */
export const definedIn: (file: SourceFile) => readonly NamedTemplate[] = memo((file) =>
  itemsIn(goTemplate(file).items).flatMap((item) =>
    (item.kind === "define" || item.kind === "block") && item.name !== undefined
      ? [{ name: item.name, define: item }]
      : [],
  ),
);

/** The names by which a file runs templates, as far as they are written out. */
export const usedIn: (file: SourceFile) => readonly StringTerm[] = memo((file) => {
  const actions = itemsIn(goTemplate(file).items).flatMap((item) =>
    item.kind === "template" && item.name !== undefined ? [item.name] : [],
  );
  const included = functionCalls(file).flatMap((call) =>
    call.function.name === "include" ? strings(call.arguments[0]) : [],
  );
  return [...actions, ...included];
});

function strings(operand: Operand | undefined): readonly StringTerm[] {
  return operand?.kind === "string" ? [operand] : [];
}

/** The text between the quotes. */
export function innerSpan({ span }: StringTerm): Span {
  return { start: span.start + 1, end: span.end - 1 };
}

/** The templates that are rendered together. */
export interface TemplateSet {
  readonly byName: ReadonlyMap<string, readonly (NamedTemplate & { readonly file: SourceFile })[]>;
  /** False where a dependency is not unpacked, a file not loaded, or the chart is made to be part of another. */
  readonly whole: boolean;
}

/** The set that a template belongs to: its chart's, with that of the charts above and below. */
export function templateSet(snapshot: Snapshot, path: string): TemplateSet | undefined {
  const seat = seatOf(snapshot, path);
  if (seat === undefined || !seat.chart.folder.templates.includes(path)) return undefined;
  const loaded = [...chartsByTemplate(seat.top).keys()].flatMap((each) => snapshot.files.get(each) ?? []);
  return sets(seat.top)(internFiles(loaded));
}

const internFiles = interning<SourceFile>();

const sets = memo((top: Chart) =>
  memo((files: readonly SourceFile[]): TemplateSet => {
    const byName = new Map<string, (NamedTemplate & { readonly file: SourceFile })[]>();
    for (const file of files)
      for (const named of definedIn(file)) {
        const { value } = named.name;
        byName.set(value, [...(byName.get(value) ?? []), { ...named, file }]);
      }
    const isWhole =
      chartsBelow(top).every(isKnown) && !top.metadata.library && files.length === chartsByTemplate(top).size;
    return { byName, whole: isWhole };
  }),
);

function isKnown({ folder, subcharts }: Chart): boolean {
  return stillPacked(folder).length === 0 && subcharts.every(({ chart }) => chart !== undefined);
}
