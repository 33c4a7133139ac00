/** A host with a certificate that no rule of the Ingress leads anywhere. */
import { entries, type YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, mapIn, mapsIn, scalarsIn, textIn } from "../fields";

export const tlsHostsServed: ObjectRule = {
  id: "kubernetes/tls-hosts-served",
  severity: "information",
  aliases: [],
  kinds: ["Ingress"],
  *look({ map }) {
    const [spec, annotations] = [mapIn(map, "spec"), mapIn(map, "metadata", "annotations")];
    const hosts = mapsIn(spec, "rules").map((rule) => textIn(rule, "host"));
    const isElsewhere = annotations !== undefined && entries(annotations).some(({ key }) => more.test(key.text));
    const isAny = ["defaultBackend", "backend"].some((field) => given(spec, field) !== undefined);
    if (isElsewhere || isAny || hosts.length === 0 || hosts.includes(undefined)) return;
    for (const host of mapsIn(spec, "tls").flatMap((tls) => scalarsIn(tls, "hosts")))
      if (!hosts.some((served) => isServed(host, served ?? "")))
        yield { span: host, message: `No rule is for ${host.text}: it has a certificate and leads nowhere` };
  },
};

/** Annotations that lead from further hosts. */
const more = /alias|redirect/i;

function isServed({ text }: YamlScalar, served: string): boolean {
  return text === served || isUnder(text, served) || isUnder(served, text);
}

/** A star stands for one part of a name. */
function isUnder(host: string, wild: string): boolean {
  return wild.startsWith("*.") && host.slice(host.indexOf(".")) === wild.slice(1);
}
