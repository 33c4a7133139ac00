/** What notes define (their sections) and point at (other notes, and concepts of ours). */
import type { Concept } from "../../model/concept";
import { memo } from "../../model/memo";
import type { Definition, Reference } from "../../model/name";
import type { Snapshot } from "../../model/snapshot";
import { folderOf, pathFrom, type SourceFile, unescapedPath } from "../../model/source-file";
import { touches } from "../../model/span";
import type { Link } from "../../syntax/markdown";
import { page, sections, slugOf, targetPath } from "./facts";
import { mentionAt } from "./mentions";
import { isNoteName } from "./paths";

/** One definition a section: `path#slug`. */
export const definitions = memo((file: SourceFile): readonly Definition[] =>
  sections(file).map(({ heading, slug, whole }) => ({
    id: `${file.path}#${slug}`,
    kind: "section",
    name: heading.text,
    span: heading.span,
    whole,
  })),
);

/** The links to other files and sections of the workspace. */
export const references = memo((file: SourceFile): readonly Reference[] =>
  page(file).links.flatMap((link) => {
    const id = idOf(file, link);
    return id === undefined ? [] : [{ id, span: link.targetSpan, spelled: false, ...respelling(link) }];
  }),
);

/** The concept whose note a link under the cursor leads to, or that the word there names. */
export function conceptAt(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const link = page(file).links.find(({ span }) => touches(span, offset));
  if (link === undefined) return mentionAt(file, offset, snapshot);
  const parts = targetPath(link).split("/");
  const key = parts.map((_, index) => parts.slice(index).join("/")).find((rest) => snapshot.notes.has(rest));
  return key === undefined ? undefined : { key, span: link.span };
}

/** A heading is one line of words. */
export function refuseName(_kind: Definition["kind"], name: string): string | undefined {
  if (slugOf(name) === "") return "A heading needs a word that a link can lead to";
  return /[\r\n]/.test(name) ? "A heading is one line" : undefined;
}

/** Links spell a section as a slug, and a name in code behind what it is: `Dockerfile#stage.build`. */
function respelling({ target }: Link): Pick<Reference, "respelled"> {
  const [path = "", fragment = ""] = target.split("#", 2);
  if (fragment === "") return {};
  const isNote = path === "" || isNoteName(path);
  const stem = fragment.slice(0, fragment.lastIndexOf(".") + 1);
  return { respelled: (name) => `${path}#${isNote ? slugOf(name) : stem + name}` };
}

/** The id of what a link leads to: a path, with a fragment where the link has one; nothing for other addresses. */
export function idOf(file: SourceFile, { target }: Link): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(target) || target.startsWith("/")) return undefined;
  const [path = "", fragment] = target.split("#", 2);
  const whole = path === "" ? file.path : pathFrom(folderOf(file.path), unescapedPath(path));
  return fragment === undefined || fragment === "" ? whole : `${whole}#${fragment}`;
}
