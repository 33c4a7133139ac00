/** The facts of a file: the same from one version to the next as long as nothing changes that others could see. */
import { type Lineage, lasting, type SourceFile } from "../../../model/source-file";
import { type Span, shift } from "../../../model/span";
import { kustomizeType } from "../../../schema/kubernetes/kustomize";
import { documents } from "../../../syntax/yaml/documents";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { filled, itemsIn, textIn } from "../fields";
import { isKustomization } from "../kustomize/file";
import { pathsIn } from "../kustomize/paths";
import { isManifest } from "../manifest";
import { placedObjects } from "../objects";
import type { DocumentFacts, KustomizationFacts, Places } from "./facts";
import { readingOf } from "./read";
import { isSame } from "./same";

/** What others may know of a file. */
export interface FileFacts {
  readonly documents: readonly DocumentFacts[];
  readonly kustomization?: KustomizationFacts;
}

/** The facts of a file, with where its documents start and where their words are. */
export interface PlacedFacts {
  readonly facts: FileFacts;
  readonly starts: readonly number[];
  readonly places: readonly Places[];
}

/** The facts of the newest version of each file. */
const newest = new WeakMap<Lineage, FileFacts>();

const empty: FileFacts = { documents: [] };

/** Holds no trees, and outlives them. A file without objects has none; so does a chart's template, even where parts of it can be read. */
export const factsOf: (file: SourceFile) => PlacedFacts = lasting((file) => {
  const isHidden = file.path.includes("/templates/") && file.text.includes("{{");
  if (isHidden || !(isManifest(file) || isKustomization(file.path))) return { facts: empty, starts: [], places: [] };
  const placed = documents(file).map(({ start, document }) => ({ start, ...readingOf(document, file) }));
  const facts = settled(file, {
    documents: placed.map(({ facts }) => facts),
    ...kustomizationIn(file),
  });
  return { facts, starts: placed.map(({ start }) => start), places: placed.map(({ places }) => places) };
});

/** Where a place of one of the documents is in the file. */
export function spanAt({ starts, places }: PlacedFacts, document: number, at: number): Span {
  return shift(places[document]?.[at] ?? { start: 0, end: 0 }, starts[document] ?? 0);
}

/** What was known before stays what it is, as far as it is the same. */
function settled(file: SourceFile, fresh: FileFacts): FileFacts {
  const before = newest.get(file.lineage);
  const known = before?.documents ?? [];
  const shared = fresh.documents.map((facts, index) => {
    const inPlace = [known[index], known[index + known.length - fresh.documents.length]];
    return inPlace.find((each) => each !== undefined && isSame(each, facts)) ?? facts;
  });
  const now = { ...fresh, documents: shared };
  const facts = before !== undefined && isSame(before, now) ? before : now;
  newest.set(file.lineage, facts);
  return facts;
}

function kustomizationIn(file: SourceFile): Pick<FileFacts, "kustomization"> {
  if (!isKustomization(file.path)) return {};
  const objects = placedObjects(file).flatMap(({ objects }) => objects);
  const map = objects.find(({ apiVersion, kind }) => kustomizeType(apiVersion.text, kind.text) !== undefined)?.map;
  if (map === undefined) return {};
  const paths = pathsIn(file);
  const of = (fields: readonly string[]) => paths.filter(({ field }) => fields.includes(field)).map(({ path }) => path);
  return {
    kustomization: {
      resources: of(taking),
      patches: of(["patches", "patchesStrategicMerge", "patchesJson6902"]),
      prefix: textIn(map, "namePrefix") ?? "",
      suffix: textIn(map, "nameSuffix") ?? "",
      namespace: textIn(map, "namespace"),
      open: isOpen(map, of(taking).length),
    },
  };
}

const taking = ["resources", "bases", "components"];

/** More is taken than local paths, or made by what is not known here. */
function isOpen(map: YamlMap, known: number): boolean {
  const count = taking.reduce((sum, field) => sum + itemsIn(map, field).length, 0);
  const making = ["helmCharts", "helmChartInflationGenerator", "generators", "transformers"];
  return count > known || making.some((field) => filled(map, field) !== undefined);
}
