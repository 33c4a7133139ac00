/** Gets the pinned npm packages once into a cache outside this checkout and trusts only the bytes that were pinned. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * A pinned release of the client and the Kubernetes minor it was made from.
 * @typedef {{ version: string, minor: number, integrity: string }} Release
 */

/** @type {{ name: string, releases: readonly Release[] }} */
const lock = JSON.parse(readFileSync(join(import.meta.dirname, "packages.json"), "utf8"));

/** The package that all facts come from. */
export const packageName = lock.name;

/** Oldest first. */
export const releases = lock.releases;

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "portolan", "schemas");

/**
 * The verified tarball of a release, fetched with `npm pack` when the cache lacks it.
 * @param {Release} release
 */
export function tarball({ version, integrity }) {
  const path = join(cache, `${packageName.replace(/^@/, "").replace("/", "-")}-${version}.tgz`);
  if (!existsSync(path)) pack(version);
  const bytes = readFileSync(path);
  const found = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (found !== integrity) throw new Error(`${path} is ${found}, pinned is ${integrity}`);
  return bytes;
}

/** @param {string} version */
function pack(version) {
  mkdirSync(cache, { recursive: true });
  const shell = process.platform === "win32";
  execFileSync("npm", ["pack", `${packageName}@${version}`, "--silent"], { cwd: cache, stdio: "inherit", shell });
}
