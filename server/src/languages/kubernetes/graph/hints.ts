/** Behind a port that is named, its number, and behind a number its name: those of what the port leads to. */
import type { Hint } from "../../../model/inlay";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import type { Part } from "./facts";
import { graphFor } from "./graph";
import { resolve } from "./resolve";
import { sitesIn } from "./sites";
import { listed } from "./wording";

/** None where the port is in the same object, which is in sight. */
export function hints(file: SourceFile, snapshot: Snapshot): readonly Hint[] {
  const graph = graphFor(file, snapshot);
  return sitesIn(graph, file).flatMap(({ site, span }) =>
    site.object.points.flatMap((point): Hint[] => {
      const { want, word } = point;
      if (want.by !== "part" || want.role !== "port" || want.of === "itself") return [];
      const others = resolve(graph, site, point).targets.flatMap(({ part }) => other(part, word.text) ?? []);
      return others.length === 0 ? [] : [{ at: span(word.at).end, label: listed(others) }];
    }),
  );
}

function other(part: Part | undefined, text: string): string | undefined {
  return part?.name?.text === text ? part.number?.text : part?.name?.text;
}
