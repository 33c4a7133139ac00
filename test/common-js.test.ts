/** How the build turns what esbuild splits into files that can be loaded in the middle of a function. */
import { expect, test } from "vitest";

const { commonJs } = await import(new URL("../scripts/common-js.mjs", import.meta.url).href);

test.each([
  ['import{a as b,c}from"./x.js";b(c);', 'var {a:b,c}=require("./x.js");b(c);'],
  ['import * as all from "node:fs";', 'var all=require("node:fs");'],
  ['import d,{a as b}from"x";', 'var d=require("x"),{a:b}=require("x");'],
  ['import"./x.js";var e=1;export{e as f,g};', 'require("./x.js");var e=1;module.exports={f:e,g:g};'],
  [
    "export {\n  e as f,\n  g\n};\n//# sourceMappingURL=x.js.map\n",
    "module.exports={f:e,g:g};\n//# sourceMappingURL=x.js.map\n",
  ],
  ["#!/usr/bin/env node\nf();", "f();"],
])("%s", (module, script) => {
  const head = module.startsWith("#!") ? "#!/usr/bin/env node\n" : "";
  expect(commonJs(module)).toBe(`${head}"use strict";${script}`);
});

test.each(['import d from "x" with {type:"json"};', "export default 1;", "export const a=1;", "f();export{a};g();"])(
  "%s has no form that is known",
  (module) => expect(() => commonJs(module)).toThrow(SyntaxError),
);
