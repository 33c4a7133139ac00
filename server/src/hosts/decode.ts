/** Bytes to text, the same in every host. */
import type { Reading } from "../lsp/host";

/** More than anyone writes by hand; what is larger is not read at all. */
export const sizeLimit = 20 * 1024 * 1024;

/** The text of a file's bytes, byte order mark included. */
export function decode(bytes: Uint8Array, limit = sizeLimit): Reading {
  if (bytes.length > limit) return tooLarge;
  try {
    return { text: decoder(true).decode(bytes), damage: undefined };
  } catch {
    return { text: decoder(false).decode(bytes), damage: "is not UTF-8: bytes were replaced" };
  }
}

/** A file that is there and whose text is not to be had; `why` is a clause such as "permission denied". */
export function unread(why: string): Reading {
  return { text: "", damage: `cannot be read: ${why}` };
}

/** What stands for a file above the limit; nobody is told of a lower one. */
export const tooLarge = unread("it is larger than 20 MB");

function decoder(fatal: boolean): { decode(bytes: Uint8Array): string } {
  return new TextDecoder("utf-8", { fatal, ignoreBOM: true });
}
