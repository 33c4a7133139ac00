/** Pictures of the editor, one for each theme. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { until } from "../until";

export interface Studio {
  readonly screenshots: string;
  /** What a path of a file begins with, where the editor cannot search for it. */
  readonly folder?: string;
  /** The themes by the short name that ends a picture's name. */
  readonly themes: Readonly<Record<string, Theme>>;
  /** Changes the editor's colour theme. */
  setTheme(name: string): Promise<void>;
  /** Changes other settings, until the theme changes; nothing where an open editor does not follow its settings. */
  set: ((settings: Readonly<Record<string, unknown>>) => Promise<void>) | undefined;
}

/** The window that a person sees; pictures show it with twice as many pixels each way. */
export const windowSize = { width: 1080, height: 700 };

interface Theme {
  readonly name: string;
  /** What the editor's page carries while the theme is on. */
  readonly cssClass: string;
}

/**
 * Takes NAME-THEME.png in every theme. Changing the theme moves nothing, so a list or a panel stays open;
 * `show` brings up again what keeps its old colours.
 */
export async function shoot(page: Page, studio: Studio, name: string, show?: () => Promise<unknown>): Promise<void> {
  for (const [suffix, theme] of Object.entries(studio.themes)) {
    await studio.setTheme(theme.name);
    await page.locator(`.monaco-workbench.${theme.cssClass}`).waitFor();
    await settled(page);
    await show?.();
    const clip = { x: 0, y: 0, ...windowSize };
    const path = join(studio.screenshots, `${name}-${suffix}.png`);
    await page.screenshot({ path, clip, animations: "disabled" });
  }
}

/** Waits until the editor paints nothing new: the language server's colours come a moment after a theme's own. */
async function settled(page: Page): Promise<void> {
  const lines = page.locator(".editor-instance .view-lines").first();
  let before: string | undefined;
  let since = Date.now();
  await until("the editor to settle", async () => {
    const now = (await lines.isVisible()) ? await lines.innerHTML() : "";
    if (now !== before) since = Date.now();
    before = now;
    return Date.now() - since > 400;
  });
}
