/** Completion in notes: the concepts that a link can lead to. */
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";

const scheme = "portolan:";

/** The keys of our notes, where a link's target or a `portolan:` address is being written. */
export function* complete(file: SourceFile, offset: number, snapshot: Snapshot): Iterable<Proposal> {
  const before = file.text.slice(Math.max(0, offset - 200), offset);
  const typed = /(?:\]\(|\bportolan:)([\w./:-]*)$/.exec(before);
  if (typed === null) return;
  const start = offset - (typed[1]?.length ?? 0);
  const span = { start: typed[0].startsWith("](") ? start : start - scheme.length, end: offset };
  for (const key of [...snapshot.notes.keys()].sort())
    yield { label: scheme + key, kind: "value", edit: { span, text: scheme + key }, concept: key };
}
