/** Several files in one string: parted by lines `--- path`, with the cursor drawn as `<|>`. */

/** A drawn workspace. */
export interface Fixture {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly cursor: { readonly path: string; readonly offset: number } | undefined;
}

const cursorMark = "<|>";

/** Reads a drawing; text before the first `--- path` line belongs to `firstPath`. Paths become absolute. */
export function fixture(drawing: string, firstPath = "/Dockerfile"): Fixture {
  const files: { path: string; text: string }[] = [];
  let cursor: Fixture["cursor"];
  for (const part of drawing.split(/^(?=--- )/m)) {
    const head = /^--- (\S+)\n/.exec(part);
    const path = absolute(head?.[1] ?? firstPath);
    const drawn = head === null ? part : part.slice(head[0].length);
    if (head === null && drawn === "" && files.length === 0 && drawing !== "") continue;
    const offset = drawn.indexOf(cursorMark);
    if (offset >= 0) cursor = { path, offset };
    files.push({ path, text: drawn.replace(cursorMark, "") });
  }
  return { files, cursor };
}

function absolute(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}
