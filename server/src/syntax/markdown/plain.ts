/** Between Markdown and plain words. */

/** The words of a piece of Markdown: no links, emphasis, code marks, bullets or heading marks. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|\d{1,9}[.)]\s+|>\s?)+/, "")
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, "$2")
    .replace(/(^|[\s(])[*_](?=\S)([^*_]+)[*_](?=$|[\s).,:;!?])/g, "$1$2")
    .replace(/`+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Markdown that shows `text` exactly as it is written. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$&!]/g, "\\$&");
}
