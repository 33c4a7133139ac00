/** How things of the graph are called where people read. */
import { baseName, folderOf } from "../../../model/source-file";
import type { Part } from "./facts";
import { bareKind } from "./kinds";
import type { Target } from "./resolve";
import type { Site } from "./shelf";

/** `Deployment web`; what has no name, such as a kustomization, goes by its folder: `Kustomization in base`. */
export function called({ object, path }: Site): string {
  return `${bareKind(object.kind)} ${object.name?.text ?? `in ${baseName(folderOf(path))}`}`;
}

/** `port http of Deployment web`. */
export function calledTarget({ site, part }: Target): string {
  return part === undefined ? called(site) : `${calledPart(part)} of ${called(site)}`;
}

/** `port http (8080)`. */
function calledPart({ role, name, number }: Part): string {
  const text = name?.text ?? number?.text ?? "";
  return `${role} ${text}${name === undefined || number === undefined ? "" : ` (${number.text})`}`;
}

/** `a, b and 3 more`, each once. */
export function listed(items: readonly string[], most = 4): string {
  const all = [...new Set(items)];
  const more = all.length > most ? ` and ${all.length - most} more` : "";
  return all.slice(0, most).join(", ") + more;
}

/** `3 workloads`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
