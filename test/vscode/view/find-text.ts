/** Where a text stands on the screen. */
import type { Page } from "playwright-core";
import { until } from "../until";

/** The ends of a text in the editor and the middle of its line, in pixels of the page. */
export interface Spot {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Waits until the editor shows the text. All characters of the editor are equally wide. */
export function findText(page: Page, text: string): Promise<Spot> {
  const lines = page.locator(".editor-instance .view-line > span");
  return until(`${JSON.stringify(text)} in the editor`, async () => {
    const contents = (await lines.allTextContents()).map((line) => line.replaceAll("\u00a0", " "));
    const index = contents.findIndex((line) => line.includes(text));
    const box = index < 0 ? undefined : await lines.nth(index).boundingBox();
    const line = contents[index];
    return box && line ? spot(box, line, text) : undefined;
  });
}

function spot(box: { x: number; y: number; width: number; height: number }, line: string, text: string): Spot {
  const width = box.width / line.length;
  const left = box.x + line.indexOf(text) * width;
  const right = left + text.length * width;
  return { left, right, y: box.y + box.height / 2 };
}
