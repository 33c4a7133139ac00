/** How a place and its value are named in messages. */
import type { YamlNode, YamlPath } from "../../syntax/yaml/tree";
import { pathText } from "./misfits";

/** The end of a path that says which field is meant: `ports`, `args[0]`. */
export function fieldName(path: YamlPath): string {
  const key = path.findLastIndex((step) => typeof step === "string");
  return pathText(path.slice(Math.max(0, key)));
}

/** A value for a message, cut where it is long. */
export function shown(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? "";
  return line.length > 32 ? `${line.slice(0, 31)}…` : line;
}

/** `a, b or c`. */
export function oneOf(values: readonly unknown[], word = "or"): string {
  const texts = values.map(String).filter((text) => text !== "");
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} ${word} ${texts.at(-1)}`;
}

/** What a node is, in words. */
export function kindOfNode(node: YamlNode | undefined): string {
  if (node?.kind === "map") return "a map";
  return node?.kind === "list" ? "a list" : "a text";
}
