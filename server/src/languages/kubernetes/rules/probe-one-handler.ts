/** A probe or hook does exactly one thing, and can do it. */
import type { Finding } from "../../../model/finding";
import { filled, given, givenOf, mapIn, mapsIn, numberIn, scalarIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Handler, hooksOf, type Pod, probesOf } from "../pods";

const ofProbes = new Set(["exec", "httpGet", "tcpSocket", "grpc"]);
const ofHooks = new Set(["exec", "httpGet", "tcpSocket", "sleep"]);
const numbers = new Set(
  ["initialDelay", "period", "timeout", "terminationGracePeriod"].map((name) => `${name}Seconds`),
);

export const probeOneHandler = podRule({
  id: "kubernetes/probe-one-handler",
  severity: "error",
  aliases: [],
  whole: true,
  *see(pod, minor) {
    for (const container of pod.containers) {
      for (const probe of probesOf(container)) yield* handled(probe, ofProbes, pod);
      for (const hook of hooksOf(container)) {
        yield* handled(hook, ofHooks, pod);
        if (minor >= 30) yield* sleepy(hook, pod);
      }
    }
  },
});

function* handled({ entry, map }: Handler, known: ReadonlySet<string>, { isWhole }: Pod): Generator<Finding> {
  const [first, ...more] = givenOf(map, known);
  const name = entry.key.text;
  const isOnlyNumbers = map.entries.every(
    ({ key }) => numbers.has(key.text) || known.has(key.text) || key.text.endsWith("Threshold"),
  );
  if (first === undefined && isOnlyNumbers && isWhole) {
    yield { span: entry.key, message: `${name} does nothing: give it one of ${[...known].join(", ")}` };
  }
  for (const { key } of more) {
    yield { span: key, message: `${name} does one thing: ${first?.key.text} is given already; keep one` };
  }
  const exec = given(map, "exec");
  if (isWhole && exec?.value?.kind === "map" && filled(mapIn(map, "exec"), "command") === undefined) {
    yield { span: exec.key, message: `${name} has no command to run: add one` };
  }
  for (const header of mapsIn(mapIn(map, "httpGet"), "httpHeaders")) {
    const text = scalarIn(header, "name");
    if (text === undefined || text.text === "" || /^[-A-Za-z0-9]+$/.test(text.text)) continue;
    yield { span: text, message: "A header's name is letters, digits and dashes" };
  }
}

/** Without a number of its own, a pod has 30 seconds to end. */
function* sleepy({ map }: Handler, { spec, isWhole }: Pod): Generator<Finding> {
  const seconds = scalarIn(mapIn(map, "sleep"), "seconds");
  const sleep = numberIn(mapIn(map, "sleep"), "seconds");
  const isDefault = isWhole && given(spec, "terminationGracePeriodSeconds") === undefined;
  const grace = isDefault ? 30 : numberIn(spec, "terminationGracePeriodSeconds");
  if (seconds === undefined || sleep === undefined || grace === undefined || sleep <= grace) return;
  yield { span: seconds, message: `A hook may not sleep longer than the pod has to end: ${grace} seconds` };
}
