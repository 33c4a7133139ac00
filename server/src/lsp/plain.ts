/** Markdown for clients that show text as it is. */

/** The words without links, emphasis and fences. */
export function plain(markdown: string): string {
  return markdown
    .replace(/^ *```.*\n?/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!<>-])/g, "$1")
    .replace(/ {2}$/gm, "");
}
