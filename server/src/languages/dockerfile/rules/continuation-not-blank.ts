/** Blank lines inside a continued instruction; BuildKit warns that they will be refused one day. */
import { type Finding, moved } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Span } from "../../../model/span";
import { looking, parts } from "../parts";

export const continuationNotBlank: Rule = {
  id: "dockerfile/continuation-not-blank",
  severity: "warning",
  aliases: ["buildkit:NoEmptyContinuation", "dockerfile-utils:EMPTY_CONTINUATION_LINE"],
  *check(file) {
    for (const { placed, found } of parts(file).flatMap((part) => findings(file, part)))
      yield moved(found, placed.start);
  },
};

const findings = looking(({ text, blanks }): readonly Finding[] =>
  groups(blanks).map((span) => {
    const end = text.slice(0, span.start).trimEnd().length;
    const fix = { title: "Remove the blank lines", edits: [{ span, text: "" }], safe: true };
    const message = "A blank line follows inside this instruction; remove it, builds will come to refuse it";
    return { span: { start: end - 1, end }, message, fix };
  }),
);

/** Neighbouring lines as one. */
function groups(blanks: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const blank of blanks) {
    const last = joined.at(-1);
    if (last?.end === blank.start) joined[joined.length - 1] = { start: last.start, end: blank.end };
    else joined.push(blank);
  }
  return joined;
}
