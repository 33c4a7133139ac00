/** Fields of a Service that its type does not have. */
import type { Finding } from "../../../model/finding";
import { isDnsSubdomain } from "../../../schema/formats";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { filled, given, numberIn, scalarsIn, spanOf } from "../fields";
import { balancerOnly, qualified, traffic } from "../service-traffic";
import { isHeadless, servicePorts, serviceType } from "../services";
import { mapsOf } from "../typed-parts";
import { isEmpty, stringIn } from "../unsure";

export const serviceFieldsFit: ObjectRule = {
  id: "kubernetes/service-fields-fit",
  severity: "error",
  aliases: [],
  kinds: ["Service"],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, "V1ServiceSpec")) {
      const type = serviceType(spec);
      if (type === undefined) continue;
      if (type === "ExternalName") yield* externalName(spec);
      if (type !== "ExternalName") yield* firstAddress(spec);
      if (type === "ClusterIP") yield* nodePorts(spec);
      if (type === "NodePort" || type === "LoadBalancer") yield* address(spec, type);
      if (type !== "LoadBalancer") yield* balancerOnly(spec, type);
      yield* traffic(spec, type);
      yield* qualified(spec);
    }
  },
};

function* externalName(spec: YamlMap): Generator<Finding> {
  const name = stringIn(spec, "externalName");
  const isName = name === undefined || name.text === "" || isDnsSubdomain(name.text.replace(/\.$/, ""));
  if (name !== undefined && !isName)
    yield { span: name, message: "externalName must be a DNS name such as db.example.com, in lower case" };
  const type = given(spec, "type");
  if (isEmpty(spec, "externalName") && type !== undefined)
    yield { span: spanOf(type), message: "An ExternalName Service needs externalName, the name it stands for" };
  for (const field of ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"]) {
    const entry = filled(spec, field);
    if (entry !== undefined)
      yield { span: entry.key, message: `An ExternalName Service has no address: remove ${field}` };
  }
}

function* firstAddress(spec: YamlMap): Generator<Finding> {
  const [entry, first] = [filled(spec, "clusterIPs"), scalarsIn(spec, "clusterIPs")[0]];
  const own = stringIn(spec, "clusterIP");
  if (entry !== undefined && isEmpty(spec, "clusterIP"))
    yield { span: entry.key, message: "clusterIPs needs clusterIP as well, with the first of them" };
  if (own !== undefined && own.text !== "" && first !== undefined && first.text !== own.text)
    yield { span: first, message: "The first of clusterIPs must be the clusterIP" };
}

function* nodePorts(spec: YamlMap): Generator<Finding> {
  for (const port of servicePorts(spec)) {
    const entry = given(port, "nodePort");
    if (entry === undefined || (numberIn(port, "nodePort") ?? 0) === 0) continue;
    yield { span: entry, message: "A ClusterIP Service opens no port on nodes: remove it or use type NodePort" };
  }
}

function* address(spec: YamlMap, type: string): Generator<Finding> {
  const entry = given(spec, "clusterIP") ?? given(spec, "clusterIPs");
  if (entry !== undefined && isHeadless(spec) === true)
    yield { span: spanOf(entry), message: `A ${type} Service needs an address of its own: it cannot be headless` };
}
