/** Port mappings of `-p`: `8080:80`, `127.0.0.1:8080-8081:80-81/udp`, `80`. */
import type { Call, FlagText } from "./call";

/** Ports in a row, both ends included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** A mapping as it is read. */
export interface PortMapping {
  readonly value: FlagText;
  readonly address: string;
  /** Nothing when the engine chooses. */
  readonly host: PortRange | undefined;
  readonly container: PortRange;
  readonly protocol: string;
}

const publishing = /^docker (?:run|create)$|^docker compose run$/;

/** The texts behind `-p` whose every letter is known. */
export function publishedTexts(call: Call): readonly FlagText[] {
  if (!publishing.test(call.fact.path)) return [];
  return call.flags.flatMap(({ fact, sure, value }) =>
    fact?.name === "publish" && sure && value?.literal ? [value] : [],
  );
}

const form = /^(?:(\[[\da-f:]+\]|[\d.]+|):)??(?:([^:]*):)?([^:/]+)(?:\/(\w+))?$/i;

/** The mapping, or what is wrong with it. */
export function readMapping(value: FlagText): PortMapping | string {
  const [whole, address = "", host, container = "", protocol = "tcp"] = form.exec(value.text) ?? [];
  if (whole === undefined) return `"${value.text}" is no port mapping; write HOST:CONTAINER, such as 8080:80`;
  if (!/^(?:tcp|udp|sctp)$/i.test(protocol)) return `${protocol} is no protocol of a port; tcp, udp and sctp are`;
  const [outer, inner] = [host === undefined || host === "" ? undefined : rangeOf(host), rangeOf(container)];
  for (const part of [outer, inner]) if (typeof part === "string") return part;
  if (inner === undefined || typeof inner === "string" || typeof outer === "string") return "";
  const lengths = outer === undefined || inner.from === inner.to || outer.to - outer.from === inner.to - inner.from;
  if (!lengths) return `${host} and ${container} have different lengths; map ranges of the same length`;
  return { value, address, host: outer, container: inner, protocol: protocol.toLowerCase() };
}

/** The port range of a text, or what is wrong with it. */
function rangeOf(text: string): PortRange | string {
  const [whole, first = "", last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return `"${text}" is no port; ports are numbers from 1 to 65535`;
  const [from, to] = [Number(first), Number(last)];
  const beyond = [from, to].find((port) => port > 65535);
  if (beyond !== undefined) return `port ${beyond} does not exist; the highest is 65535`;
  return to < from ? `${text} runs backwards; write the lower port first` : { from, to };
}
