/** Which files of a workspace are worth reading before anybody opens them. */
import { chartFolders, stillPacked } from "../languages/helm/chart/layout";
import { isMakefile } from "../languages/make";
import { isNotePath } from "../languages/notes/paths";
import { settingsPath } from "../languages/settings";
import type { Snapshot } from "../model/snapshot";
import { baseName } from "../model/source-file";
import { isBakePath } from "../schema/builds/bake";
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
  "**/{.gitignore,docker-bake*.hcl}",
  "**/*.{yaml,yml,json}",
  "**/Kustomization",
  "**/templates/**/*.{tpl,gotmpl}",
  "**/{Chart.lock,requirements.lock,.helmignore}",
  "**/charts/*.tgz",
  "**/{GNUmakefile,Makefile,makefile,*.mk}",
  "**/*.{sh,bash,zsh}",
  "**/*.{md,markdown,txt}",
  "**/.portolan/settings.json",
];

/** True when a language could claim a file of this path, or the engine reads it; of JSON the text decides. */
export function interesting(path: string, snapshot: Snapshot): boolean {
  const name = baseName(path);
  if (/^(docker|container)file($|[.-])/i.test(name) || /\.((docker|container)file|dockerignore)$/i.test(name))
    return true;
  if (name === ".gitignore" || isBakePath(path)) return true;
  if (/\.(?:ya?ml|sh|bash|zsh)$/i.test(name) || name === "Kustomization" || isMakefile(path)) return true;
  if (
    /^(?:values\.schema\.json|(?:Chart|requirements)\.lock|\.helmignore)$/.test(name) ||
    /\/templates\/.*\.(?:tpl|txt|gotmpl)$/.test(path)
  )
    return true;
  if (decidesInterest(path) || isOpaque(path)) return true;
  return isNotePath(path, scoped(snapshot, path));
}

/** The archives in the `charts/` of a chart whose files are not known yet. */
export function packedCharts({ paths }: Snapshot): readonly string[] {
  return [...chartFolders(paths).values()].flatMap(stillPacked);
}

/** True when other files may become interesting as soon as this one says something else. */
export function decidesInterest(path: string): boolean {
  return path.endsWith(`/${settingsPath}`);
}

/** JSON that programs keep under names of their own. */
const otherJson =
  /^(?:package(?:-lock)?|npm-shrinkwrap|composer|bower|lerna|nx|angular|biome|deno|renovate|devcontainer|[tj]sconfig.*|\..*|.*\.(?:schema|config|d|min|bundle))\.json$/i;

/** True for JSON that may be a manifest: its name does not tell, and no setting changes what its text says. */
export function isOpaque(path: string): boolean {
  return /\.json$/i.test(path) && !decidesInterest(path) && !otherJson.test(baseName(path));
}

/** How many bytes of a file are worth reading, if that depends on its name: larger JSON is data that a program wrote. */
export function readLimit(path: string): number | undefined {
  return isOpaque(path) ? 1_000_000 : undefined;
}

/** How far the head of a manifest is looked for. */
const headLimit = 20_000;

/** False for JSON that is no manifest: nobody claims it, so it is not worth keeping. */
export function isKept(path: string, text: string): boolean {
  if (!isOpaque(path) || isBakePath(path)) return true;
  const head = text.slice(0, headLimit);
  return /"apiVersion"\s*:\s*"/.test(head) && /"kind"\s*:\s*"/.test(head);
}
