/** The user's note that explains a team rule, in the parts that ours have. */
import type { TeamRule } from "../../languages/notes/team-rule";
import { memo } from "../../model/memo";
import { markdown } from "../../syntax/markdown";
import { firstParagraph, type Note } from "../notes";

/** Its title is the first heading, or what the rule says; its body what stands below. */
export const teamNote: (rule: TeamRule) => Note = memo(({ id, message, note: { text } }) => {
  const { headings, lines } = markdown(text);
  const [first] = headings;
  const front = lines.findLast(({ kind }) => kind === "front")?.end ?? 0;
  const isTitled = first !== undefined && text.slice(front, first.whole.start).trim() === "";
  const body = text.slice(isTitled ? first.whole.end : front).trim();
  return { key: id, title: isTitled ? first.text : message, sentence: firstParagraph(body) || message, body };
});
