/** Reads comments, which end behind their stars and slashes and nowhere else. */
import { type Marks, recoveryEnd } from "./search";
import type { Action } from "./tree";

/** The comment whose braces open at `start`. */
export function readComment(text: string, start: number, trimsBefore: boolean, marks: Marks): Action {
  const length = trimsBefore ? 6 : 4;
  const close = marks.commentEnd(start + length);
  const after = close + 2;
  const rest = /^(?:[ \t\r\n]-)?\}\}/.exec(text.slice(after, after + 4))?.[0];
  const of = (end: number, trimsAfter: boolean, message?: string): Action => ({
    kind: "comment",
    text: text.slice(start, end),
    trimsBefore,
    trimsAfter,
    keyword: undefined,
    name: undefined,
    pipeline: undefined,
    mentions: [],
    problem: message === undefined ? undefined : { span: { start: 0, end: length }, message },
  });
  if (rest !== undefined) return of(after + rest.length, rest.length > 2);
  if (close === text.length)
    return of(recoveryEnd(start + length - 2, marks), false, "This comment never ends: close it with */}}");
  return of(recoveryEnd(after, marks), false, "A comment ends in */}} or */ -}}: nothing may stand between");
}
