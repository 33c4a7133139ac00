/** What a hover says of a place that points somewhere. */
import type { Concept } from "../../../model/concept";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { documents } from "../../../syntax/yaml/documents";
import { contentAt } from "../../../syntax/yaml/tree";
import { shown } from "../naming";
import { graphFor } from "./graph";
import { bareKind } from "./kinds";
import { type Resolution, resolve, type Target } from "./resolve";
import { type PointAt, placeOf, pointsAt } from "./sites";
import { calledTarget, listed } from "./wording";

/** Facts, and links to where they are from. */
export type Told = Pick<Required<Concept>, "facts" | "places">;

const most = 5;

/** What the point at an offset leads to; nothing where nothing points. */
export function toldAt(file: SourceFile, offset: number, snapshot: Snapshot): Told {
  const graph = graphFor(file, snapshot);
  const found = pointsAt(graph, file, offset).map((at) => ({ at, to: resolve(graph, at.site, at.point) }));
  const leading = found.filter(({ to }) => to.targets.length > 0);
  const told = leading.length > 0 ? leading : found.slice(0, 1);
  return {
    facts: told.flatMap(({ at, to }) => sentence(at, to, snapshot)),
    places: leading.flatMap(({ to }) => to.targets.slice(0, most).map((target) => placeOf(target, snapshot))),
  };
}

function sentence({ point }: PointAt, { where, targets }: Resolution, snapshot: Snapshot): readonly string[] {
  const { want } = point;
  const away = where === "elsewhere" ? ", in another part of the workspace" : "";
  if (targets.length > 0)
    return [
      `Leads to ${listed(
        targets.map((each) => calledTarget(each)),
        most,
      )}${valueOf(targets, snapshot)}${away}`,
    ];
  if (where === "always") return ["Every cluster has it"];
  if (where === "unknown" || want.by === "part") return [];
  if (want.by === "labels") return ["Nothing in the workspace has these labels"];
  return [`No ${bareKind(want.kind)} \`${want.name}\` in the workspace`];
}

/** What a key of a ConfigMap holds. */
function valueOf([target, ...others]: readonly Target[], snapshot: Snapshot): string {
  if (target?.part?.role !== "key" || others.length > 0 || target.site.object.kind !== "ConfigMap") return "";
  const file = snapshot.files.get(target.site.path);
  const root = file && documents(file)[target.site.document]?.document.root;
  const value = contentAt(root, ["data", target.part.name?.text ?? ""]);
  return value?.kind === "scalar" ? `: \`${shown(value.text).replaceAll("`", "")}\`` : "";
}
