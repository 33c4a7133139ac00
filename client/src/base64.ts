/** Bytes as text, since the protocol between client and server is JSON. */

/** Works in node and in browsers; the bytes go through in pieces because a call takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const atOnce = 0x8000;
  for (let at = 0; at < bytes.length; at += atOnce)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + atOnce)));
  return btoa(pieces.join(""));
}
