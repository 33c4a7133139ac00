/** Addresses and ranges in expressions: `cidr("10.0.0.0/8").containsIP("10.1.2.3")`. */
import { type Address, type AddressRange, addressOf, isWithin, rangeOf } from "../../addresses";
import { demanded, type Opaque, opaqueType } from "./opaque";

/** The type of addresses. */
export const addressType = opaqueType<Address>("net.IP", isEqual);
/** The type of ranges. */
export const rangeType = opaqueType<AddressRange>(
  "net.CIDR",
  (one, other) => one.bits === other.bits && isEqual(one, other),
);

function isEqual(one: Address, other: Address): boolean {
  return one.bytes.join() === other.bytes.join();
}

/** Odd spellings are no addresses here: Go's newer reader takes neither leading zeros nor mapped addresses. */
function strictAddress(text: string): Address | undefined {
  const address = addressOf(text);
  return address?.odd ? undefined : address;
}

function strictRange(text: string): AddressRange | undefined {
  const range = rangeOf(text);
  return range?.odd ? undefined : range;
}

const family = ({ bytes }: Address) => (bytes.length === 4 ? 4n : 6n);
const single = (address: Address): AddressRange => ({ ...address, bits: address.bytes.length * 8 });

function contains(outer: AddressRange, inner: AddressRange): boolean {
  const same = outer.bits === inner.bits && isEqual(outer, inner);
  return same || isWithin(outer, inner);
}

const ip = (text: string) => demanded(strictAddress(text), "an address");
const cidr = (text: string) => demanded(strictRange(text), "a range");

/** What can be done with addresses. */
export const addressFunctions = {
  "isIP(string): bool": (text: string) => strictAddress(text) !== undefined,
  "ip(string): net.IP": (text: string) => addressType.of(ip(text)),
  "net.IP.family(): int": (of: Opaque<Address>) => family(of.inner),
  "net.IP.isLoopback(): bool": ({ inner: { bytes } }: Opaque<Address>) =>
    bytes.length === 4 ? bytes[0] === 127 : bytes.join() === "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1",
  "net.IP.isUnspecified(): bool": (of: Opaque<Address>) => of.inner.bytes.every((byte) => byte === 0),
  "isCIDR(string): bool": (text: string) => strictRange(text) !== undefined,
  "cidr(string): net.CIDR": (text: string) => rangeType.of(cidr(text)),
  "net.CIDR.prefixLength(): int": (of: Opaque<AddressRange>) => BigInt(of.inner.bits),
  "net.CIDR.containsIP(string): bool": (of: Opaque<AddressRange>, text: string) => contains(of.inner, single(ip(text))),
  "net.CIDR.containsIP(net.IP): bool": (of: Opaque<AddressRange>, address: Opaque<Address>) =>
    contains(of.inner, single(address.inner)),
  "net.CIDR.containsCIDR(string): bool": (of: Opaque<AddressRange>, text: string) => contains(of.inner, cidr(text)),
  "net.CIDR.containsCIDR(net.CIDR): bool": (of: Opaque<AddressRange>, inner: Opaque<AddressRange>) =>
    contains(of.inner, inner.inner),
};
