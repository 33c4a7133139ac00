/** Paths of the engine and URIs of the protocol, each made from the other without loss. */

/** A file's URI becomes its absolute decoded path with forward slashes; any other URI is its own path. */
export function pathOf(uri: string): string {
  const found = /^file:\/\/([^/]*)(\/.*)$/i.exec(uri);
  const path = found === null ? undefined : decoded(found[2] ?? "");
  if (found === null || path === undefined) return uri;
  return found[1] === ""
    ? path.replace(drive, (_, letter: string) => `${letter.toLowerCase()}:`)
    : `//${found[1]}${path}`;
}

/** The URI of a path, in the spelling VS Code uses. */
export function uriOf(path: string): string {
  if (/^[a-z]:\//i.test(path)) return `file:///${encoded(path)}`;
  if (path.startsWith("//")) return `file:${encoded(path)}`;
  return path.startsWith("/") ? `file://${encoded(path)}` : path;
}

/** The path of a workspace folder, which never ends in a slash. */
export function rootOf(uri: string): string {
  return pathOf(uri).replace(/\/+$/, "");
}

const drive = /^\/([A-Za-z]):/;

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function encoded(path: string): string {
  return path
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/[!'()*]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
