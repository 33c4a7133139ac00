/** An esbuild plugin that makes the protocol library cheap to start under node. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const library = "vscode-languageserver/node";
const require = createRequire(import.meta.url);

/** In place of getters, which take longer to make and to ask. */
const plainExports = `var __exportStar = (from, to) => {
  for (const name of Object.keys(from)) if (!Object.hasOwn(to, name)) to[name] = from[name];
};`;

/**
 * The library is CommonJS, of which every importing file would get its own copy of some 250 names: 9 ms at each start.
 * Here all our files share one module that holds them, and its own files pass them on as values. Two parts of node that it
 * asks for but does not need to serve are loaded when one of their functions is called.
 */
export const protocolPlugin = {
  name: "portolan-protocol",
  setup(build) {
    const file = require.resolve(library);
    build.onResolve({ filter: /^vscode-languageserver(\/node)?$/ }, ({ importer, namespace }) => {
      if (namespace === "portolan-protocol") return { path: file };
      return importer.includes("node_modules") ? undefined : { path: library, namespace: "portolan-protocol" };
    });
    build.onResolve({ filter: /^(?:crypto|child_process)$/ }, ({ path, importer }) =>
      importer.includes("vscode-languageserver") ? { path, namespace: "portolan-late" } : undefined,
    );
    build.onLoad({ filter: /[\\/]vscode-(?:languageserver|jsonrpc)[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/^var __exportStar = .*?^\};$/ms, plainExports),
    }));
    build.onLoad({ filter: /.*/, namespace: "portolan-late" }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require("node:${path}")[name] });`,
    }));
    build.onLoad({ filter: /.*/, namespace: "portolan-protocol" }, () => ({
      contents: `const all = require("${library}"); export const { ${Object.keys(require(library)).join(", ")} } = all;`,
      resolveDir: dirname(file),
    }));
  },
};
