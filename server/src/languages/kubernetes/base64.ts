/** Base64 of a text's UTF-8 bytes. */

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The text in base64, with padding; halves of surrogate pairs become the mark for what cannot be written. */
export function base64Of(text: string): string {
  const bytes = [...encodeURIComponent(wellFormed(text)).matchAll(/%(..)|./g)].map(([mark, hex]) =>
    hex === undefined ? mark.charCodeAt(0) : Number.parseInt(hex, 16),
  );
  let result = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.slice(at, at + 3);
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const four = [18, 12, 6, 0].map((shift) => digits.charAt((bits >> shift) & 63)).join("");
    result += three !== undefined ? four : two !== undefined ? `${four.slice(0, 3)}=` : `${four.slice(0, 2)}==`;
  }
  return result;
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}
