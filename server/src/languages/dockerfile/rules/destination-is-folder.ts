/** Several files copied to one name: the last one stays. */
import type { Rule } from "../../../model/rule";
import type { Instruction, Word } from "../../../syntax/dockerfile/tree";
import { each } from "../check";

export const destinationIsFolder: Rule = {
  id: "dockerfile/destination-is-folder",
  severity: "warning",
  aliases: ["hadolint:DL3021", "dockerfile-utils:INVALID_DESTINATION"],
  check: each(["COPY", "ADD"], function* (node) {
    const destination = node.words.at(-1);
    if (node.words.length < 3 || destination === undefined || node.json?.fault !== undefined) return;
    if (!isFileName(destination)) return;
    yield {
      span: destination,
      message: "Several sources need a folder to go to; a slash at the end says that this is one",
      fix: { title: "Add a slash", edits: [{ span: destination, text: withSlash(node, destination) }], safe: true },
    };
  }),
};

/** `.` and `..` are folders, and a variable may end in a slash. */
function isFileName({ text }: Word): boolean {
  const path = text.replace(/^["']|["']$/g, "");
  return !/(?:^|[/\\])\.{0,2}$/.test(path) && !/\$\{?[^/]*$/.test(path);
}

function withSlash({ json }: Instruction, { text }: Word): string {
  if (json !== undefined) return JSON.stringify(`${text}/`);
  return text.replace(/(["']?)$/, "/$1");
}
