/** COPY of a path that the build context does not hold ends the build. */
import { folders, pathsBelow } from "../../../model/folders";
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import { baseName, folderOf, type SourceFile } from "../../../model/source-file";
import { closest } from "../../../syntax/closest";
import { likelyContexts } from "../context";
import { isGenerated } from "../context/generated";
import { isGitIgnored } from "../context/git-ignored";
import { exists } from "../context/matches";
import { type Source, sources } from "../context/sources";

export const sourceExists: Rule = {
  id: "dockerfile/source-exists",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    const contexts = likelyContexts(snapshot, file);
    const [context] = contexts;
    if (context === undefined) return;
    for (const source of sources(file)) {
      if (!contexts.every((folder) => isMissing(snapshot, folder, source))) continue;
      yield findingOf(snapshot, file, context, source);
    }
  },
};

/**
 * A path may still be made by whoever builds: only one that somebody writes by hand, beside others, is missed. The builder
 * takes wildcards that match nothing, and a variable may get another value.
 */
function isMissing(snapshot: Snapshot, context: string, source: Source): boolean {
  const { path, glob, word } = source;
  if (glob !== undefined || word.text.includes("$") || exists(snapshot, context, source) || isGenerated(path))
    return false;
  const folder = folderOf(`${context}/${path}`);
  if (!folders(snapshot.paths).has(folder) || !/.\.\w/.test(baseName(path))) return false;
  return !isGitIgnored(snapshot, `${context}/${path}`);
}

function findingOf(snapshot: Snapshot, file: SourceFile, context: string, { word, path, plain }: Source) {
  const said = `The build context has no ${path}, so the build stops; `;
  const beside = pathsBelow(snapshot.paths, context).filter((each) => folderOf(each) === folderOf(path));
  const meant = closest(path, beside);
  if (meant === undefined) {
    const where = folderOf(file.path) === context ? "its own folder" : `\`${baseName(context)}/\``;
    return { span: word, message: `${said}paths count from ${where}` };
  }
  const fix = { title: `Change to ${meant}`, edits: [{ span: word, text: meant }], safe: false };
  return { span: word, message: `${said}did you mean ${meant}?`, ...(plain ? { fix } : {}) };
}
