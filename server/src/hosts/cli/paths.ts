/** The names of files: as the system has them, as the engine has them, as a report shows them. */
import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { pathOf } from "../../lsp/uri";

/** The engine's path for a file named on the command line. */
export function enginePath(cwd: string, name: string): string {
  return pathOf(pathToFileURL(resolve(cwd, name)).href);
}

/** A file as seen from the working directory, with forward slashes. */
export function shownPath(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join("/") || ".";
}

/** A relative path as a relative URI. */
export function relativeUri(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** True when `path` is `folder` or in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
