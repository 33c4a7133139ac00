/** A person in front of the editor: sees what the page shows, points with the mouse, types. */
import { basename, dirname } from "node:path/posix";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { until } from "../until";
import { findText } from "./find-text";
import { type Studio, shoot, windowSize } from "./studio";

export class Person {
  private constructor(
    readonly page: Page,
    readonly studio: Studio,
  ) {}

  /** Waits until the editor is ready for input. */
  static async at(page: Page, address: string, studio: Studio): Promise<Person> {
    await page.goto(address);
    await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    await page.keyboard.press("Control+B"); // the side bar takes room in the pictures
    await page.locator(".explorer-folders-view").waitFor({ state: "hidden" });
    return new Person(page, studio);
  }

  /** Opens the window anew; what was open comes back. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await this.page.keyboard.press("F1");
    await this.enter(">Developer: Reload Window");
    await this.choices("Developer: Reload Window").first().click();
    await loaded;
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /** Closes what is open, without saving. */
  async tidyUp(): Promise<void> {
    const tabs = this.page.locator(".tabs-container .tab");
    await this.page.setViewportSize(windowSize);
    await this.page.keyboard.press("Escape");
    if (await this.page.locator(".part.panel").isVisible()) await this.page.keyboard.press("Control+J");
    if (await this.page.locator(".part.sidebar").isVisible()) await this.page.keyboard.press("Control+B");
    while ((await tabs.count()) > 0) await this.run("View: Revert and Close Editor");
  }

  /** Opens a file of the workspace by its path. */
  async open(path: string): Promise<void> {
    await this.page.keyboard.press("Control+P");
    await this.enter(`${this.studio.folder ?? ""}${path}`);
    const folder = dirname(path).replace(/^\.$/, "");
    await this.choices(basename(path)).filter({ hasText: folder }).first().click();
    await this.page.locator(".tab.active", { hasText: basename(path) }).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /** Runs a command of the palette by its full title, such as "Portolan: Search Notes…". */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.enter(`>${title}`);
    await this.choices(title).first().click();
    const input = this.#quickInput();
    await until(
      `${title} to start`,
      async () => !(await input.isVisible()) || !(await input.inputValue()).startsWith(">"),
    );
  }

  /** Replaces what stands in the open quick input. */
  async enter(text: string): Promise<void> {
    await this.#quickInput().fill(text);
  }

