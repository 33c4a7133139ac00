/** Which documents are sent to the server. */

/** A part of a selector, as VS Code and the language client both take it. */
export type DocumentFilter = { readonly language: string; readonly pattern?: string } | { readonly pattern: string };

const languages = ["dockerfile", "yaml", "helm", "json", "shellscript", "makefile", "github-actions-workflow"];

/** Templates of charts that no language id tells. */
const templates = "**/templates/**/*.{tpl,txt,gotmpl}";

/** Dockerfiles, YAML, JSON and what holds scripts wherever they are, the user's notes inside the notes folders only, templates, `.dockerignore`, `.helmignore` and our settings file. */
export function documentSelector(notesFolders: readonly string[]): DocumentFilter[] {
  const named = ["**/.portolan/settings.json", "**/*.dockerignore", "**/.helmignore", templates].map((pattern) => ({
    pattern,
  }));
  return [...languages.map((language) => ({ language })), ...named, ...notesFolders.flatMap(notesFilters)];
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
