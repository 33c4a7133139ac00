/** SHA-256, for digests of a few hundred bytes. */

/** The digest of a text's UTF-8 bytes, in hexadecimal digits. */
export function sha256(text: string): string {
  const hash = new Uint32Array(start);
  const blocks = padded(utf8(text));
  for (let at = 0; at < blocks.length; at += 16) mix(hash, blocks.subarray(at, at + 16));
  return [...hash].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** Unpaired halves of surrogates become what every encoder makes of them. */
function utf8(text: string): readonly number[] {
  return [...text].flatMap((mark) => {
    const code = mark.codePointAt(0) ?? 0;
    return bytesOf(code >= 0xd800 && code < 0xe000 ? 0xfffd : code);
  });
}

function bytesOf(code: number): readonly number[] {
  if (code < 0x80) return [code];
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}

/** Words of 32 bits in whole blocks: the bytes, a one, zeros and the number of bits. */
function padded(bytes: readonly number[]): Uint32Array {
  const words = new Uint32Array(16 * Math.ceil((bytes.length + 9) / 64));
  for (const [at, byte] of [...bytes, 0x80].entries())
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - 8 * (at % 4)));
  words[words.length - 1] = bytes.length * 8;
  return words;
}

const primes = [...Array(312).keys()].filter((n) => n > 1 && ![...Array(n).keys()].some((d) => d > 1 && n % d === 0));
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);
const start = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

function mix(hash: Uint32Array, block: Uint32Array): void {
  const words = scheduled(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (const [round, word] of words.entries()) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (constants[round] ?? 0) + word) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) hash[at] = (hash[at] ?? 0) + word;
}

function scheduled(block: Uint32Array): Uint32Array {
  const words = new Uint32Array(64);
  words.set(block);
  const at = (index: number) => words[index] ?? 0;
  for (let index = 16; index < 64; index++) {
    const [near, far] = [at(index - 2), at(index - 15)];
    const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    words[index] = at(index - 16) + small + at(index - 7) + large;
  }
  return words;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
