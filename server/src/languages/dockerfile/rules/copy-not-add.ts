/** ADD unpacks and downloads; a plain copy is a COPY. */
import type { Rule } from "../../../model/rule";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

const special = new Set(["--checksum", "--unpack", "--keep-git-dir"]);
const remote = /^[a-z][a-z\d+.-]*:\/\/|^[\w.-]+@[\w.-]+:|^github\.com\//i;
/** What the builder may unpack, or may find to be an archive under another name. */
const archive =
  /\.(?:tar|t[a-z]z\d?|t[bglx]z2?|tzst|gz|bz2|xz|zst|lzma|lz4?|z|apk|gem|crate|ova|oci|cpio|docker|img|bin|rootfs)$|\.tar\./i;
const ordinary =
  /(?:^|\/)\.{0,2}\/?$|\/$|\.(?:json|ya?ml|toml|ini|conf|config|cfg|cnf|txt|md|sh|bash|py|rb|pl|php|lua|[cm]?[jt]sx?|css|html?|xml|sql|go|rs|c|cc|cpp|h|java|jar|war|gradle|properties|env|lock|mod|sum|list|repo|pem|crt|cer|key|pub|service|cs|sln|csproj|zip|deb|rpm|whl|png|svg|ico|cron|erb|j2|tmpl|template)$/i;

export const copyNotAdd: Rule = {
  id: "dockerfile/copy-not-add",
  severity: "information",
  aliases: ["hadolint:DL3020"],
  check: each(["ADD"], function* (node) {
    const sources = node.words.slice(0, -1).map(({ text }) => text.replace(/^["']|["']$/g, ""));
    if (sources.length === 0 || node.flags.some(({ name }) => special.has(name.text))) return;
    if (!sources.every((source) => isLocal(node, source))) return;
    yield {
      span: node.keyword,
      message: "ADD also unpacks archives and downloads; COPY says that these files are only copied",
      fix: {
        title: "Use COPY",
        edits: [{ span: node.keyword, text: node.keyword.text === "add" ? "copy" : "COPY" }],
        safe: sources.every((source) => ordinary.test(source) || source.startsWith("<<")),
      },
    };
  }),
};

function isLocal(node: Instruction, source: string): boolean {
  if (source.startsWith("<<")) return node.heredocs.length > 0;
  if (source.includes("$") || remote.test(source) || archive.test(source)) return false;
  return !/[*?[]/.test(source) || ordinary.test(source);
}
