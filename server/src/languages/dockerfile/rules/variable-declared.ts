/** A variable that the builder replaces by nothing, because no ARG or ENV sets it where it stands. */
import type { Finding } from "../../../model/finding";
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { platformArguments } from "../../../schema/dockerfile";
import type { Instruction, Placed, Variable, Word } from "../../../syntax/dockerfile/tree";
import { originOf } from "../from-image";
import { everywhere, nearby, slip } from "../near-names";
import { at, type Stage, stages } from "../stages";
import { declarationOf, globalOf } from "../variables";

export const variableDeclared: Rule = {
  id: "dockerfile/variable-declared",
  severity: "warning",
  aliases: ["buildkit:UndefinedVar"],
  *check(file) {
    for (const stage of stages(file)) {
      for (const placed of stage.instructions) {
        for (const variable of bare(placed.node)) {
          const finding = isKnown(file, stage, placed, variable)
            ? undefined
            : unset(file, stage, at(placed, variable.name));
          if (finding !== undefined) yield finding;
        }
      }
    }
  },
};

/** What the builder replaces, and no default stands beside; what ONBUILD registers meets another stage. */
const bare = memo(({ variables, trigger }: Instruction): readonly Variable[] => {
  if (trigger !== undefined || variables.length === 0) return [];
  return variables.filter(({ by, closed, modifier }) => by === "builder" && closed && !/^:?[-+?]$/.test(modifier));
});

/** In ARG a name counts from its own place, elsewhere from the instruction on. */
function isKnown(file: SourceFile, stage: Stage, { node, start }: Placed, { name, start: place }: Variable): boolean {
  const offset = node.name === "ARG" ? start + place : start;
  return everywhere.has(name.text) || declarationOf(file, name.text, stage, offset) !== undefined;
}

const platforms: ReadonlySet<string> = new Set(platformArguments);

/** Only what the base image cannot be meant to set is told. */
function unset(file: SourceFile, stage: Stage, { text, start, end }: Word): Finding | undefined {
  const span = { start, end };
  const own = nearby(file, stage, text);
  const below = own.find(({ kind, name }) => kind === "ARG" && name.start > start);
  if (below !== undefined) {
    const related = [{ span: below.name, message: "It is set here" }];
    return { span, message: `${text} is empty here, its ARG stands further down; move that above`, related };
  }
  const outer = globalOf(file, text);
  if (outer !== undefined || platforms.has(text)) return redeclare(stage, span, text, outer?.name);
  const meant = own.length > 0 ? undefined : slip(file, stage, text);
  if (meant !== undefined) {
    const fix = { title: `Write ${meant}`, edits: [{ span, text: meant }], safe: false };
    return { span, message: `${text} is empty here: did you mean ${meant}?`, fix };
  }
  if (own.length > 0 || originOf(file, start) !== "scratch") return undefined;
  return { span, message: `Nothing sets ${text}, so it is empty; declare it with ARG or ENV` };
}

function redeclare(stage: Stage, span: Finding["span"], text: string, outer: Finding["span"] | undefined): Finding {
  const related = outer === undefined ? [] : [{ span: outer, message: "Only FROM sees this one" }];
  const { end } = stage.from;
  const fix = { title: `Add ARG ${text}`, edits: [{ span: { start: end, end }, text: `\nARG ${text}` }], safe: false };
  return {
    span,
    message: `${text} is empty in this stage until an ARG of its own asks for it`,
    related,
    fix,
  };
}
