/** Runs all view tests in a browser, each in a page of its own. */
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import type { Result } from "../suite";
import { Person } from "./person";
import type { Studio } from "./studio";
import { suite } from "./suite";
import "./tests/actions";
import "./tests/completion";
import "./tests/hover";
import "./tests/notes";
import "./tests/problems";
import "./tests/rename";

export interface Stage extends Studio {
  readonly browser: string;
  /** The address that shows the editor with a new copy of the examples open. */
  address(): string;
}

/** Yields each result as it comes; a failed test leaves a screenshot of its last moment. */
export async function* run(stage: Stage): AsyncGenerator<Result> {
  const browser = await chromium.launch({ executablePath: stage.browser });
  const context = await browser.newContext({ viewport: { width: 1100, height: 720 }, deviceScaleFactor: 2 });
  context.setDefaultTimeout(20_000); // sooner than the time limit of a test, so that a failure says what it waited for
  let page: Page | undefined;
  try {
    const results = suite.run(async () => {
      await page?.close();
      page = await context.newPage();
      return Person.at(page, stage.address(), stage);
    });
    for await (const result of results) {
      if (result.error)
        await page?.screenshot({ path: join(stage.screenshots, `failed-${fileName(result.name)}.png`) });
      yield result;
    }
  } finally {
    await browser.close();
  }
}

const fileName = (name: string) => name.replace(/\W+/g, "-");
