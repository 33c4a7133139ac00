/** A link in a note that leads nowhere. */
import type { Finding } from "../../../model/finding";
import { folders } from "../../../model/folders";
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import type { NoteTexts, Snapshot } from "../../../model/snapshot";
import { type SourceFile, unescapedPath } from "../../../model/source-file";
import { closest } from "../../../syntax/closest";
import type { Link } from "../../../syntax/markdown";
import { page, sections } from "../facts";
import { idOf } from "../names";
import { isNoteName } from "../paths";

export const linkResolves: Rule = {
  id: "notes/link-resolves",
  severity: "warning",
  aliases: [],
  *check(file, snapshot) {
    for (const link of page(file).links)
      yield* link.target.startsWith(scheme) ? checkConcept(link, snapshot.notes) : checkPath(file, link, snapshot);
  },
};

const scheme = "portolan:";

/** Fields and custom kinds have no note each: only what is nearly a note's key is surely meant to be one. */
function* checkConcept({ target, targetSpan }: Link, notes: NoteTexts): Generator<Finding> {
  const key = target.slice(scheme.length).replace(/\.md$/, "");
  if (notes.has(key)) return;
  const names = namesIn(notes).get(folderIn(key));
  const meant = key.includes(".") ? undefined : closest(key, names ?? []);
  if (meant === undefined) {
    if (names === undefined) yield { span: targetSpan, message: `No note is called ${key}` };
    return;
  }
  const fix = { title: `Change to ${meant}`, edits: [{ span: targetSpan, text: scheme + meant }], safe: false };
  yield { span: targetSpan, message: `No note is called ${key}; did you mean ${meant}?`, fix };
}

function folderIn(key: string): string {
  return key.slice(0, key.indexOf("/") + 1);
}

const namesIn = memo((notes: NoteTexts): ReadonlyMap<string, readonly string[]> => {
  const folders = new Map<string, string[]>();
  for (const key of notes.keys()) {
    const names = folders.get(folderIn(key));
    if (names === undefined) folders.set(folderIn(key), [key]);
    else names.push(key);
  }
  return folders;
});

/** What lies outside the workspace's folders may be anywhere. */
function* checkPath(file: SourceFile, link: Link, snapshot: Snapshot): Generator<Finding> {
  const [path, fragment] = (idOf(file, link) ?? "").split("#", 2);
  if (path === undefined || !snapshot.roots.some((root) => path.startsWith(`${root}/`))) return;
  if (!snapshot.paths.has(path) && !folders(snapshot.paths).has(path.replace(/\/$/, "")))
    yield { span: link.targetSpan, message: "This link leads to no file of the workspace: mend its path" };
  const target = snapshot.files.get(path);
  if (target === undefined || fragment === undefined || !isNoteName(path)) return;
  const slugs = sections(target).map(({ slug }) => slug);
  if (slugs.includes(unescapedPath(fragment).toLowerCase()) || /^L?\d/.test(fragment)) return;
  const meant = closest(fragment, slugs);
  const said = meant === undefined ? "" : `; did you mean #${meant}?`;
  yield { span: link.targetSpan, message: `No heading there is called #${fragment}${said}` };
}
