/** How a file shows commands, which its name or its editor tells. */
import type { SourceFile } from "../../model/source-file";

/** How a file shows commands. */
export type Mode = "script" | "session" | "prose";

/** The mode of a file that this language claims, nothing for others. */
export function modeOf({ path, languageId }: SourceFile): Mode | undefined {
  if (languageId === "commands-prose") return "prose";
  if (languageId === "console" || languageId === "shellsession" || /\.console$/i.test(path)) return "session";
  if (languageId === "shellscript" || (languageId === undefined && /\.(?:sh|bash|zsh)$/i.test(path))) return "script";
  return undefined;
}
