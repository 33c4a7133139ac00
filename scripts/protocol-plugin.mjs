/** An esbuild plugin that makes the protocol library cheap to start under node. */
import { createRequire } from "node:module";
import { dirname } from "node:path";

const library = "vscode-languageserver/node";
const require = createRequire(import.meta.url);

/**
 * The library is CommonJS, of which every importing file would get its own copy of some 250 names: 9 ms at each start.
 * Here all our files share one module that holds them.
 */
export const protocolPlugin = {
  name: "portolan-protocol",
  setup(build) {
    const file = require.resolve(library);
    build.onResolve({ filter: /^vscode-languageserver(\/node)?$/ }, ({ importer, namespace }) => {
      if (namespace === "portolan-protocol") return { path: file };
      return importer.includes("node_modules") ? undefined : { path: library, namespace: "portolan-protocol" };
    });
    build.onLoad({ filter: /.*/, namespace: "portolan-protocol" }, () => ({
      contents: `import * as all from "${library}"; export const { ${Object.keys(require(library)).join(", ")} } = all;`,
      resolveDir: dirname(file),
    }));
  },
};
