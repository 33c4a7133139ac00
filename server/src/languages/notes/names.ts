/** What notes define (their sections) and point at (other notes, and concepts of ours). */
import type { Concept } from "../../model/concept";
import { memo } from "../../model/memo";
import type { Definition, Reference } from "../../model/name";
import type { Snapshot } from "../../model/snapshot";
import { folderOf, pathFrom, type SourceFile } from "../../model/source-file";
import { touches } from "../../model/span";
import type { Link } from "../../syntax/markdown";
import { page, sections, targetPath } from "./facts";

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
    return id === undefined ? [] : [{ id, span: link.targetSpan, spelled: false }];
  }),
);

/** The concept whose note a link under the cursor leads to. */
export function conceptAt(file: SourceFile, offset: number, snapshot: Snapshot): Concept | undefined {
  const link = page(file).links.find(({ span }) => touches(span, offset));
  if (link === undefined) return undefined;
  const parts = targetPath(link).split("/");
  const key = parts.map((_, index) => parts.slice(index).join("/")).find((rest) => snapshot.notes.has(rest));
  return key === undefined ? undefined : { key, span: link.span };
}

/** Headings are renamed by writing, because links spell them in another way. */
export function refuseName(): string {
  return "Headings are changed by editing them; their links need a look as well";
}

function idOf(file: SourceFile, { target }: Link): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(target) || target.startsWith("/")) return undefined;
  const [path = "", fragment] = target.split("#", 2);
  const whole = path === "" ? file.path : pathFrom(folderOf(file.path), path);
  return fragment === undefined || fragment === "" ? whole : `${whole}#${fragment}`;
}
