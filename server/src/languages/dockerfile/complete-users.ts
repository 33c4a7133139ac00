/** The users that USER and `--chown` may name: those of the image, and those that RUN made above. */
import type { Proposal } from "../../model/proposal";
import { before, type Cursor } from "./cursor";
import { usersAt } from "./users";

/** Names with their numbers, then the numbers themselves. */
export function userProposals(cursor: Cursor): readonly Proposal[] {
  return proposals(cursor, cursor.typed, (user) => user, "dockerfile/USER");
}

/** The same with a group: the user's own, which is mostly called as the user is. */
export function ownerProposals(cursor: Cursor, typed: string): readonly Proposal[] {
  return proposals(cursor, typed, (user) => `${user}:${user}`, "dockerfile/--chown");
}

function proposals(
  cursor: Cursor,
  typed: string,
  write: (user: string) => string,
  concept: string,
): readonly Proposal[] {
  const users = [...usersAt(cursor.file, cursor.start)];
  const span = before(cursor, typed.length);
  const proposal = (text: string, detail: string): Proposal => {
    return { label: text, kind: "value", edit: { span, text }, detail, concept };
  };
  const numbers = users.flatMap(([name, id]) => (id === undefined ? [] : [proposal(write(id), name)]));
  return [...users.map(([name, id]) => proposal(write(name), id ?? "")), ...numbers];
}
