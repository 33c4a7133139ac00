/** What was probably meant by a point that leads nowhere. */
import { closest } from "../../../syntax/closest";
import type { Point, Want, WantedLabels, WantedName, WantedPart, Word } from "./facts";
import type { Graph } from "./graph";
import { isPatch, labelsOf, namesakes, ownersOf, resolveWant, wholeOf } from "./resolve";
import { grants } from "./selector";
import type { Site } from "./shelf";
import { inSpace, spaceOf } from "./spaces";

/** What a point could say instead. */
export interface Near {
  /** What is meant: the owner, where a part is. */
  readonly site: Site;
  /** The word that is wrong and what it should say; nothing where it is right and stands in another namespace. */
  readonly change?: { readonly word: Word; readonly text: string };
}

/** The nearest of what the unit has; nothing where nothing is near. */
export function nearMiss(graph: Graph, from: Site, { want, word }: Point): Near | undefined {
  if (want.by === "name") return nearName(graph, from, want, word);
  return want.by === "labels" ? nearLabels(graph, from, want) : nearPart(graph, from, want, word);
}

/** All objects of a kind in the unit of an object, patches left out: where there is none, nothing can be said to be missing. */
export function siblings(graph: Graph, from: Site, kind: string): readonly Site[] {
  const unit = graph.layout.unitOf(from.path);
  return graph.find("byKind", kind).filter((site) => graph.layout.unitOf(site.path) === unit && !isPatch(graph, site));
}

/** The same name in another namespace, or a name that is spelled alike. */
function nearName(graph: Graph, from: Site, want: WantedName, word: Word): Near | undefined {
  const unit = graph.layout.unitOf(from.path);
  const [other] = namesakes(graph, want.kind, want.name).filter((site) => graph.layout.unitOf(site.path) === unit);
  if (other !== undefined) return { site: other };
  const space = want.namespace?.text ?? spaceOf(graph, from);
  const near = inSpace(graph, siblings(graph, from, want.kind), space);
  const text = closest(
    want.name,
    near.flatMap(({ object }) => object.name?.text ?? []),
  );
  const site = near.find(({ object }) => object.name?.text === text);
  return text === undefined || site === undefined ? undefined : { site, change: { word, text } };
}

function nearPart(graph: Graph, from: Site, want: WantedPart, word: Word): Near | undefined {
  const owners = want.of === "itself" ? ownersOf(graph, from) : want.of.flatMap((each) => wholesOf(graph, from, each));
  const parts = owners.flatMap((site) =>
    site.object.parts
      .filter(({ role, container }) => role === want.role && (want.container ?? container) === container)
      .flatMap(({ name }) => (name === undefined ? [] : [{ site, text: name.text }])),
  );
  const text = closest(
    want.name,
    parts.map((part) => part.text),
  );
  const found = parts.find((part) => part.text === text);
  return found && { site: found.site, change: { word, text: found.text } };
}

function wholesOf(graph: Graph, from: Site, want: Want): readonly Site[] {
  return resolveWant(graph, from, want).targets.flatMap(({ site }) => wholeOf(graph, site));
}

/** The object that all wishes but one fit, where that one fits with another value that is spelled alike, or is the only one. */
function nearLabels(graph: Graph, from: Site, want: WantedLabels): Near | undefined {
  const all = siblings(graph, from, want.of);
  const near = want.reach === "own" ? inSpace(graph, all, spaceOf(graph, from)) : all;
  const found = near.flatMap((site): Required<Near>[] => {
    const { pairs, ...labels } = labelsOf(site, want.of);
    const [failing, ...others] = want.selector.requirements.filter(
      (each) => grants(each, { pairs, ...labels }) !== true,
    );
    const [value] = failing?.operator === "In" ? failing.values : [];
    const label = pairs.find(({ key }) => key.text === failing?.key.text);
    if (others.length > 0 || value === undefined || label?.value === undefined) return [];
    return [{ site, change: { word: value, text: label.value.text } }];
  });
  const isFirm = want.selector.requirements.length > 1 && new Set(found.map(({ change }) => change.text)).size === 1;
  const alike = found.find(({ change }) => closest(change.word.text, [change.text]) !== undefined);
  return alike ?? (isFirm ? found[0] : undefined);
}
