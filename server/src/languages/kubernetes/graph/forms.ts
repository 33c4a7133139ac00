/** Names within texts: in a DNS name, behind a namespace, between `$(` and `)`. */
import { slice } from "../../../model/span";
import type { YamlContent } from "../../../syntax/yaml/tree";
import type { Word } from "./facts";
import type { Form } from "./relations/relation";
import { type Collector, wordAt } from "./words";

/** `$(NAME)` in a text; what has two dollars stands for itself. */
export function dollarWords(collector: Collector, node: YamlContent): readonly Word[] {
  if (node.kind !== "scalar" || !node.text.includes("$(")) return [];
  const source = slice(collector.text, node);
  return [...source.matchAll(/(?<!\$)\$\(([A-Za-z_][-\w.]*)\)/g)].map(({ index, 1: name = "" }) => {
    const start = node.start + index + 2;
    return wordAt(collector, name, { start, end: start + name.length });
  });
}

/** A text of a form, taken apart; nothing where it does not have the form, as with hosts of the world outside. */
export function split(
  collector: Collector,
  written: Word,
  form: Form | undefined,
): { readonly word: Word; readonly namespace?: Word } | undefined {
  const { text } = written;
  if (form === "group") {
    const name = /^system:serviceaccounts:(.+)$/.exec(text)?.[1];
    return name === undefined ? undefined : { word: within(collector, written, text.length - name.length, name) };
  }
  const [first = "", second = "", third = "svc"] =
    form === "slash" ? text.split("/") : form === "host" ? text.split(".") : [text];
  if (third !== "svc") return undefined;
  if (first === "" || second === "" || written.spelled === false) return { word: written };
  const words = [within(collector, written, 0, first), within(collector, written, first.length + 1, second)] as const;
  return form === "slash" ? { word: words[1], namespace: words[0] } : { word: words[0], namespace: words[1] };
}

/** A part of a word that begins after so many letters. */
export function within(collector: Collector, { at, spelled }: Word, from: number, text: string): Word {
  if (spelled === false) return { text, at, spelled };
  const start = (collector.places[at]?.start ?? 0) + from;
  return wordAt(collector, text, { start, end: start + text.length });
}
