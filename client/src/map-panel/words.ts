/** A map in words: what is read below the picture, and what the picture's caption says. */

import { escapeHtml } from "../html";
import { commandId } from "../names";
import type { MapAnswer, MapObject } from "../protocol";

/** A list of all objects, each with what it leads to; what has a place in a file is a link. */
export function wordsOf({ objects }: MapAnswer): string {
  const byId = new Map(objects.map((each) => [each.id, each]));
  const items = objects.map((object) => {
    const leads = object.leads.map(({ to, verb, label, missing }) => {
      const place = byId.get(to);
      return `<li${missing ? ' class="missing"' : ""}>${escapeHtml(verb)} ${linked(label, place)}</li>`;
    });
    return `<li>${linked(object.label, object)}${leads.length === 0 ? "" : `<ul>${leads.join("")}</ul>`}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

/** How many objects there are. */
export function captionOf({ objects, tooMany }: MapAnswer): string {
  if (tooMany !== undefined) return `${tooMany} objects are too many for one picture. Choose Folder or File.`;
  if (objects.length === 0) return "There are no Kubernetes objects here.";
  const missing = objects.filter((each) => each.missing).length;
  const count = `${objects.length} object${objects.length === 1 ? "" : "s"}`;
  return missing === 0 ? count : `${count}, ${missing} of them missing`;
}

/** The innermost object that takes up a line of a file. */
export function objectAt(objects: readonly MapObject[], uri: string, line: number): MapObject | undefined {
  const around = objects.filter((each) => each.uri === uri && isIn(each, line));
  return around.toSorted((a, b) => linesOf(a) - linesOf(b))[0];
}

function isIn({ line = 0, endLine = line }: MapObject, at: number): boolean {
  return line <= at && at <= endLine;
}

function linesOf({ line = 0, endLine = line }: MapObject): number {
  return endLine - line + 1;
}

function linked(label: string, object: MapObject | undefined): string {
  if (object?.uri === undefined) return escapeHtml(label);
  const args = encodeURIComponent(JSON.stringify([object.uri, object.line ?? 0, 0]));
  return `<a href="command:${commandId("openPlace")}?${args}">${escapeHtml(label)}</a>`;
}
