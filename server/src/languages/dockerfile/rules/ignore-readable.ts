/** A comment for hadolint that hadolint does not read, so that it silences nothing but us. */
import type { Rule } from "../../../model/rule";
import { slice } from "../../../model/span";
import { dockerfile } from "../instructions";

const head = String.raw`^#\s*hadolint\s+(?:(?:global|stage)\s+)?ignore\s*=\s*`;
const names = String.raw`${head}[DLSC\d]+(?:\s*,\s*[DLSC\d]+)*`;
const meant = new RegExp(head, "i");
const read = new RegExp(String.raw`${names}\s*(?:#|$)`);
const withReason = new RegExp(String.raw`(${names}\s+)[^\s,#]`);

export const ignoreReadable: Rule = {
  id: "dockerfile/ignore-readable",
  severity: "information",
  aliases: [],
  *check(file) {
    for (const comment of dockerfile(file).comments) {
      const text = slice(file.text, comment);
      if (!meant.test(text) || read.test(text)) continue;
      const reason = withReason.exec(text)?.[1];
      const at = comment.start + (reason?.length ?? 0);
      const edits = [{ span: { start: at, end: at }, text: "# " }];
      yield reason === undefined
        ? { span: comment, message: "hadolint does not read this; write: # hadolint ignore=DL3008,DL3015 # reason" }
        : {
            span: { start: at, end: comment.end },
            message: "hadolint does not read a comment with this in it; begin a reason with #",
            fix: { title: "Make it a reason", edits, safe: false },
          };
    }
  },
};
