/** What a hover says about a pattern. */
import type { Concept } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { touches } from "../../model/span";
import type { IgnorePattern } from "../../syntax/dockerignore";
import { decided, met, patterns, roots } from "./facts";

/** The pattern under the cursor, with what it does here. */
export function conceptAt(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const pattern = patterns(file).find(({ span }) => touches(span, offset));
  if (pattern === undefined) return undefined;
  const [root = ""] = roots(snapshot, file);
  return {
    key: "dockerfile/dockerignore",
    span: pattern.span,
    title: `${pattern.exception ? "!" : ""}${pattern.path}`,
    facts: [factOf(snapshot, root, file, pattern)],
    instance: true,
    terms: [],
  };
}

const shownPaths = 5;

function factOf(snapshot: Snapshot, root: string, file: SourceFile, pattern: IgnorePattern): string {
  const all = met(snapshot, root, pattern);
  const own = decided(snapshot, root, file, pattern);
  if (all.length === 0) return "No file here is called so.";
  const others = all.length - own.length;
  const names = own.slice(0, shownPaths).map((path) => `\`${path}\``);
  const more = own.length > shownPaths ? `, and ${own.length - shownPaths} more` : "";
  const said = `${pattern.exception ? "Takes back in" : "Takes out"} ${counted(own.length)}`;
  const rest = others === 0 ? "" : ` About ${others} more of its paths another line decides.`;
  return own.length === 0 ? `Changes nothing.${rest}` : `${said}: ${names.join(", ")}${more}.${rest}`;
}

function counted(count: number): string {
  return count === 1 ? "1 path" : `${count} paths`;
}
