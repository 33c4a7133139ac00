/** Texts that are not Docker's own Dockerfile language: other front ends, and templates that become a Dockerfile later. */
import { memo } from "../../model/memo";
import type { Rule } from "../../model/rule";
import { baseName, type SourceFile } from "../../model/source-file";
import { instructionByName } from "../../schema/dockerfile";
import { dockerfile } from "./instructions";
import { looking, parts } from "./parts";

/**
 * The rule, silent in a fragment that other files take in (`Dockerfile.common` without any FROM), where `# syntax=` names a front
 * end that is not Docker's and may read the file in its own way, and where a line of a template engine stands in an
 * instruction's place.
 */
export function ofDocker(rule: Rule): Rule {
  return { ...rule, check: (file, snapshot) => (isDockers(file) ? rule.check(file, snapshot) : []) };
}

/** True for text that a template engine fills in before a build: `{{ … }}`, `{% … %}`, `<% … %>`, `%%NAME%%`, `@NAME@`, `#NAME#`. */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%|<%|%%|@\w+@|#[A-Z]\w*#|__[A-Z]\w*__/.test(text);
}

/** True for a text that Docker's own front end reads, as far as the text tells. */
export const isDockers: (file: SourceFile) => boolean = memo((file) => {
  const { directives } = dockerfile(file);
  const fragment = /^(?:docker|container)file[.-]/i.test(baseName(file.path));
  if (fragment && parts(file).length === 1) return false;
  const syntax = directives.find((directive) => directive.name.text === "syntax");
  if (syntax !== undefined && !/(?:^|\/)dockerfile(?:-upstream)?(?:[:@\s]|$)/.test(syntax.value.text)) return false;
  return !parts(file).some((part) => templateLines(file, part).length > 0);
});

const templateLines = looking(({ name, keyword }) =>
  !instructionByName.has(name) && isTemplate(keyword.text) ? [keyword] : [],
);
