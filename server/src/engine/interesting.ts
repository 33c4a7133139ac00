/** Which files of a workspace are worth reading before anybody opens them. */
import { isNotePath } from "../languages/notes";
import { settingsPath } from "../languages/settings";
import type { Snapshot } from "../model/snapshot";
import { baseName } from "../model/source-file";
import { scoped } from "./settings";

/** Folders that hold nothing a person writes; nobody looks into them. */
export const skippedFolders: ReadonlySet<string> = new Set([
  ".git",
  ".hg",
  ".svn",
  ".jj",
  "node_modules",
  "bower_components",
  ".venv",
  "__pycache__",
  ".tox",
  ".mypy_cache",
  ".gradle",
  ".terraform",
  ".next",
  ".nuxt",
  ".yarn",
  ".pnpm-store",
]);

/** Globs that cover every interesting name, for editors that watch files. */
export const interestingGlobs: readonly string[] = [
  "**/{Dockerfile,Containerfile}*",
  "**/*.{dockerfile,Dockerfile,containerfile,Containerfile}",
  "**/*.dockerignore",
  "**/*.{yaml,yml}",
  "**/*.{sh,bash,zsh}",
  "**/*.{md,markdown,txt}",
  "**/.portolan/settings.json",
];

/** True when a language could claim a file of this path, or the engine reads it. */
export function interesting(path: string, snapshot: Snapshot): boolean {
  const name = baseName(path);
  if (/^(docker|container)file($|[.-])/i.test(name) || /\.((docker|container)file|dockerignore)$/i.test(name))
    return true;
  if (/\.(?:ya?ml|sh|bash|zsh)$/i.test(name) || decidesInterest(path)) return true;
  return isNotePath(path, scoped(snapshot, path));
}

/** True when other files may become interesting as soon as this one says something else. */
export function decidesInterest(path: string): boolean {
  return path.endsWith(`/${settingsPath}`);
}
