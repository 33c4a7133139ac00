/** Image names in their parts. */
import { expect, test } from "vitest";
import { readImageReference } from "../../server/src/syntax/image-reference";

function show(text: string): string {
  const { registry, repository, tag, digest, valid } = readImageReference(text);
  const parts = [registry, repository, tag, digest];
  for (const part of parts) if (part !== undefined) expect(text.slice(part.start, part.end)).toBe(part.text);
  return [...parts.map((part) => part?.text ?? "-"), ...(valid ? [] : ["invalid"])].join(" ");
}

const hash = "0123456789abcdef".repeat(4);

test.each([
  ["nginx", "- nginx - -"],
  ["nginx:1.31", "- nginx 1.31 -"],
  ["library/nginx:1.31", "- library/nginx 1.31 -"],
  ["localhost/nginx", "localhost nginx - -"],
  ["localhost:5000/nginx", "localhost:5000 nginx - -"],
  ["ghcr.io/a/b/c:1", "ghcr.io a/b/c 1 -"],
  ["Host/nginx", "Host nginx - -"],
  ["[::1]:5000/nginx:1", "[::1]:5000 nginx 1 -"],
  [`nginx@sha256:${hash}`, `- nginx - sha256:${hash}`],
  [`ghcr.io/a:1@sha256:${hash}`, `ghcr.io a 1 sha256:${hash}`],
  ["a__b/c-----d/e.f", "- a__b/c-----d/e.f - -"],
  ["Nginx", "- Nginx - - invalid"],
  ["a___b", "- a___b - - invalid"],
  ["nginx:", "- nginx  - invalid"],
  ["nginx:-1", "- nginx -1 - invalid"],
  [`nginx:${"a".repeat(129)}`, `- nginx ${"a".repeat(129)} - invalid`],
  ["nginx@sha256:12", "- nginx - sha256:12 invalid"],
  ["a..b/nginx", "a..b nginx - - invalid"],
  ["https://a.b/c", "https: /a.b/c - - invalid"],
  ["a.b:port/c", "a.b:port c - - invalid"],
  ["", "-  - - invalid"],
  ["/", "- / - - invalid"],
])("%s", (text, parts) => {
  expect(show(text)).toBe(parts);
});

test.each(["a", "a/", "a:", ".", "_", "-", "@", "a-", "a.", "A", "[", "0:"])("a megabyte of %s", (piece) => {
  expect(readImageReference(`${piece.repeat(1_000_000)}!`).valid).toBe(false);
});
