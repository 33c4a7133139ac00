/** The folders of this repository that Flux and Argo CD are told to apply. */
import { memo } from "../../model/memo";
import type { Reference } from "../../model/name";
import type { Snapshot } from "../../model/snapshot";
import { baseName, pathFrom, type SourceFile } from "../../model/source-file";
import { type Span, shift } from "../../model/span";
import { isPlaceholder } from "../../schema/placeholder";
import { type Fields, mapIn, mapsIn, scalarIn, textIn } from "./fields";
import { kustomizationNames } from "./kustomize/file";
import { type KubernetesObject, placedObjects } from "./objects";
import { spelledAt } from "./unsure";

/** A path from a repository's root, and the name of that repository as far as it is known. */
interface Delivery {
  readonly text: string;
  readonly span: Span;
  readonly repository: string | undefined;
}

/** What a folder is built from. */
const heads = [...kustomizationNames, "Chart.yaml"];

/**
 * A path may be one of another repository: it has to be there, and be deep or said to be this one's. The very same list as long
 * as the answer is the same.
 */
export function deliveredReferences(file: SourceFile, { paths, roots }: Snapshot): readonly Reference[] {
  const deliveries = deliveriesIn(file);
  const root = deliveries.length === 0 ? undefined : roots.find((each) => file.path.startsWith(`${each}/`));
  if (root === undefined) return none;
  const found = deliveries.flatMap(({ text, span, repository }): Reference[] => {
    const folder = pathFrom(root, text);
    const isOurs = repository === undefined || repository === baseName(root);
    if (!isOurs && !/\w\/\w/.test(text)) return [];
    const id = heads.map((head) => `${folder}/${head}`).find((path) => paths.has(path));
    return id === undefined ? [] : [{ id, span, spelled: false }];
  });
  return known(file)(found);
}

const none: readonly Reference[] = [];

const known = memo((_: SourceFile) => {
  const lists = new Map<string, readonly Reference[]>();
  return (found: readonly Reference[]) => {
    const key = found.map(({ id, span }) => `${span.start} ${id}`).join("\n");
    const list = lists.get(key) ?? found;
    lists.set(key, list);
    return list;
  };
});

const deliveriesIn = memo((file: SourceFile): readonly Delivery[] => {
  if (!/kustomize\.toolkit\.fluxcd\.io|argoproj\.io/.test(file.text)) return [];
  return placedObjects(file).flatMap(({ start, objects }) =>
    objects.flatMap((object) =>
      sourcesOf(object).flatMap(([path, repository]) => {
        const at = path && !isPlaceholder(path.text) ? spelledAt(path, object.document.text) : undefined;
        if (path === undefined || at === undefined) return [];
        return [{ text: path.text, span: shift({ start: at, end: at + path.text.length }, start), repository }];
      }),
    ),
  );
});

/** Each path with its repository; the one that Flux lives in goes by a name of its own. */
function sourcesOf({ map, kind, apiVersion }: KubernetesObject) {
  const spec = mapIn(map, "spec");
  if (apiVersion.text.startsWith("kustomize.toolkit.fluxcd.io/") && kind.text === "Kustomization") {
    const source = mapIn(spec, "sourceRef");
    if (textIn(source, "kind") !== "GitRepository") return [];
    const name = textIn(source, "name");
    return [[scalarIn(spec, "path"), name === "flux-system" ? undefined : name] as const];
  }
  if (!apiVersion.text.startsWith("argoproj.io/")) return [];
  const app = kind.text === "ApplicationSet" ? mapIn(spec, "template", "spec") : spec;
  const sources = [mapIn(app, "source"), ...mapsIn(app, "sources")];
  return sources.map((source) => [scalarIn(source, "path"), repositoryOf(source)] as const);
}

function repositoryOf(source: Fields): string {
  return baseName(textIn(source, "repoURL") ?? "").replace(/\.git$/, "");
}
