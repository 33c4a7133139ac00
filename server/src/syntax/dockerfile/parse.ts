/** A whole Dockerfile at once, for callers that keep no pieces. */
import { cut } from "./cut";
import { readInstruction } from "./instruction";
import type { Dockerfile } from "./tree";

/** Total: any text gives a tree, and every mark of the text is in a part of it or is white space between parts. */
export function parseDockerfile(text: string): Dockerfile {
  const { escape, directives, comments, instructions } = cut(text);
  return {
    escape,
    directives,
    comments,
    instructions: instructions.map((span) => ({
      ...span,
      node: readInstruction(text.slice(span.start, span.end), escape),
    })),
  };
}
