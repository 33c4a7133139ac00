/** EXPOSE with something that is no port from 0 to 65535. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Word } from "../../../syntax/dockerfile/tree";
import { each } from "../check";
import { isTemplate } from "../front-end";

export const exposePortValid: Rule = {
  id: "dockerfile/expose-port-valid",
  severity: "error",
  aliases: ["hadolint:DL3011", "dockerfile-utils:INVALID_PORT", "dockerfile-utils:INVALID_PROTO"],
  check: each(["EXPOSE"], function* ({ words }) {
    for (const word of words) {
      if (word.text.startsWith("#")) {
        yield { span: word, message: "A comment cannot follow EXPOSE; put it on a line of its own" };
        return;
      }
      const finding = word.text.includes("$") || isTemplate(word.text) ? undefined : wrong(word);
      if (finding !== undefined) yield finding;
    }
  }),
};

/** `[host address:][host port:]port[-port][/protocol]`; the builder reads the parts before the port and drops them. */
function wrong(word: Word): Finding | undefined {
  const text = word.text.replace(/^(["'])(.*)\1$/, "$2");
  const [ports = "", ...protocol] = (text.split(":").at(-1) ?? "").split("/");
  const [first = "", ...last] = ports.split("-");
  const message =
    whyNoPorts(text, [first, ...last]) ?? whyNoProtocol(protocol.join("/")) ?? whyNoHost(text, [first, ...last]);
  return message === undefined ? undefined : { span: word, message, fix: parted(word) };
}

function whyNoPorts(text: string, ports: readonly string[]): string | undefined {
  if (text.includes(",")) return "Ports are parted by blanks, not by commas";
  if (ports.length > 2 || !ports.every((port) => /^\+?\d+$/.test(port)))
    return `"${text}" is no port; write a number such as 8080, 53/udp or 7000-7010`;
  const tooBig = ports.find((port) => Number(port) > 65535);
  if (tooBig !== undefined) return `Port ${tooBig} cannot exist: the highest is 65535`;
  const [first = "", last = first] = ports;
  return Number(last) < Number(first) ? `The range ${first}-${last} runs backwards; write ${last}-${first}` : undefined;
}

/** What stands before the port is read, and refused when it cannot be read, although nothing is done with it. */
function whyNoHost(text: string, [first = "", last = first]: readonly string[]): string | undefined {
  const before = text.split(":").slice(0, -1);
  const host = before.pop() ?? "";
  const address = before.join(":");
  if (address !== "" && !isAddress(address)) return `"${address}" is no IP address; EXPOSE needs the port alone`;
  if (host === "") return undefined;
  const ports = host.split("-");
  const [from = "", to = from] = ports;
  const numbers = ports.length < 3 && ports.every((port) => /^\+?\d+$/.test(port) && Number(port) <= 65535);
  if (!numbers || Number(to) < Number(from)) return `"${host}" is no host port; EXPOSE needs the port alone`;
  const fits = last === first || Number(to) - Number(from) === Number(last) - Number(first);
  return fits ? undefined : "Host ports and ports are of different length; EXPOSE needs the ports alone";
}

function isAddress(text: string): boolean {
  if (text.includes(":")) return /^\[?[\da-f:.]+\]?$/i.test(text);
  return /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

function whyNoProtocol(protocol: string): string | undefined {
  if (/^(?:tcp|udp|sctp)?$/i.test(protocol)) return undefined;
  return `"${protocol}" is no protocol EXPOSE knows; it takes tcp, udp or sctp`;
}

function parted(word: Word): Finding["fix"] {
  const text = word.text.replace(/,+/g, " ").trim();
  if (!/^\d+(?:,\d+)+,?$/.test(word.text)) return undefined;
  return { title: "Part them by blanks", edits: [{ span: word, text }], safe: false };
}
