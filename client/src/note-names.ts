/** How a note's key becomes a path and back; no file system is asked. */

/** The scheme of the documents that show Portolan's own notes. */
export const noteScheme = "portolan-note";

/** `dockerfile/CMD` is `/dockerfile/CMD.md`. */
export function notePath(key: string): string {
  return `/${key}.md`;
}

/** The key of a path that `notePath` made. */
export function keyOfPath(path: string): string {
  return path.replace(/^\//, "").replace(/\.md$/, "");
}

/** Whether a key may become the name of a file: links in hovers also come from notes that others wrote. */
export function isKey(key: string): boolean {
  return key.split("/").every((part) => /^[\w$@+ -][\w$@+ .-]*$/.test(part)) && key.length < 200;
}

/** What a new note about a concept starts with; the cursor belongs at its end. The heading's link says what it is about. */
export function newNote(key: string, title: string): string {
  const heading = title.replace(/\s+/g, " ").trim();
  return `# [${escaped(heading === "" ? lastPart(key) : heading)}](portolan:${key})\n\n`;
}

/** What people call the thing: the last part of its key. */
export function lastPart(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, "\\$&");
}
