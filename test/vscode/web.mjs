/** Runs the tests of the extension in a page without a server. */
import { pathToFileURL } from "node:url";
import { quietSettings } from "../../scripts/vscode/settings.mjs";
import { bundleViewTests, bundleWebFiles } from "./bundle.mjs";
import { calm, screenshots } from "./view.mjs";
import { serveWebEditor } from "./web-editor.mjs";

/**
 * @param {import("./bench.mjs").Bench} bench
 * @returns {AsyncGenerator<import("./suite.ts").Result>}
 */
export async function* runWebTests({ editor, installed, browser }) {
  const { run } = await import(pathToFileURL(await bundleViewTests("web")).href);
  const address = await serveWebEditor({
    editor,
    extensions: { portolan: installed, files: await bundleWebFiles() },
    workspace: "memory:/examples",
    settings: { ...quietSettings, ...calm },
  });
  yield* run({ browser, address: () => address, screenshots, folder: "/examples/", themes: {} });
}
