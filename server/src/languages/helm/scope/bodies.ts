/** The pieces of a template file that run by themselves. */
import { forNewest, memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { goTemplate } from "../../../syntax/gotemplate/parse";
import type { Chart } from "../chart/chart";
import { definedIn } from "../template/named";
import type { Body } from "./analyse";

/** What stands in a `define` or a `block`. */
export interface NamedBody extends Body {
  readonly name: string;
  readonly file: SourceFile;
}

/** A file as Helm runs it, and the named templates in it. */
export interface Bodies {
  readonly main: Body;
  readonly named: readonly NamedBody[];
}

export const bodiesOf = memo((file: SourceFile): Bodies => {
  const named = definedIn(file).map(({ name, define }) => ({ name: name.value, file, items: define.items }));
  return { main: { items: goTemplate(file).items }, named };
});

/** The named templates of each file that has some. */
export function namedIn(files: readonly SourceFile[]): readonly (readonly NamedBody[])[] {
  return files.map((file) => bodiesOf(file).named).filter(({ length }) => length > 0);
}

/** Named templates by name. */
export type Definitions = ReadonlyMap<string, readonly NamedBody[]>;

/** All of a chart's; a keystroke outside of all files that have some leaves them the same object. */
export const definitionsFor = memo((_top: Chart) =>
  forNewest((lists: readonly (readonly NamedBody[])[]): Definitions => {
    const defined = new Map<string, NamedBody[]>();
    for (const body of lists.flat()) {
      const same = defined.get(body.name);
      if (same === undefined) defined.set(body.name, [body]);
      else same.push(body);
    }
    return defined;
  }),
);
