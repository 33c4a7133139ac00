/** What BuildKit's reader gives up at before it looks at instructions: none of them, or a line of 64 KiB. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import { isTemplate } from "../front-end";
import { dockerfile } from "../instructions";

const longest = 65_535;

export const readable: Rule = {
  id: "dockerfile/readable",
  severity: "error",
  aliases: ["hadolint:DL1000"],
  *check(file) {
    const { comments, instructions } = dockerfile(file);
    const [first] = comments;
    if (first !== undefined && instructions.length === 0 && !isTemplate(file.text)) {
      yield { span: first, message: "Comments only, so there is nothing to build; begin with FROM <image>" };
    }
    yield* longLines(file.text);
  },
};

function* longLines(text: string): Iterable<Finding> {
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    if (isTooLong(text, start, end)) {
      const message = "A line has 65,535 bytes at most, and this one stops the build; break it or COPY a file";
      yield { span: { start, end: start + 40 }, message };
    }
    start = end + 1;
  }
}

/** Counted as the file has them, in UTF-8. */
function isTooLong(text: string, start: number, end: number): boolean {
  if ((end - start) * 3 <= longest) return false;
  let bytes = 0;
  for (let at = start; at < end && bytes <= longest; at++) {
    const code = text.charCodeAt(at);
    const isHalf = code >= 0xd800 && code < 0xe000;
    bytes += code < 0x80 ? 1 : code < 0x800 || isHalf ? 2 : 3;
  }
  return bytes > longest;
}
