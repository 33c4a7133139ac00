/** Strings, characters and numbers as Go writes them. */

const simple: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

const escapes = /\\(?:([0-7]{3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S])|$)/g;

/** What stands between quotes, or nothing for an escape that Go does not know. */
export function unescaped(inner: string, quote: string): string | undefined {
  let valid = true;
  const value = inner.replace(escapes, (_, octal, byte, short, long, letter) => {
    const code = octal === undefined ? Number.parseInt(byte ?? short ?? long, 16) : Number.parseInt(octal, 8);
    const known = letter === quote ? quote : letter === undefined ? undefined : simple[letter];
    if (known !== undefined) return known;
    const isCode = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(octal !== undefined && code > 255);
    if (!isCode) valid = false;
    return isCode ? String.fromCodePoint(code) : "";
  });
  return valid ? value : undefined;
}

/** True for one character between single quotes. */
export function isCharacter(text: string): boolean {
  const inner = text.slice(1, -1);
  const isOne = /^(?:\\(?:[0-7]{3}|x.{2}|u.{4}|U.{8}|.)|[^\\'])$/u.test(inner);
  return isOne && unescaped(inner, "'") !== undefined;
}

const digits = "\\d(?:_?\\d)*";
const hexDigits = "[\\da-fA-F](?:_?[\\da-fA-F])*";
const integer = new RegExp(
  `^([+-]?)(0[xX]_?${hexDigits}|0[oO]_?[0-7](?:_?[0-7])*|0[bB]_?[01](?:_?[01])*|0(?:_?[0-7])*|[1-9](?:_?\\d)*)$`,
);
const decimal = new RegExp(`^[+-]?(?:${digits}(?:\\.(?:${digits})?)?|\\.${digits})(?:[eE][+-]?${digits})?$`);
const hexFloat = new RegExp(
  `^[+-]?0[xX](?:_?${hexDigits}(?:\\.(?:${hexDigits})?)?|\\.${hexDigits})[pP]([+-]?${digits})$`,
);

/** True for a number that Go can hold. */
export function isNumber(text: string): boolean {
  if (text.endsWith("i"))
    return text
      .slice(0, -1)
      .split(/(?<=[^eEpP])(?=[+-])/)
      .every(isFloat);
  const match = integer.exec(text);
  if (match !== null && fits(match[1] ?? "", match[2] ?? "")) return true;
  return /[.eEpP]/.test(text) && isFloat(text);
}

function isFloat(text: string): boolean {
  if (decimal.test(text)) return Number.isFinite(Number(text.replaceAll("_", "")));
  const exponent = hexFloat.exec(text)?.[1];
  return exponent !== undefined && Number(exponent.replaceAll("_", "")) < 1024;
}

function fits(sign: string, digits: string): boolean {
  const plain = digits.replaceAll("_", "");
  const value = BigInt(/^0\d/.test(plain) ? `0o${plain.slice(1)}` : plain);
  if (sign === "-") return value <= 2n ** 63n;
  return value < (sign === "+" ? 2n ** 63n : 2n ** 64n);
}
