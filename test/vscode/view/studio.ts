/** Pictures of the editor, one for each theme. */
import { join } from "node:path";
import type { Page } from "playwright-core";

export interface Studio {
  readonly screenshots: string;
  /** The themes by the short name that ends a picture's name. */
  readonly themes: Readonly<Record<string, Theme>>;
  /** Changes the editor's colour theme. */
  setTheme(name: string): Promise<void>;
}

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
    await show?.();
    await page.screenshot({ path: join(studio.screenshots, `${name}-${suffix}.png`) });
  }
}
