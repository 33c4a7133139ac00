/** IP addresses and ranges that are none. */

import type { Finding } from "../../../model/finding";
import { addressOf, hasHostBits, isSpecial, rangeOf } from "../../../schema/addresses";
import type { Minor } from "../../../schema/kubernetes/versions";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { mapsIn, scalarIn, scalarsIn, textIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { mapsOf } from "../typed-parts";
import { itemTexts } from "../unsure";

export const addressesValid: ObjectRule = {
  id: "kubernetes/addresses-valid",
  severity: "error",
  aliases: [],
  kinds: ["Service", "NetworkPolicy", "EndpointSlice", "Endpoints", "Node", "ServiceCIDR"],
  *look(object, minor) {
    for (const address of addresses(object, minor)) yield* checkAddress(address, minor);
    for (const address of targets(object, minor)) yield* checkTarget(address);
    for (const range of ranges(object, minor)) yield* checkRange(range, minor);
    const family = textIn(object.map, "addressType");
    if (family !== "IPv4" && family !== "IPv6") return;
    for (const address of endpoints(object, minor)) {
      yield* checkFamily(address, family);
      yield* checkTarget(address);
    }
  },
};

/** From here on the server is strict about how addresses are written. */
const strict: Minor = 36;

function addresses(object: KubernetesObject, minor: Minor): readonly YamlScalar[] {
  const specs = mapsOf(object, minor, "V1ServiceSpec");
  const own = specs.flatMap((spec) => [...filledScalar(spec, "clusterIP"), ...itemTexts(spec, "clusterIPs")]);
  return [...own.filter(({ text }) => text !== "None"), ...targets(object, minor)];
}

/** Where traffic is sent. */
function targets(object: KubernetesObject, minor: Minor): readonly YamlScalar[] {
  return [
    ...mapsOf(object, minor, "V1ServiceSpec").flatMap((spec) => itemTexts(spec, "externalIPs")),
    ...mapsOf(object, minor, "V1EndpointAddress").flatMap((address) => filledScalar(address, "ip")),
  ];
}

function ranges(object: KubernetesObject, minor: Minor): readonly YamlScalar[] {
  const blocks = mapsOf(object, minor, "V1IPBlock");
  return [
    ...mapsOf(object, minor, "V1ServiceSpec").flatMap((spec) => scalarsIn(spec, "loadBalancerSourceRanges")),
    ...mapsOf(object, minor, "V1ServiceCIDRSpec").flatMap((spec) => scalarsIn(spec, "cidrs")),
    ...mapsOf(object, minor, "V1NodeSpec").flatMap((spec) => filledScalar(spec, "podCIDR")),
    ...blocks.flatMap((block) => [scalarIn(block, "cidr") ?? [], scalarsIn(block, "except")].flat()),
  ];
}

function filledScalar(map: YamlMap, field: string): readonly YamlScalar[] {
  const scalar = scalarIn(map, field);
  return scalar === undefined || scalar.text === "" ? [] : [scalar];
}

function endpoints(object: KubernetesObject, minor: Minor): readonly YamlScalar[] {
  const slices = mapsOf(object, minor, "V1EndpointSlice", "V1beta1EndpointSlice");
  return slices.flatMap((slice) => mapsIn(slice, "endpoints").flatMap((each) => scalarsIn(each, "addresses")));
}

function* checkAddress(span: YamlScalar, minor: Minor): Generator<Finding> {
  const address = addressOf(span.text);
  if (address === undefined) yield { span, message: "This is no IP address such as 10.0.0.1 or 2001:db8::1" };
  else if (address.odd && minor >= strict)
    yield { span, message: "Leading zeros and IPv4 inside IPv6 are refused from 1.36 on: write the plain address" };
}

function* checkTarget(span: YamlScalar): Generator<Finding> {
  const address = addressOf(span.text);
  if (address !== undefined && isSpecial(address))
    yield { span, message: "Nothing can be sent there: the machine itself, its own link or no address at all" };
}

function* checkRange(span: YamlScalar, minor: Minor): Generator<Finding> {
  const range = rangeOf(span.text.trim());
  if (range === undefined) yield { span, message: "This is no range of addresses such as 10.0.0.0/8" };
  else if (minor >= strict && (range.odd || hasHostBits(range)))
    yield {
      span,
      message: "Bits beyond the prefix and leading zeros are refused from 1.36 on: 10.1.0.0/16, not 10.1.2.3/16",
    };
}

function* checkFamily(span: YamlScalar, family: string): Generator<Finding> {
  const length = addressOf(span.text)?.bytes.length;
  if (length !== (family === "IPv4" ? 4 : 16))
    yield { span, message: `This is no ${family} address, as addressType asks for` };
}
