/** Services in texts: `http://web.shop.svc.cluster.local`, `web:6379`. */
import { slice } from "../../../model/span";
import type { YamlContent } from "../../../syntax/yaml/tree";
import type { Point, WantedName, Word } from "./facts";
import { type Collector, wordAt } from "./words";

/** A host at the start of a word, behind `//`, `=`, a comma and the like, with its port. */
const address = /(?<![-\w.$)}%*]|(?<!\/)\/)([a-z][-a-z0-9]*(?:\.[a-z0-9][-a-z0-9]*)*)(?::(\d+))?(?![-\w.])/g;

/** More than anybody writes into one text. */
const most = 100;

/** The Services that a text may name. What does not say `svc` is one only if there is a Service with that name and port. */
export function addressPoints(collector: Collector, row: number, node: YamlContent): readonly Point[] {
  if (node.kind !== "scalar" || !/:\/\/|:\d|\.svc\b/.test(node.text)) return [];
  const source = slice(collector.text, node);
  const found: Point[] = [];
  for (const { 0: whole, 1: host = "", 2: port, index } of source.matchAll(address)) {
    if (found.length >= most) break;
    const isTold = whole !== host || source.startsWith("//", index - 2);
    const words = wordsOf(collector, host, node.start + index);
    for (const { service, namespace, sure } of servicesIn(words))
      if (sure || isTold)
        found.push({ row, word: service, want: wanted(service, namespace, sure ? undefined : { port }) });
  }
  return found;
}

function wanted(
  service: Word,
  namespace: Word | undefined,
  guess: { port: string | undefined } | undefined,
): WantedName {
  return {
    by: "name",
    kind: "Service",
    name: service.text,
    ...(namespace === undefined ? {} : { namespace }),
    loose: true,
    ...(guess === undefined ? {} : { guess: guess.port === undefined ? {} : { port: guess.port } }),
  };
}

function wordsOf(collector: Collector, host: string, start: number): readonly Word[] {
  return [...host.matchAll(/[^.]+/g)].map(({ 0: text, index }) =>
    wordAt(collector, text, { start: start + index, end: start + index + text.length }),
  );
}

interface Named {
  readonly service: Word;
  readonly namespace: Word | undefined;
  readonly sure: boolean;
}

/** In front of a Service there may be a pod of it. */
function servicesIn(labels: readonly Word[]): readonly Named[] {
  const svc = labels.findIndex(({ text }) => text === "svc");
  const [first, second, third] = svc < 0 ? labels : labels.slice(Math.max(0, svc - 2), svc);
  if (first === undefined || third !== undefined) return [];
  if (svc >= 0) return second === undefined ? [] : [{ service: first, namespace: second, sure: true }];
  const own = { namespace: undefined, sure: false };
  if (second === undefined) return [{ service: first, ...own }];
  return [
    { service: first, namespace: second, sure: false },
    { service: second, ...own },
  ];
}
