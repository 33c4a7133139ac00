/** Addresses of the web in expressions: `url("https://example.com:80/a").getHost()`. */
import { demanded, type Opaque, opaqueType } from "./opaque";

/** The parts of a URL, each empty where it is not written. */
interface Url {
  readonly text: string;
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
}

/** The type of URLs. */
export const urlType = opaqueType<Url>("kubernetes.URL", (one, other) => one.text === other.text);

/** Absolute, or a path from the root: what Go reads as the URL of a request. */
function urlOf(text: string): Url | undefined {
  const found = /^(?:([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/(?:[^/?#@\s]*@)?([^/?#@\s]*))?)?([^?#\s]*)(?:\?\S*)?$/.exec(text);
  const [, scheme = "", host = "", path = ""] = found ?? [];
  return found === null || (scheme === "" && !path.startsWith("/")) ? undefined : { text, scheme, host, path };
}

const hostName = (host: string) => host.replace(/:\d*$/, "").replace(/^\[|\]$/g, "");

/** What can be done with URLs. */
export const urlFunctions = {
  "isURL(string): bool": (text: string) => urlOf(text) !== undefined,
  "url(string): kubernetes.URL": (text: string) => urlType.of(demanded(urlOf(text), "a URL")),
  "kubernetes.URL.getScheme(): string": ({ inner }: Opaque<Url>) => inner.scheme,
  "kubernetes.URL.getHost(): string": ({ inner }: Opaque<Url>) => inner.host,
  "kubernetes.URL.getHostname(): string": ({ inner }: Opaque<Url>) => hostName(inner.host),
  "kubernetes.URL.getPort(): string": ({ inner }: Opaque<Url>) => /:(\d*)$/.exec(inner.host)?.[1] ?? "",
  "kubernetes.URL.getEscapedPath(): string": ({ inner }: Opaque<Url>) => inner.path,
};
