/** Colours a text with a grammar of `syntaxes/`, drawn as carets with scopes under the lines. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import { draw, type Mark } from "../support/draw";
import { checkout } from "../support/engine";

const engine = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
const onigLib = loadWASM(engine).then(() => ({ createOnigScanner, createOnigString }));

/** A grammar by its file's name. */
export async function grammar(name: string): Promise<IGrammar> {
  const file = join(checkout, "syntaxes", `${name}.tmLanguage.json`);
  const raw = parseRawGrammar(readFileSync(file, "utf8"), file);
  const registry = new Registry({ onigLib, loadGrammar: async (scope) => (scope === raw.scopeName ? raw : null) });
  const loaded = await registry.loadGrammar(raw.scopeName);
  if (loaded === null) throw new Error(`there is no grammar ${name}`);
  return loaded;
}

/** The text with the innermost scope of each piece drawn under it; what has the grammar's own scope alone is left out. */
export function paint(by: IGrammar, text: string): string {
  const marks: Mark[] = [];
  let start = 0;
  let state = INITIAL;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = by.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes } of tokens)
      if (scopes.length > 1 && line.slice(startIndex, endIndex).trim() !== "")
        marks.push({
          start: start + startIndex,
          end: start + Math.min(endIndex, line.length),
          label: scopes.at(-1) ?? "",
        });
    state = ruleStack;
    start += line.length + 1;
  }
  return draw(text, marks);
}
