/** What may be typed next in a manifest. */
import type { Edit } from "../../model/edit";
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import { shift, slice } from "../../model/span";
import { typeProposals } from "../../schema/complete";
import type { Cursor } from "../../schema/complete-write";
import type { TypedPlace } from "../../schema/describe";
import { inOrder } from "../../schema/kubernetes/order";
import { type CursorContext, cursorContext } from "../../syntax/yaml/cursor/context";
import { documentAt } from "../../syntax/yaml/documents";
import type { YamlPath } from "../../syntax/yaml/tree";
import { kindProposals, manifestProposals, versionProposals } from "./complete-head";
import { hintsAt } from "./complete-hints";
import { baseOf, type Head, headAt } from "./head";
import { impliedVersion, isKustomization } from "./kustomize/file";
import { shapesOf } from "./shapes";
import { described, noteKeys, rootType, wording } from "./typed";

/** Best first. */
export function complete(file: SourceFile, offset: number, snapshot: Snapshot): readonly Proposal[] {
  const placed = documentAt(file, offset);
  if (placed === undefined) return [];
  const { start, document } = placed;
  const text = file.text.slice(start, Math.max(placed.end, offset));
  const context = cursorContext(text, offset - start);
  if (context === undefined || slice(text, context.span).includes("\n")) return [];
  const base = baseOf(document, context.path);
  const head = headAt(file, document, text, base);
  const cursor: Cursor = { text, json: isJson(file, text, context), context: below(context, base) };
  const found = proposals({ file, snapshot, cursor, base, head });
  const moved = (edit: Edit): Edit => ({ ...edit, span: shift(edit.span, start) });
  return found.map((each) => ({
    ...each,
    edit: moved(each.edit),
    ...(each.also === undefined ? {} : { also: each.also.map(moved) }),
  }));
}

/** A cursor in an object, with what is known about the object. */
export interface Asking {
  readonly file: SourceFile;
  readonly snapshot: Snapshot;
  readonly cursor: Cursor;
  /** Where the object is in its document. */
  readonly base: YamlPath;
  readonly head: Head;
}

function proposals(asking: Asking): readonly Proposal[] {
  const { expects, path, keys, flow, hasColon } = asking.cursor.context;
  const isValue = expects === "value" && path.length === 1;
  const inKustomization = isKustomization(asking.file.path);
  if (isValue && inKustomization && Object.hasOwn(kustomizeHead, path.join()))
    return fieldProposals({ ...asking, head: { ...kustomizeHead, object: asking.head.object } });
  if (isValue && path[0] === "kind") return kindProposals(asking);
  if (isValue && path[0] === "apiVersion") return versionProposals(asking);
  const isEmpty = path.length === 0 && keys.length === 0 && expects !== "value" && !flow && !hasColon;
  return [...(isEmpty && !inKustomization ? manifestProposals(asking) : []), ...fieldProposals(asking)];
}

/** Both are of a Kustomization's type, whatever is half typed. */
const kustomizeHead = { apiVersion: impliedVersion("Kustomization"), kind: "Kustomization" };

function fieldProposals({ file, snapshot, cursor, base, head }: Asking): readonly Proposal[] {
  const { apiVersion = "", kind = "" } = head;
  const about = (path: YamlPath, place: TypedPlace) => {
    const concept = noteKeys(kind, path, place).find((key) => snapshot.notes.has(key));
    const { description } = described(snapshot, place.owner?.name, place.field);
    return {
      ...(concept === undefined ? {} : { concept }),
      ...(description === undefined ? {} : { documentation: description }),
    };
  };
  return typeProposals({
    ...cursor,
    root: rootType(snapshot, apiVersion, kind),
    wording,
    order: inOrder,
    about,
    shapes: shapesOf,
    hints: (path, place) => hintsAt({ file, snapshot, object: head.object, base, path, place }),
  });
}

/** The context as seen from an object in the document. */
function below(context: CursorContext, base: YamlPath): CursorContext {
  if (base.length === 0) return context;
  const { orItem, ...rest } = context;
  return {
    ...rest,
    path: context.path.slice(base.length),
    ...(orItem === undefined || orItem.path.length < base.length
      ? {}
      : { orItem: { ...orItem, path: orItem.path.slice(base.length) } }),
  };
}

function isJson(file: SourceFile, text: string, { flow }: CursorContext): boolean {
  return file.languageId === "json" || /\.json$/i.test(file.path) || (flow && /^\s*[{[]\s*(?:"|\{\s*")/.test(text));
}
