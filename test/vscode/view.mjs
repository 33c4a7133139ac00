/** Runs the view tests, whose screenshots go to artifacts/screenshots. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { themes } from "../../scripts/vscode/settings.mjs";
import { copyOfExamples } from "./bench.mjs";
import { bundleViewTests } from "./bundle.mjs";
import { artifacts } from "./places.mjs";

export const screenshots = join(artifacts, "screenshots");

/** Leaves in the pictures what they are about. */
export const calm = {
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "editor.hover.above": false,
  "editor.lightbulb.enabled": "on",
  "breadcrumbs.enabled": false,
  "workbench.activityBar.location": "hidden",
  "editor.renderLineHighlight": "none",
  "editor.occurrencesHighlight": "off",
};

/**
 * @param {import("./bench.mjs").Bench} bench
 * @returns {AsyncGenerator<import("./suite.ts").Result>}
 */
export async function* runViewTests({ editor, server, browser }) {
  await rm(screenshots, { recursive: true, force: true });
  await mkdir(screenshots, { recursive: true });
  const { run } = await import(pathToFileURL(await bundleViewTests()).href);
  const setTheme = (/** @type {string} */ theme) => server.set({ ...calm, "workbench.colorTheme": theme });
  await setTheme(themes.light.name);
  const address = () => server.page(copyOfExamples());
  const pictured = editor.followsSettings ? themes : { light: themes.light };
  const light = { ...calm, "workbench.colorTheme": themes.light.name };
  const set = (/** @type {import("../../scripts/vscode/settings.mjs").Settings} */ settings) =>
    server.set({ ...light, ...settings });
  yield* run({
    browser,
    address,
    screenshots,
    themes: pictured,
    setTheme,
    set: editor.followsSettings ? set : undefined,
  });
}
