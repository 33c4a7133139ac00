/** Which note answers a hover. */
import type { Concept } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { type Span, shift, touches } from "../../model/span";
import { instructionByName } from "../../schema/dockerfile";
import type { Flag, Instruction, Placed } from "../../syntax/dockerfile/tree";
import { mountConcept } from "./concept-mount";
import { sourceConcept } from "./concept-source";
import { imageConcept, stageConcept } from "./concept-stage";
import { declarationConcept, variableConcept } from "./concept-variable";
import { dockerfile, instructionAt } from "./instructions";
import { stagePicture } from "./stage-picture";
import { stages, stageUses } from "./stages";
import { declarations, variableUseAt } from "./variables";

/** The smallest thing at the offset that a note can be about. */
export function conceptAt(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const directive = dockerfile(file).directives.find((each) => touches(each, offset));
  if (directive !== undefined) {
    return { key: `dockerfile/directive-${directive.name.text}`, span: directive, terms: [`# ${directive.name.text}`] };
  }
  const placed = instructionAt(file, offset);
  if (placed === undefined) return undefined;
  const found =
    nameConcept(file, placed, offset, snapshot) ??
    sourceConcept(file, offset, snapshot) ??
    wordConcept(placed, placed.node.trigger ?? placed.node, offset);
  const drawn = found?.key === "dockerfile/FROM" ? stagePicture(file) : undefined;
  return found && drawn !== undefined ? { ...found, facts: [drawn] } : found;
}

/** The instructions that are used, those that ONBUILD registers included. */
export function concepts(file: SourceFile): readonly Pick<Concept, "key">[] {
  const used = dockerfile(file).instructions.flatMap(({ node }) => [node.name, node.trigger?.name ?? node.name]);
  return [...new Set(used)]
    .filter((name) => instructionByName.has(name))
    .map((name) => ({ key: `dockerfile/${name}` }));
}

/** Stages, images and variables: what the user named. */
function nameConcept(file: SourceFile, placed: Placed, offset: number, snapshot: Snapshot): Concept | undefined {
  const variable = variableUseAt(file, placed, offset);
  if (variable !== undefined) return variableConcept(file, variable, offset);
  const use = stageUses(file).find(({ word }) => touches(word, offset));
  if (use?.target !== undefined) return stageConcept(file, use.target, use.word);
  if (use !== undefined) return imageConcept(file, use, snapshot.today);
  const stage = stages(file).find(({ name }) => name !== undefined && touches(name, offset));
  if (stage?.name !== undefined) return stageConcept(file, stage, stage.name);
  const declaration = [...declarations(file).values()].flat().find(({ name }) => touches(name, offset));
  return declaration && declarationConcept(file, declaration);
}

/** Keywords, flags and heredocs: what the language named. */
function wordConcept(placed: Placed, node: Instruction, offset: number): Concept | undefined {
  const at = offset - placed.start;
  const concept = (key: string, span: Span): Concept => ({ key: `dockerfile/${key}`, span: shift(span, placed.start) });
  for (const each of [placed.node, node]) {
    if (touches(each.keyword, at) && instructionByName.has(each.name)) return concept(each.name, each.keyword);
  }
  const flag = node.flags.find((each) => touches(each, at));
  if (flag !== undefined && !isKnown(node, flag)) return undefined;
  const mount = flag && mountConcept(node, flag, at);
  if (mount !== undefined) return { ...mount, span: shift(mount.span, placed.start) };
  if (flag !== undefined) return concept(flag.name.text, flag);
  const heredoc = node.heredocs.find(({ mark, end }) => touches(mark, at) || (end !== undefined && touches(end, at)));
  if (heredoc !== undefined) return concept("heredoc", heredoc.mark);
  const [first, second] = node.words;
  if (node.name === "FROM" && second !== undefined && touches(second, at)) return concept("stage", second);
  if (node.name === "FROM" && first?.text === "scratch" && touches(first, at)) return concept("scratch", first);
  return node.name === "HEALTHCHECK" && first !== undefined && touches(first, at)
    ? concept("HEALTHCHECK", first)
    : undefined;
}

function isKnown(node: Instruction, flag: Flag): boolean {
  return instructionByName.get(node.name)?.flags.some(({ name }) => name === flag.name.text) ?? false;
}
