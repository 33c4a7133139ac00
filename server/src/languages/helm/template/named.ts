/** Named templates: where a chart and the charts below and above it define them, and who runs them. */
import { forNewest, memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { type Span, shift } from "../../../model/span";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Action, Define, StringTerm } from "../../../syntax/gotemplate/tree";
import { itemsIn } from "../../../syntax/gotemplate/walk";
import { chartsBelow, chartsByTemplate } from "../chart/below";
import type { Chart } from "../chart/chart";
import { stillPacked } from "../chart/layout";
import { seatOf } from "../chart/seat";
import { functionCalls } from "./calls";

/** A name of a template where it stands in a file. */
export interface PlacedName {
  /** What it stands for. */
  readonly value: string;
  /** With its quotes. */
  readonly span: Span;
}

/** A `define` or `block` with a name. */
export interface NamedTemplate {
  readonly name: PlacedName;
  readonly define: Define;
}

/** The named templates of one file. */
export const definedIn: (file: SourceFile) => readonly NamedTemplate[] = memo((file) =>
  itemsIn(goTemplate(file).items).flatMap((item) => {
    const name = item.kind === "define" || item.kind === "block" ? item.tag.action.name : undefined;
    return name === undefined || !("items" in item) ? [] : [{ name: placed(name, item.tag.span.start), define: item }];
  }),
);

/** The names by which a file runs templates, as far as they are written out. */
export const usedIn: (file: SourceFile) => readonly PlacedName[] = memo((file) =>
  goTemplate(file).tags.flatMap(({ span, action }) =>
    action.kind !== "template" && action.pipeline === undefined
      ? []
      : namesIn(action).map((name) => placed(name, span.start)),
  ),
);

function placed({ value, span }: StringTerm, by: number): PlacedName {
  return { value, span: shift(span, by) };
}

const namesIn = memo((action: Action): readonly StringTerm[] => {
  const own = action.kind === "template" && action.name !== undefined ? [action.name] : [];
  const included = functionCalls(action).flatMap(({ function: { name }, arguments: [first] }) =>
    name === "include" && first?.kind === "string" ? [first] : [],
  );
  return [...own, ...included];
});

/** The text between the quotes. */
export function innerSpan({ span }: Pick<StringTerm, "span">): Span {
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
  return sets(seat.top)(loaded);
}

const sets = memo((top: Chart) =>
  forNewest((files: readonly SourceFile[]): TemplateSet => {
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
