/** Archives as tar writes them, for tests. */

/** A file or another entry of an archive; `kind` is tar's letter. */
export interface Entry {
  readonly path: string;
  readonly text: string;
  readonly kind?: string;
}

/** The bytes of an archive. */
export function tar(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  return joined([...entries.flatMap(entryBlocks), new Uint8Array(1024)]);
}

function entryBlocks({ path, text, kind = "0" }: Entry): readonly Uint8Array[] {
  const content = new TextEncoder().encode(text);
  const header = new Uint8Array(512);
  const put = (at: number, field: string) => header.set(new TextEncoder().encode(field), at);
  const slash = path.length > 100 ? path.lastIndexOf("/", 150) : -1;
  put(0, path.slice(slash + 1));
  put(124, `${content.length.toString(8).padStart(11, "0")}\0`);
  put(148, "        ");
  put(156, kind);
  put(257, "ustar\0");
  put(345, path.slice(0, Math.max(0, slash)));
  put(
    148,
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, "0")}\0 `,
  );
  return [header, content, new Uint8Array((512 - (content.length % 512)) % 512)];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
