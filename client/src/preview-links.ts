/** A hover's Markdown made fit for a Markdown preview, which runs no commands. */
import { commandId } from "./names";
import { isKey } from "./note-names";

/** Links to notes become relative to the note `key`, links to places plain text, and offers to write a note go. */
export function previewLinks(markdown: string, key: string): string {
  return markdown
    .replace(commandLink, (_, text: string, command: string) => previewLink(text, command, key))
    .replace(/ · $/gm, "")
    .trimEnd();
}

/** A link in Markdown that runs a command: its text, then the command. */
export const commandLink = /\[((?:\\.|[^\]\\])*)\]\((command:[^)\s]*)[^)]*\)/g;

function previewLink(text: string, command: string, from: string): string {
  if (command.startsWith(`command:${commandId("createNote")}?`)) return "";
  const key = noteOf(command);
  return key === undefined ? text : `[${text}](${relative(from, key)})`;
}

/** The key in `command:portolan.openNote?["key"]`; the pattern lets nothing through that cannot be decoded. */
function noteOf(command: string): string | undefined {
  const [start, encoded] = command.split("?%5B%22");
  if (start !== `command:${commandId("openNote")}`) return undefined;
  const key = /^((?:[\w.-]|%2[0-9BF]|%40)+)%22%5D$/.exec(encoded ?? "")?.[1];
  return key !== undefined && isKey(decodeURIComponent(key)) ? decodeURIComponent(key) : undefined;
}

function relative(from: string, to: string): string {
  return encodeURI(`${"../".repeat(from.split("/").length - 1)}${to}.md`);
}
