/** Reads an npm package's tarball in memory: nothing of it is ever unpacked onto a disk. */
import { gunzipSync } from "node:zlib";

const block = 512;

/**
 * The files of a `.tgz` whose path, below `package/`, the filter lets through: path to text.
 * @param {Buffer} tgz
 * @param {(path: string) => boolean} filter
 * @returns {Map<string, string>}
 */
export function filesIn(tgz, filter) {
  const tar = gunzipSync(tgz);
  const files = new Map();
  for (const { path, start, end } of entries(tar)) {
    const name = path.replace(/^[^/]+\//, "");
    if (filter(name)) files.set(name, tar.toString("utf8", start, end));
  }
  return files;
}

/** @param {Buffer} tar */
function* entries(tar) {
  let long = "";
  for (let at = 0; at + block <= tar.length && tar[at] !== 0; ) {
    const start = at + block;
    const end = start + Number.parseInt(text(tar, at + 124, 12), 8);
    const type = text(tar, at + 156, 1);
    if (type === "x") long = /^\d+ path=(.*)$/m.exec(tar.toString("utf8", start, end))?.[1] ?? "";
    if (type === "0" || type === "") {
      yield { path: long || path(tar, at), start, end };
      long = "";
    }
    at = start + Math.ceil((end - start) / block) * block;
  }
}

/** @param {Buffer} tar @param {number} at */
function path(tar, at) {
  const [prefix, name] = [text(tar, at + 345, 155), text(tar, at, 100)];
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** @param {Buffer} tar @param {number} at @param {number} length */
function text(tar, at, length) {
  return (
    tar
      .toString("utf8", at, at + length)
      .split("\0")[0]
      ?.trim() ?? ""
  );
}
