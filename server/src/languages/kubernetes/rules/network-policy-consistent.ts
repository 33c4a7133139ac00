/** Peers and ports of a NetworkPolicy that name nothing or contradict themselves. */

import type { Finding } from "../../../model/finding";
import { isWithin, rangeOf } from "../../../schema/addresses";
import { isPortName } from "../../../schema/formats";
import { valueOf } from "../../../schema/scalar";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, headOf, numberIn, scalarIn, scalarsIn, spanOf } from "../fields";
import { mapsOf } from "../typed-parts";
import { stringIn } from "../unsure";

export const networkPolicyConsistent: ObjectRule = {
  id: "kubernetes/network-policy-consistent",
  severity: "error",
  aliases: [],
  kinds: ["NetworkPolicy"],
  *look(object, minor) {
    for (const peer of mapsOf(object, minor, "V1NetworkPolicyPeer")) yield* checkPeer(peer);
    for (const port of mapsOf(object, minor, "V1NetworkPolicyPort")) yield* checkPort(port);
    for (const block of mapsOf(object, minor, "V1IPBlock")) yield* checkBlock(block);
    for (const spec of mapsOf(object, minor, "V1NetworkPolicySpec")) {
      const [, , third] = scalarsIn(spec, "policyTypes");
      if (third !== undefined) yield { span: third, message: "There are two policy types: Ingress and Egress" };
    }
  },
};

function* checkPeer(peer: YamlMap): Generator<Finding> {
  const block = given(peer, "ipBlock");
  const selector = given(peer, "podSelector") ?? given(peer, "namespaceSelector");
  if (block !== undefined && selector !== undefined)
    yield { span: block.key, message: "An ipBlock stands alone: make it a peer of its own" };
  if (block === undefined && selector === undefined)
    yield { span: headOf(peer), message: "This peer names nobody: write podSelector, namespaceSelector or ipBlock" };
}

function* checkPort(port: YamlMap): Generator<Finding> {
  const [end, start] = [given(port, "endPort"), given(port, "port")];
  const scalar = scalarIn(port, "port");
  const first = scalar === undefined ? undefined : valueOf(scalar);
  const last = numberIn(port, "endPort");
  if (end !== undefined && (start === undefined || typeof first === "string"))
    yield { span: end.key, message: "endPort needs a port given as a number, where the range starts" };
  if (end !== undefined && typeof first === "number" && last !== undefined && last < first)
    yield { span: spanOf(end), message: `The range ends before it starts, at ${first}` };
  if (scalar !== undefined && typeof first === "string" && !isPortName(first))
    yield { span: scalar, message: "A port is a number, or a name of at most 15 lower-case letters, digits and -" };
}

function* checkBlock(block: YamlMap): Generator<Finding> {
  const outer = rangeOf(stringIn(block, "cidr")?.text ?? "");
  for (const except of outer === undefined ? [] : scalarsIn(block, "except")) {
    const inner = rangeOf(except.text);
    if (outer !== undefined && inner !== undefined && !isWithin(outer, inner))
      yield { span: except, message: "What is excepted must lie in the cidr and be smaller than it" };
  }
}
