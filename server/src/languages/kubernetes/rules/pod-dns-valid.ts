/** How a pod resolves names: its nameservers, search list and own lines of the hosts file. */
import type { Finding } from "../../../model/finding";
import { addressOf } from "../../../schema/addresses";
import { isDnsSubdomain } from "../../../schema/formats";
import type { YamlScalar } from "../../../syntax/yaml/tree";
import { filled, given, itemsIn, mapIn, mapsIn, scalarIn, scalarsIn, valueIn } from "../fields";
import { podRule } from "../pod-rule";
import type { Pod } from "../pods";
import { itemTexts } from "../unsure";

const mostServers = 3;
const mostSearches = 32;
const longestSearch = 2048;

export const podDnsValid = podRule({
  id: "kubernetes/pod-dns-valid",
  severity: "error",
  aliases: [],
  whole: true,
  *see(pod) {
    yield* serverless(pod);
    yield* config(pod);
    for (const alias of mapsIn(pod.spec, "hostAliases")) {
      const ip = scalarIn(alias, "ip");
      if (ip !== undefined) yield* address(ip);
      for (const name of itemTexts(alias, "hostnames")) {
        if (!isDnsSubdomain(name.text)) yield { span: name, message: "A host's name is lower-case words with dots" };
      }
    }
  },
});

function* serverless({ spec, isWhole }: Pod): Generator<Finding> {
  const policy = scalarIn(spec, "dnsPolicy");
  const config = valueIn(spec, "dnsConfig");
  if (!isWhole || policy?.text !== "None" || config?.kind === "scalar") return;
  if (filled(mapIn(spec, "dnsConfig"), "nameservers") !== undefined) return;
  yield { span: policy, message: "With dnsPolicy None the pod needs a nameserver under dnsConfig.nameservers" };
}

function* config({ spec }: Pod): Generator<Finding> {
  const config = mapIn(spec, "dnsConfig");
  const servers = given(config, "nameservers");
  const searches = given(config, "searches");
  if (servers !== undefined && itemsIn(config, "nameservers").length > mostServers) {
    yield { span: servers.key, message: `A pod takes at most ${mostServers} nameservers` };
  }
  for (const server of scalarsIn(config, "nameservers")) yield* address(server);
  for (const search of itemTexts(config, "searches").filter(({ text }) => !isSearch(text)))
    yield { span: search, message: "A name to search under is words of letters, digits, - and _ with dots" };
  const texts = scalarsIn(config, "searches").map(({ text }) => text);
  if (searches !== undefined && (texts.length > mostSearches || texts.join(" ").length > longestSearch)) {
    const message = `A search list has at most ${mostSearches} names and ${longestSearch} characters`;
    yield { span: searches.key, message };
  }
}

function* address(ip: YamlScalar): Generator<Finding> {
  if (addressOf(ip.text) !== undefined) return;
  yield { span: ip, message: "This must be an IP address: names cannot be looked up before DNS works" };
}

/** A dot at the end means the whole name; services have underscores in theirs. */
function isSearch(name: string): boolean {
  return name === "." || isDnsSubdomain(name.replace(/\.$/, "").replaceAll("_", "x"));
}
