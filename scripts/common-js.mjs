/** From the modules that esbuild can split to those that can be loaded in the middle of a function. */
import { compileFunction } from "node:vm";

const clause = /(?<=^|[;\n}])import ?([^"';()]*?) ?from ?("[^"]+");?/g;
const bare = /(?<=^|[;\n}])import ?("[^"]+");?/g;
const last = /(?<=^|[;\n}])export ?\{([^}]*)\};?(?=\s*(?:\/\/.*)?\s*$)/;

/**
 * A module of esbuild's as CommonJS. The names of other files become variables, which esbuild's own way does not do: to ask
 * their file for them at each use is felt in every keystroke. Throws where an `import` or `export` is left that has no known form.
 * @param {string} text
 */
export function commonJs(text) {
  const [shebang = ""] = /^#!.*\n/.exec(text) ?? [];
  const body = text
    .slice(shebang.length)
    .replace(clause, (_, names, path) => `var ${variables(names, path)};`)
    .replace(bare, "require($1);")
    .replace(last, (_, names) => `module.exports={${exported(names)}};`);
  const script = `"use strict";${body}`;
  compileFunction(script, ["module", "exports", "require"]); // no statement of a module may stand in a function
  return shebang + script;
}

/**
 * What node itself is made of is its own default.
 * @param {string} names as in `{ a as b }`, `* as c`, `d` or `d, { a as b }`
 * @param {string} path
 */
function variables(names, path) {
  const [, whole = "", parts] = /^(?:\* ?as )?([^{,]*),? ?(\{.*\})?$/s.exec(names) ?? [];
  const kinds = [whole.trim(), parts?.replaceAll(" as ", ":")].filter((each) => each);
  return kinds.map((each) => `${each}=require(${path})`).join(",");
}

/** @param {string} names as in `a as b, c` */
function exported(names) {
  const pairs = names.split(",").map((each) => each.trim().split(" as "));
  return pairs.map(([own, other = own]) => `${other}:${own}`);
}
