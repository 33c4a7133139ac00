/** The small formats that names, labels and values of the container world have. Facts from apimachinery's validation. */

/** One part of a DNS name: `web-1`, at most 63 characters. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && dnsLabel.test(text);
}

/** A DNS label as RFC 1035 has it, which starts with a letter. */
export function isDns1035Label(text: string): boolean {
  return text.length <= 63 && /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/.test(text);
}

/** DNS labels parted by dots, at most 253 characters; the parts may be longer than a label. */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && text.split(".").every((part) => dnsLabel.test(part));
}

/** `*.` and a subdomain. */
export function isWildcardSubdomain(text: string): boolean {
  return text.length <= 253 && text.startsWith("*.") && isDnsSubdomain(text.slice(2));
}

/** The key of a label: a name of at most 63 characters, and before a slash a subdomain. */
export function isQualifiedName(text: string): boolean {
  const [name = "", prefix, ...rest] = text.split("/").reverse();
  return rest.length === 0 && isLabelWord(name) && (prefix === undefined || isDnsSubdomain(prefix));
}

/** The value of a label: nothing, or a word of at most 63 characters. */
export function isLabelValue(text: string): boolean {
  return text === "" || isLabelWord(text);
}

/** What fits between two slashes of a path. */
export function isPathSegment(text: string): boolean {
  return text !== "." && text !== ".." && !/[/%]/.test(text);
}

/** A domain, a slash and a path: `example.com/ingress-controller`. */
export function isDomainPrefixedPath(text: string): boolean {
  const slash = text.indexOf("/");
  return (
    isDnsSubdomain(text.slice(0, slash)) && slash > 0 && /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(text.slice(slash + 1))
  );
}

/** A port's name as IANA registers it: at most 15 characters, one of them a letter. */
export function isPortName(text: string): boolean {
  return text.length <= 15 && /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** The key of a ConfigMap or Secret, which becomes the name of a file. */
export function isConfigKey(text: string): boolean {
  return text.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(text) && text !== "." && !text.startsWith("..");
}

/** The number in `25%`, if that is what it is. */
export function percentOf(text: string): number | undefined {
  return /^[0-9]+%$/.test(text) ? Number(text.slice(0, -1)) : undefined;
}

/** Nanoseconds in a duration as Go writes it, such as `1h30m` or `1.5s`. */
export function goDurationOf(text: string): number | undefined {
  const [, sign, parts = ""] = /^([-+]?)(.+)$/.exec(text) ?? [];
  if (parts === "0") return 0;
  const found = [...parts.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/g)];
  if (found.length === 0 || found.map(([whole]) => whole).join("") !== parts) return undefined;
  const sum = found.reduce((total, [, digits, unit = ""]) => total + Number(digits) * (units.get(unit) ?? 0), 0);
  return sign === "-" ? -sum : sum;
}

/** UTF-8 bytes in a text: what Go's `len` says. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const dnsLabel = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

const units: ReadonlyMap<string, number> = new Map([
  ["ns", 1],
  ["us", 1e3],
  ["\u00b5s", 1e3],
  ["\u03bcs", 1e3],
  ["ms", 1e6],
  ["s", 1e9],
  ["m", 6e10],
  ["h", 3.6e12],
]);

function isLabelWord(text: string): boolean {
  return text.length <= 63 && /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(text);
}
