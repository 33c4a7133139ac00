/** Our own words about commands and flags, in one line each. */
import { memo } from "../../../model/memo";
import { dockerWords } from "./docker";
import { composeFlagWords } from "./flags-compose";
import { dockerFlagWords } from "./flags-docker";
import { helmFlagWords } from "./flags-helm";
import { kubectlFlagWords } from "./flags-kubectl";
import { localFlagWords } from "./flags-local";
import { helmWords } from "./helm";
import { kubectlWords } from "./kubectl";

const commandRows = [dockerWords, kubectlWords, helmWords];
const flagRows = [dockerFlagWords, composeFlagWords, kubectlFlagWords, helmFlagWords, localFlagWords];
const stored = { rows: [...commandRows, ...flagRows].join("") };

const words = memo(({ rows }: typeof stored): ReadonlyMap<string, string> => {
  const cut = (line: string) => [line.slice(0, line.indexOf("|")), line.slice(line.indexOf("|") + 1)] as const;
  return new Map(
    rows
      .split("\n")
      .filter((line) => line.includes("|"))
      .map(cut),
  );
});

/** What a command is for, by its path. */
export function commandWords(path: string): string | undefined {
  return words(stored).get(path);
}

/** What a flag does at a command: in the words for this command, its groups, or any. */
export function flagWords(path: string, name: string): string | undefined {
  const parts = path.split(" ");
  for (let length = parts.length; length >= 0; length--) {
    const found = words(stored).get([...parts.slice(0, length), `--${name}`].join(" "));
    if (found !== undefined) return found;
  }
  return undefined;
}
