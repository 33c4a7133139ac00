/** Which documents are sent to the server. */
import type { DocumentFilter } from "vscode-languageclient";

/** Dockerfiles, YAML and shell scripts wherever they are, the user's notes inside the notes folders only, and our settings file. */
export function documentSelector(notesFolders: readonly string[]): DocumentFilter[] {
  const settings = { pattern: "**/.portolan/settings.json" };
  return [
    { language: "dockerfile" },
    { language: "yaml" },
    { language: "shellscript" },
    settings,
    ...notesFolders.flatMap(notesFilters),
  ];
}

function notesFilters(folder: string): DocumentFilter[] {
  const clean = folder.replace(/^(\.?\/)+|\/+$/g, "");
  if (clean === "") return [];
  const pattern = `**/${clean}/**`;
  return [
    { language: "markdown", pattern },
    { language: "plaintext", pattern },
  ];
}
