/** What is wrong with the hosts and backends of an Ingress. */

import type { Finding } from "../../model/finding";
import { addressOf } from "../../schema/addresses";
import { isDnsSubdomain, isPortName, isWildcardSubdomain } from "../../schema/formats";
import type { YamlEntry, YamlMap, YamlScalar } from "../../syntax/yaml/tree";
import { filled, given, mapIn, numberIn } from "./fields";
import { isEmpty, stringIn } from "./unsure";

/** A host is a DNS name, or `*.` and one. */
export function* checkHost(host: YamlScalar | undefined): Generator<Finding> {
  if (host === undefined || host.text === "") return;
  if (addressOf(host.text) !== undefined) yield { span: host, message: "A host must be a DNS name, not an IP address" };
  else if (host.text.includes("*") && !isWildcardSubdomain(host.text))
    yield { span: host, message: "A wildcard stands for the first part of a name: *.example.com" };
  else if (!host.text.includes("*") && !isDnsSubdomain(host.text))
    yield { span: host, message: "A host must be a DNS name in lower case, without scheme, port or path" };
}

/** A backend is a service with one port, or a resource. */
export function* checkBackend(entry: YamlEntry, backend: YamlMap): Generator<Finding> {
  const [service, resource] = [given(backend, "service"), given(backend, "resource")];
  if (service !== undefined && resource !== undefined)
    yield { span: resource.key, message: "A backend is a service or a resource: keep one" };
  if (service === undefined && resource === undefined)
    yield { span: entry.key, message: "A backend needs a service or a resource to lead to" };
  const inside = mapIn(backend, "service");
  if (service !== undefined && inside !== undefined) yield* checkPort(service, inside);
}

function* checkPort(service: YamlEntry, inside: YamlMap): Generator<Finding> {
  const port = mapIn(inside, "port");
  const entry = given(inside, "port");
  const [name, number] = [filled(port, "name"), given(port, "number")];
  const isNumbered = number !== undefined && numberIn(port, "number") !== 0;
  if (name !== undefined && isNumbered)
    yield { span: name.key, message: "A port is given by number or by name: keep one" };
  const isMissing =
    entry === undefined ? !isEmpty(inside, "name") : port !== undefined && name === undefined && !isNumbered;
  if (isMissing)
    yield { span: (entry ?? service).key, message: "The service's port is missing: write port.number or port.name" };
  const text = stringIn(port, "name");
  if (text !== undefined && text.text !== "" && !isPortName(text.text))
    yield { span: text, message: "A port's name has at most 15 lower-case letters, digits and single dashes" };
}
