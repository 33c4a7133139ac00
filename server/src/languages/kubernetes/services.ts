/** What a Service is, as far as its manifest tells. */
import type { Finding } from "../../model/finding";
import { isPortName } from "../../schema/formats";
import { type Fields, mapsIn, numberIn, scalarIn, scalarsIn } from "./fields";
import { isEmpty, stringIn, textOr } from "./unsure";

/** The type of a Service; nothing where it is not known. */
export function serviceType(spec: Fields): string | undefined {
  return textOr(spec, "type", "ClusterIP");
}

/** True for a Service without an address of its own; nothing where it is not known. */
export function isHeadless(spec: Fields): boolean | undefined {
  const address = scalarIn(spec, "clusterIP") ?? scalarsIn(spec, "clusterIPs")[0];
  if (address !== undefined) return address.text === "None";
  return isEmpty(spec, "clusterIP") && isEmpty(spec, "clusterIPs") ? false : undefined;
}

/** The ports as numbers with their protocols, by a field such as `port` or `nodePort`; 0 counts as not written. */
export function portKey(port: Fields, field: string): string | undefined {
  const number = numberIn(port, field);
  const protocol = textOr(port, "protocol", "TCP");
  return number === undefined || number === 0 || protocol === undefined ? undefined : `${number}/${protocol}`;
}

/** The ports of a Service. */
export function servicePorts(spec: Fields) {
  return mapsIn(spec, "ports");
}

/** The name of a port that no container's port can have; an empty one counts as not written. */
export function* checkTarget(port: Fields): Generator<Finding> {
  const span = stringIn(port, "targetPort");
  if (span === undefined || span.text === "" || isPortName(span.text)) return;
  const message = /^\d+$/.test(span.text)
    ? `In quotes this is a name, and names need a letter: write ${span.text} without quotes`
    : "A targetPort is a number, or a name of lower-case letters, digits and -, at most 15";
  yield { span, message };
}
