/** Running tests that look at the editor as a person does. */
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Result, Suite } from "../suite";
import { Person } from "./person";
import { type Studio, windowSize } from "./studio";

export interface Stage extends Studio {
  readonly browser: string;
  /** The address that shows the editor with the examples open, such as nobody has touched. */
  address(): string;
}

/**
 * Yields each result as it comes. Opening a page takes longer than most tests, so a page is used again as long as the
 * tests pass; a failed one leaves a screenshot of its last moment and is tried once more in a new page, since a busy
 * machine can swallow a person's key.
 */
export async function* run(suite: Suite<Person>, stage: Stage): AsyncGenerator<Result> {
  const browser = await chromium.launch({ executablePath: stage.browser });
  let person: Person | undefined;
  const newcomer = async () => {
    const page = await browser.newPage({ viewport: windowSize, deviceScaleFactor: 2 });
    page.setDefaultTimeout(20_000); // sooner than the time limit of a test, so that a failure says what it waited for
    return Person.at(page, stage.address(), stage);
  };
  try {
    const results = suite.run(async () => {
      if (person === undefined) person = await newcomer();
      else await person.tidyUp();
      return person;
    }, 2);
    for await (const result of results) {
      if (result.error) {
        await person?.page.screenshot({ path: join(stage.screenshots, `failed-${fileName(result.name)}.png`) });
        await person?.page.close();
        person = undefined;
      }
      yield result;
    }
  } finally {
    await browser.close();
  }
}

const fileName = (name: string) => name.replace(/\W+/g, "-");
