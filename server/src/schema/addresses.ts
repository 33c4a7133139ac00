/** IP addresses and ranges, as Kubernetes reads them: leading zeros are decimal, and a sin of their own. */

/** An address: 4 or 16 bytes. */
export interface Address {
  readonly bytes: readonly number[];
  /** Written with leading zeros, or as an IPv4 address inside an IPv6 one: refused from Kubernetes 1.36 on. */
  readonly odd: boolean;
}

/** A range: an address and how many of its first bits count. */
export interface AddressRange extends Address {
  readonly bits: number;
}

/** Reads `10.0.0.1` or `2001:db8::1`. */
export function addressOf(text: string): Address | undefined {
  if (!text.includes(":")) return fourOf(text);
  const bytes = sixOf(text);
  if (bytes === undefined) return undefined;
  const mapped = bytes.slice(0, 12).join() === "0,0,0,0,0,0,0,0,0,0,255,255";
  return { bytes, odd: mapped };
}

/** Reads `10.0.0.0/8` or `2001:db8::/32`. */
export function rangeOf(text: string): AddressRange | undefined {
  const [, left = "", digits = ""] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const address = addressOf(left);
  const bits = Number(digits);
  if (address === undefined || digits === "" || bits > address.bytes.length * 8) return undefined;
  return { bytes: address.bytes, odd: address.odd || String(bits) !== digits, bits };
}

/** True when bits are set that do not count, as in `10.1.2.3/8`. */
export function hasHostBits({ bytes, bits }: AddressRange): boolean {
  return bytes.some((byte, index) => (byte & ~maskAt(index, bits) & 255) !== 0);
}

/** True for addresses that mean the machine itself, its own link or nothing: traffic cannot be sent there. */
export function isSpecial({ bytes }: Address): boolean {
  const [first = 0, second = 0] = bytes;
  if (bytes.length === 4) return first === 127 || /^(?:0,0,0,0$|169,254,|224,0,0,)/.test(bytes.join());
  const isLow = bytes.slice(0, 15).every((byte) => byte === 0) && (bytes[15] ?? 0) < 2;
  return isLow || (first === 0xfe && (second & 0xc0) === 0x80) || (first === 0xff && (second & 0x0f) === 2);
}

/** True when `inner` lies in `outer` and is smaller. */
export function isWithin(outer: AddressRange, inner: AddressRange): boolean {
  if (outer.bytes.length !== inner.bytes.length || inner.bits <= outer.bits) return false;
  return outer.bytes.every((byte, index) => ((byte ^ (inner.bytes[index] ?? 0)) & maskAt(index, outer.bits)) === 0);
}

/** The byte of a mask of so many bits. */
function maskAt(index: number, bits: number): number {
  return (255 << Math.max(0, Math.min(8, 8 - (bits - index * 8)))) & 255;
}

function fourOf(text: string): Address | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d+$/.test(part) && Number(part) < 256)) return undefined;
  return { bytes: parts.map(Number), odd: parts.some((part) => part.length > 1 && part.startsWith("0")) };
}

function sixOf(text: string): readonly number[] | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === "" ? [] : half.split(":").flatMap(bytesOf)));
  if (head === undefined || [...head, ...(tail ?? [])].some(Number.isNaN)) return undefined;
  if (tail === undefined) return head.length === 16 ? head : undefined;
  const gap = 16 - head.length - tail.length;
  return gap < 2 ? undefined : [...head, ...Array.from({ length: gap }, () => 0), ...tail];
}

/** The two bytes of a group; four of an IPv4 address at the end; not a number for anything else. */
function bytesOf(group: string, index: number, groups: readonly string[]): readonly number[] {
  if (group.includes(".")) return (index === groups.length - 1 ? fourOf(group)?.bytes : undefined) ?? [Number.NaN];
  if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return [Number.NaN];
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}
