/** The name behind a `$`, as the builder's lexer reads it. */

const letters = /[\p{L}\p{Nd}]/u;

/** Where the name that starts at `from` ends: letters and digits, digits alone, or one special mark. */
export function parameterEnd(text: string, from: number, end: number): number {
  if (from >= end) return from;
  if ("@*#?-$!".includes(text.charAt(from))) return from + 1;
  const fits = isDigit(text.charCodeAt(from)) ? isDigit : isNamePart;
  let at = from;
  while (at < end && fits(text.charCodeAt(at))) at++;
  return at;
}

/** True when a name can be declared: it starts with a letter or an underscore. */
export function isName(text: string, start: number, end: number): boolean {
  return start < end && isNamePart(text.charCodeAt(start)) && !isDigit(text.charCodeAt(start));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNamePart(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || isDigit(code);
  return letters.test(String.fromCharCode(code));
}
