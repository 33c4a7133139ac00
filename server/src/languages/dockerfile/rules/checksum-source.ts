/** ADD --checksum with several sources, a local one, or a digest that cannot be. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Word } from "../../../syntax/dockerfile/tree";
import { each } from "../check";
import { isGitSource, isWebSource } from "../remote-source";

const lengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

export const checksumSource: Rule = {
  id: "dockerfile/checksum-source",
  severity: "error",
  aliases: [],
  check: each(["ADD"], function* ({ words, heredocs, flags }) {
    const flag = flags.find(({ name }) => name.text === "--checksum");
    if (!flag?.value?.text || flag.value.text.includes("$") || words.length < 2) return;
    const sources = words.slice(0, -1);
    const message = whyNoChecksum(sources, heredocs.length, flag.value.text);
    if (message !== undefined) yield { span: flag, message } satisfies Finding;
  }),
};

function whyNoChecksum(sources: readonly Word[], heredocs: number, digest: string): string | undefined {
  const [only = { text: "" }] = sources;
  if (sources.length - heredocs !== 1) return "A checksum is of one source; write one ADD a source";
  if (only.text.includes("$") || heredocs > 0) return undefined;
  if (isGitSource(only.text) || only.text.startsWith("github.com/")) return undefined;
  if (!isWebSource(only.text)) return "A checksum is only for what is fetched; local files have none";
  return whyNoDigest(digest);
}

function whyNoDigest(text: string): string | undefined {
  const [, algorithm = "", hex = ""] = /^([a-z0-9+._-]+):(.*)$/.exec(text) ?? [];
  const length = lengths[algorithm];
  if (length === undefined) return `"${text}" is no digest; write sha256: and 64 hexadecimal digits`;
  const fits = /^[0-9a-f]*$/.test(hex) && hex.length === length;
  return fits ? undefined : `A ${algorithm} digest has ${length} digits from 0 to 9 and a to f`;
}
