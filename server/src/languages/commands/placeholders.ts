/** What people write where a reader shall put something of their own, hidden behind a variable of the same length. */

const angled = /(?<=^|[\s="'/:,@])<[A-Za-z][^<>\n]{0,80}>|(?<=[\w.-])<[A-Za-z][\w-]{0,80}>/g;
const braced = /\{\{[^{}\n]{0,200}\}\}/g;
const bracketed = /(?<=^|[\s=])\[[^[\]\n]{1,80}\](?:\.\.\.)?/g;
const choice = /(?<=\s)[\w./-]+(?:\|[\w./-]+)+(?=\s|$)/g;
const shouted = /(?<=\s|=)[A-Z][A-Z0-9_-]{2,}(?=\s|$)/g;
const dots = /(?<=\s)(?:\.\.\.|…)(?=\s|$)/g;
const several = /option|flag|arg|\.\.\.|…/i;

/** A script in which `<name>` would be a redirection, and `{{ name }}` is filled in by a template. */
export function withoutHoles(text: string): string {
  return /[<{]/.test(text) ? text.replace(braced, open).replace(angled, hidden) : text;
}

/** A line of a note, where `[name]`, `NAME` and `one|other` are placeholders as well. */
export function withoutPlaceholders(line: string): string {
  return [braced, angled, bracketed, choice, dots, shouted].reduce(
    (text, shape) => text.replace(shape, shape === braced ? open : hidden),
    line,
  );
}

/** A quoted variable is one word, a bare one may be several. */
function hidden(placeholder: string): string {
  const { length } = placeholder;
  if (length < 4 || several.test(placeholder)) return open(placeholder);
  return `"$${"_".repeat(length - 3)}"`;
}

/** Also inside quotes. */
function open({ length }: string): string {
  return `$${"_".repeat(length - 1)}`;
}
