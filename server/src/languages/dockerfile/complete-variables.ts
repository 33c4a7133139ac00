/** Variables, after `$` and as the names that ARG may declare. */
import type { Proposal } from "../../model/proposal";
import { slice } from "../../model/span";
import { platformArguments } from "../../schema/dockerfile";
import { before, type Cursor } from "./cursor";
import { type Stage, stageAt } from "./stages";
import { type Declaration, declarations } from "./variables";

/** Instructions that expand nothing. */
const literal = new Set(["MAINTAINER", "SHELL"]);

/** What `$` or `${` before the cursor may become; nothing when neither stands there. */
export function variableProposals(cursor: Cursor): readonly Proposal[] {
  const typed = /\$(\{?)(\w*)$/.exec(
    cursor.file.text.slice(Math.max(cursor.start, cursor.offset - 200), cursor.offset),
  );
  if (typed === null || literal.has(cursor.node.name)) return [];
  const [, brace = "", name = ""] = typed;
  const closed = cursor.file.text[cursor.offset] === "}";
  return visible(cursor).map(({ label, detail }) => ({
    label,
    kind: "variable",
    edit: { span: before(cursor, name.length), text: brace === "" || closed ? label : `${label}}` },
    detail,
    concept: platformArguments.includes(label) ? `dockerfile/${label}` : "dockerfile/variable",
  }));
}

/** Names for `ARG` in a stage: the arguments above the first FROM, and the platform's. */
export function argumentNames(cursor: Cursor): readonly Proposal[] {
  if (stageAt(cursor.file, cursor.start) === undefined) return [];
  const globals = (declarations(cursor.file).get(undefined) ?? []).map((each) => ({
    label: each.name.text,
    detail: textOf(cursor, each),
  }));
  const all = [...globals, ...platformArguments.map((label) => ({ label, detail: "set by the builder" }))];
  return all.map(({ label, detail }) => ({
    label,
    kind: "variable",
    edit: { span: before(cursor, cursor.typed.length), text: label },
    detail,
    concept: platformArguments.includes(label) ? `dockerfile/${label}` : "dockerfile/ARG",
  }));
}

interface Visible {
  readonly label: string;
  readonly detail: string;
}

/** Nearest first; FROM sees the arguments above it and the platform's. */
function visible(cursor: Cursor): readonly Visible[] {
  const names = new Map<string, Visible>();
  const scopes = scopesOf(cursor.node.name === "FROM" ? undefined : stageAt(cursor.file, cursor.start));
  for (const scope of scopes) {
    for (const each of (declarations(cursor.file).get(scope) ?? []).toReversed()) {
      const label = each.name.text;
      if (each.placed.start < cursor.start && !names.has(label))
        names.set(label, { label, detail: textOf(cursor, each) });
    }
  }
  if (scopes[0] === undefined)
    for (const label of platformArguments) names.set(label, { label, detail: "set by the builder" });
  return [...names.values()];
}

function scopesOf(stage: Stage | undefined): readonly (Stage | undefined)[] {
  const scopes: Stage[] = [];
  for (let each = stage; each !== undefined; each = each.base) scopes.push(each);
  return scopes.length > 0 ? scopes : [undefined];
}

function textOf(cursor: Cursor, { kind, name, value }: Declaration): string {
  return `${kind} ${slice(cursor.file.text, { start: name.start, end: value?.end ?? name.end })}`.slice(0, 60);
}
