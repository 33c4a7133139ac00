/** The pages that somebody came through, as a browser remembers them. */

/** `at` is the index of the page that is shown; an empty trail shows none. */
export interface Trail<Page> {
  readonly pages: readonly Page[];
  readonly at: number;
}

/** More than anybody goes back. */
const most = 50;

/** No page. */
export const emptyTrail: Trail<never> = { pages: [], at: -1 };

/** Goes to a page; those that were ahead are forgotten. */
export function visit<Page>({ pages, at }: Trail<Page>, page: Page): Trail<Page> {
  const kept = [...pages.slice(0, at + 1), page].slice(-most);
  return { pages: kept, at: kept.length - 1 };
}

/** Puts a page in the place of the one that is shown. */
export function replace<Page>({ pages, at }: Trail<Page>, page: Page): Trail<Page> {
  return { pages: pages.with(at, page), at };
}

/** Goes back (-1) or forward (1); stays where there is no such page. */
export function step<Page>(trail: Trail<Page>, by: -1 | 1): Trail<Page> {
  const at = trail.at + by;
  return trail.pages[at] === undefined ? trail : { ...trail, at };
}

/** The page that is shown. */
export function current<Page>({ pages, at }: Trail<Page>): Page | undefined {
  return pages[at];
}
