/** The small formats, in tables of what fits and what does not. */
import { describe, expect, test } from "vitest";
import { addressOf, hasHostBits, isWithin, rangeOf } from "../../server/src/schema/addresses";
import * as formats from "../../server/src/schema/formats";
import { isTimeZone, timeZones } from "../../server/src/schema/time-zones";

type Check = (text: string) => boolean;

const long = (count: number) => "a".repeat(count);

const tables: readonly (readonly [name: string, check: Check, fits: readonly string[], not: readonly string[]])[] = [
  [
    "a DNS label",
    formats.isDnsLabel,
    ["a", "1", "a-b", "0-9", long(63)],
    ["", "A", "-a", "a-", "a.b", "a_b", long(64)],
  ],
  ["a label of RFC 1035", formats.isDns1035Label, ["a", "a1-b"], ["", "1a", "a-", "a.b", long(64)]],
  [
    "a subdomain",
    formats.isDnsSubdomain,
    ["a", "a.b", "1.2.3.4", "a-b.c", long(253)],
    ["", ".", "a.", ".a", "a..b", "A.b", "a_b", "a b", long(254)],
  ],
  ["a wildcard", formats.isWildcardSubdomain, ["*.a", "*.a.b"], ["*", "*.", "a.b", "*a.b", "a.*.b", "*.*.a"]],
  [
    "a label's key",
    formats.isQualifiedName,
    ["a", "A_b.c-1", "a.b/C", `${long(200)}/${long(63)}`],
    ["", "/", "a/", "/a", "a/b/c", "A.b/c", "-a", "a b", long(64), `${long(254)}/a`],
  ],
  ["a label's value", formats.isLabelValue, ["", "a", "1.0", "A_b"], ["_a", "a.", "a b", "a/b", "ä", long(64)]],
  ["part of a path", formats.isPathSegment, ["", "a:b", "A B", "..."], [".", "..", "a/b", "%"]],
  ["a domain with a path", formats.isDomainPrefixedPath, ["a/b", "a.io/b/C~"], ["", "a", "a/", "/a", "A/b", "a/b c"]],
  [
    "a port's name",
    formats.isPortName,
    ["a", "http", "a-1", "1a", long(15)],
    ["", "80", "A", "-a", "a-", "a--b", "a.b", long(16)],
  ],
  [
    "a key",
    formats.isConfigKey,
    ["a", ".a", "A_b-c.1", "-", long(253)],
    ["", ".", "..", "..a", "a/b", "a b", long(254)],
  ],
];

describe.each(tables)("%s", (_, check, fits, not) => {
  test.each(fits)("is %j", (text) => expect(check(text)).toBe(true));
  test.each(not)("is not %j", (text) => expect(check(text)).toBe(false));
});

test.each([
  ["25%", 25],
  ["0%", 0],
  ["200%", 200],
  ["25", undefined],
  ["%", undefined],
  ["-1%", undefined],
  ["1.5%", undefined],
])("%s is a percentage of %s", (text, percent) => expect(formats.percentOf(text)).toBe(percent));

test.each([
  ["0", 0],
  ["1s", 1e9],
  ["1h30m", 5.4e12],
  ["1.5s", 1.5e9],
  ["-2ms", -2e6],
  [".5m", 3e10],
  ["1", undefined],
  ["", undefined],
  ["1d", undefined],
  ["1 s", undefined],
  ["h1", undefined],
])("the duration %j has %s nanoseconds", (text, nanoseconds) => {
  expect(formats.goDurationOf(text)).toBe(nanoseconds);
});

test("bytes are counted as UTF-8", () => {
  expect(["", "a", "ä", "€", "🚢"].map(formats.byteLength)).toEqual([0, 1, 2, 3, 4]);
});

describe("addresses", () => {
  test.each(["10.0.0.1", "0.0.0.0", "010.1.2.3", "::", "::1", "2001:db8::", "1:2:3:4:5:6:7:8", "::1.2.3.4"])(
    "%s is one",
    (text) => expect(addressOf(text)).toBeDefined(),
  );

  test.each([
    "",
    "10.0.0",
    "10.0.0.256",
    "1.2.3.4.5",
    "a",
    "::1::",
    "1:2",
    "1:2:3:4:5:6:7:8:9",
    ":::",
    "12345::",
    "::1%a",
  ])("%j is none", (text) => expect(addressOf(text)).toBeUndefined());

  test.each(["010.0.0.1", "10.00.0.1", "::ffff:10.0.0.1", "10.0.0.0/08"])("%s is odd", (text) => {
    expect((rangeOf(text) ?? addressOf(text))?.odd).toBe(true);
  });

  test.each(["10.0.0.0", "10.0.0.0/33", "10.0.0.0/", "/8", "10.0.0.0/a", "2001:db8::/129", "10.0.0.0/8/8"])(
    "%j is no range",
    (text) => expect(rangeOf(text)).toBeUndefined(),
  );

  test.each([
    ["10.0.0.0/8", false],
    ["10.1.0.0/8", true],
    ["10.1.2.3/32", false],
    ["10.1.2.128/25", false],
    ["10.1.2.129/25", true],
    ["0.0.0.0/0", false],
    ["2001:db8::/32", false],
    ["2001:db8::1/32", true],
  ])("the bits of %s beyond its prefix: %s", (text, beyond) => {
    expect(hasHostBits(rangeOf(text) ?? { bytes: [], odd: false, bits: 0 })).toBe(beyond);
  });

  test.each([
    ["10.0.0.0/8", "10.1.0.0/16", true],
    ["10.0.0.0/8", "10.0.0.0/8", false],
    ["10.0.0.0/8", "11.0.0.0/16", false],
    ["10.128.0.0/9", "10.0.0.0/16", false],
    ["0.0.0.0/0", "10.0.0.0/8", true],
    ["0.0.0.0/0", "2001:db8::/32", false],
    ["2001:db8::/32", "2001:db8:1::/48", true],
  ])("%s holds %s: %s", (outer, inner, held) => {
    const [a, b] = [rangeOf(outer), rangeOf(inner)];
    expect(a !== undefined && b !== undefined && isWithin(a, b)).toBe(held);
  });
});

test("time zones go by their exact names, links included", () => {
  expect(
    ["Europe/Berlin", "Etc/UTC", "UTC", "US/Pacific", "America/Argentina/Ushuaia"].filter(isTimeZone),
  ).toHaveLength(5);
  expect(["europe/berlin", "Berlin", "Local", "", "Europe/", "CEST", "UTC+1"].filter(isTimeZone)).toEqual([]);
  expect([...timeZones()].length).toBeGreaterThan(590);
});
