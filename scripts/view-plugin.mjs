/** Scripts of pages as modules: `import { script } from "portolan:map-view"` is `client/view/map.ts`, ready to run in a page. */
import { join } from "node:path";
import { build } from "esbuild";

/** An esbuild plugin. */
export function viewPlugin(folder) {
  return {
    name: "portolan-view",
    setup({ onResolve, onLoad, initialOptions: { minify } }) {
      onResolve({ filter: /^portolan:map-view$/ }, () => ({
        path: join(folder, "map.ts"),
        namespace: "portolan-view",
      }));
      onLoad({ filter: /.*/, namespace: "portolan-view" }, async ({ path }) => {
        const options = { bundle: true, format: "iife", target: "es2022", write: false, charset: "utf8" };
        const { outputFiles } = await build({ ...options, entryPoints: [path], minify });
        // A page would take this for the end of its script.
        const script = outputFiles[0].text.replaceAll("</script", "<\\/script");
        return { contents: `export const script = ${JSON.stringify(script)};`, watchFiles: [path] };
      });
    },
  };
}
