/** The users that an image has at a place, as far as file and image tell. */
import type { SourceFile } from "../../model/source-file";
import { usersOf } from "../../schema/dockerfile/users";
import { invocation } from "../../syntax/shell/invocation";
import type { ShellCommand } from "../../syntax/shell/tree";
import { inherited } from "./ancestry";
import { commands, program } from "./commands";
import { originOf } from "./from-image";
import { stageAt } from "./stages";

/** Numbers by name, nothing where the number is not said: those made above in the stage or one it starts from first. */
export function usersAt(file: SourceFile, offset: number): ReadonlyMap<string, string | undefined> {
  const users = new Map<string, string | undefined>();
  for (const { node, start } of inherited(stageAt(file, offset))) {
    if (start >= offset || node.name !== "RUN") continue;
    for (const [name, id] of commands(node).flatMap(made)) if (!users.has(name)) users.set(name, id);
  }
  for (const [name, id] of usersOf(originOf(file, offset))) if (!users.has(name)) users.set(name, id);
  return users;
}

const valued =
  /^-(?:[a-zA-Z]*[ugGdscbefkKpZhR]|-(?:uid|gid|groups|home|home-dir|shell|comment|gecos|ingroup|base-dir|expiredate|inactive|skel|key|password|root|prefix|selinux-user|conf|firstuid|lastuid))$/;

/** What `useradd` or `adduser` makes; a second operand of adduser is a group. */
function made(command: ShellCommand): readonly (readonly [string, string | undefined])[] {
  if (!/^(?:useradd|adduser)$/.test(program(command))) return [];
  const words = invocation(command).slice(1);
  const operands = words.filter(({ text }, at) => !text.startsWith("-") && !valued.test(words[at - 1]?.text ?? ""));
  const [name] = operands;
  if (name === undefined || !name.literal || !/^[a-z_][\w.-]*$/i.test(name.text)) return [];
  const said = words.map(({ text }) => text).join(" ");
  return [[name.text, /(?:^|\s)(?:-[a-zA-Z]*u\s*|--uid[= ])(\d+)(?=\s|$)/.exec(said)?.[1]]];
}
