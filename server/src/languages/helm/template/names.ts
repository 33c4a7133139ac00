/** Named templates and variables as names: their definitions and what points at them. */
import { memo } from "../../../model/memo";
import type { Definition, Names, Reference } from "../../../model/name";
import type { SourceFile } from "../../../model/source-file";
import { slice } from "../../../model/span";
import type { ChartFolder } from "../chart/layout";
import { definedIn, innerSpan, type PlacedName, usedIn } from "./named";
import { variables } from "./variables";

/** The variables of a file. */
export const variableDefinitions: (file: SourceFile) => readonly Definition[] = memo((file) =>
  variables(file).map(({ name, span, life }, index) => ({
    id: `${file.path}#variable.${index}${name}`,
    kind: "variable",
    name,
    span,
    whole: { start: span.start, end: life.start },
  })),
);

/** What reads and assigns them. */
export const variableReferences: (file: SourceFile) => readonly Reference[] = memo((file) =>
  variables(file).flatMap(({ name, uses }, index) =>
    uses.map((span) => ({ id: `${file.path}#variable.${index}${name}`, span, spelled: true })),
  ),
);

/** The named templates that a file defines and runs; one id for all charts that are rendered together. */
export const templateNames: (top: ChartFolder) => (file: SourceFile) => Names = memo((top: ChartFolder) =>
  memo((file: SourceFile): Names => {
    const id = ({ value }: PlacedName) => `${top.folder}#template.${value}`;
    const isSpelled = (name: PlacedName) => slice(file.text, innerSpan(name)) === name.value;
    return {
      definitions: definedIn(file).map(({ name, define }) => ({
        id: id(name),
        kind: "template",
        name: name.value,
        span: innerSpan(name),
        whole: define.span,
        spelled: isSpelled(name),
      })),
      references: usedIn(file).map((name) => ({ id: id(name), span: innerSpan(name), spelled: isSpelled(name) })),
    };
  }),
);

/** Two sets of names as one, the same object for the same two. */
export const joined: (one: Names) => (other: Names) => Names = memo((one: Names) =>
  memo((other: Names) => ({
    definitions: [...one.definitions, ...other.definitions],
    references: [...one.references, ...other.references],
  })),
);