  /** The entries of the open quick input that show a text. */
  choices(text: string): Locator {
    return this.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: text });
  }

  /** Points at the beginning of a text in the editor until a hover shows, and returns what it says. */
  async hover(text: string): Promise<string> {
    const hover = this.page.locator(".monaco-hover:not(.hidden)").filter({ hasNotText: /^Loading/ });
    await this.#until(hover, `a hover over ${text}`, async () => {
      await this.page.mouse.move(0, 0);
      await hover.first().waitFor({ state: "hidden" });
      const { left, y } = await findText(this.page, text); // lines move while lenses come and go
      await this.page.mouse.move(left + 4, y, { steps: 2 });
    });
    return (await hover.allInnerTexts()).join("\n");
  }

  /** Pulls the upper edge of the panel up. */
  async enlargePanel(pixels: number): Promise<void> {
    const { x, y, width } = (await this.page.locator(".part.panel").boundingBox()) ?? { x: 0, y: 0, width: 0 };
    await this.page.mouse.move(x + width / 2, y - 1);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width / 2, y - 1 - pixels, { steps: 4 });
    await this.page.mouse.up();
    await this.page.mouse.move(0, 0);
  }

  /** Pulls the line between two editors to the left. */
  async enlargeSecondEditor(pixels: number): Promise<void> {
    const groups = this.page.locator(".editor-group-container");
    const { x, y, height } = (await groups.nth(1).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await this.page.mouse.move(x, y + height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(x - pixels, y + height / 2, { steps: 4 });
    await this.page.mouse.up();
    await this.page.mouse.move(0, 0);
  }

  /** Turns the wheel over the editor until a text stands so many pixels below the window's upper edge. */
  async scrollTo(text: string, y: number): Promise<void> {
    await until(`${text} at ${y}`, async () => {
      const spot = await findText(this.page, text);
      await this.page.mouse.move(spot.right, spot.y);
      await this.page.mouse.wheel(0, spot.y - y);
      return Math.abs(spot.y - y) < 20;
    });
  }

  /** Puts the cursor after a text in the editor. */
  async clickAfter(text: string): Promise<void> {
    const { right, y } = await findText(this.page, text);
    await this.page.mouse.click(right, y);
  }

  /** Types with a person's rhythm, so that the editor reacts to every key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 30 });
  }

  /**
   * Waits until a label is among the completions, and returns all labels that the list shows.
   * A list that does not open by itself is asked for with the keyboard.
   */
  async completions(label: string): Promise<readonly string[]> {
    const labels = this.page.locator(".suggest-widget.visible .monaco-list-row .label-name");
    const wanted = labels.filter({ hasText: label });
    if (!(await shows(wanted))) await this.#until(wanted, label, () => this.page.keyboard.press("Control+Space"));
    return labels.allInnerTexts();
  }

  /** Opens the light bulb's menu at the cursor until it offers something, and returns the menu. */
  async lightBulb(offer: string): Promise<Locator> {
    const menu = this.page.locator(".action-widget");
    await this.#until(menu.getByText(offer), `the offer ${offer}`, async () => {
      if (await menu.isVisible()) await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("Control+.");
    });
    return menu;
  }

  /** Waits until the editor shows a text. */
  async sees(text: string): Promise<void> {
    await findText(this.page, text);
  }

  /** Waits until a rendered Markdown file or the Explain panel shows a text. */
  async preview(text: string): Promise<void> {
    await this.#rendered().getByText(text).first().waitFor();
  }

  /** Waits until there is such a link in it. */
  async previewLink(name: string): Promise<Locator> {
    const link = this.#rendered().getByRole("link", { name }).first();
    await link.waitFor();
    return link;
  }

  /** A button in a panel's page. */
  pageButton(name: string): Locator {
    return this.#rendered().getByRole("button", { name, exact: true });
  }

  /** The lines of the Notes view that show a text. */
  noteLines(text: string): Locator {
    return this.page
      .locator('.pane:has(> .pane-header[aria-label^="Notes"]) .monaco-list-row')
      .filter({ hasText: text });
  }

  /** Shuts the tree of files in the Explorer, or opens it again. */
  async toggleFiles(): Promise<void> {
    await this.page.locator('.pane-header[aria-label^="Explorer Section"]').click();
  }

  /** A button in the title of an editor or a view. */
  button(name: string): Locator {
    return this.page.locator(`.actions-container .action-label[aria-label^="${name}"]`).first();
  }

  /** Waits until the tab in front counts problems. */
  async problemsCounted(): Promise<void> {
    await this.page
      .locator(".tab.active .monaco-decoration-iconBadge, .tab.active [class*=itemColor]")
      .first()
      .waitFor();
  }

  /** Waits for a message in the list behind the bell, and puts all away. */
  async told(text: string): Promise<void> {
    await this.run("Notifications: Show Notifications");
    const messages = this.page.locator(".notifications-center .notification-list-item-message");
    await messages.filter({ hasText: text }).first().waitFor();
    await this.run("Notifications: Clear All Notifications");
  }

  /** Opens the Problems panel and returns its rows: each file, and under it its problems. */
  async problems(): Promise<readonly string[]> {
    await this.run("Problems: Focus on Problems View");
    const rows = this.page.locator(".markers-panel .monaco-list-row");
    await rows.nth(1).waitFor();
    return rows.allInnerTexts();
  }

  /** Takes NAME-THEME.png in every theme, of what is on the screen now or of what `show` brings up. */
  async shoot(name: string, show?: () => Promise<unknown>): Promise<void> {
    await shoot(this.page, this.studio, name, show);
  }

  /** Makes the window so high that a hover, which gets a quarter of it, is shown whole; pictures keep their size. */
  async stretchWindow(): Promise<void> {
    await this.page.setViewportSize({ ...windowSize, height: 1800 });
  }

  #rendered(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  /** The palette, quick open and a command's own questions use the same one. */
  #quickInput(): Locator {
    return this.page.locator(".quick-input-widget input.input").first();
  }

  /** Repeats an action until something shows: a language server that is still starting answers the first with nothing. */
  async #until(what: Locator, name: string, action: () => Promise<void>): Promise<void> {
    await until(name, async () => {
      await action();
      return shows(what);
    });
  }
}

/** Whether it is on the screen now or within a second and a half. */
function shows(what: Locator): Promise<boolean> {
  const shown = what.first().waitFor({ timeout: 1500 });
  return shown.then(
    () => true,
    () => false,
  );
}
