/** What an object says it is: whole manifests, kinds and API versions. */

import type { Edit } from "../../model/edit";
import { memo } from "../../model/memo";
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import { type Cursor, writeBlock, writeLine } from "../../schema/complete-write";
import { groupVersionsOf, type Kind, kinds, kindsNamed } from "../../schema/kubernetes/kinds";
import { removalOf } from "../../schema/kubernetes/removals";
import { shortNamesOf } from "../../schema/kubernetes/short-names";
import { isIn, type Minor, minors } from "../../schema/kubernetes/versions";
import { scalarOf } from "../../syntax/yaml/edits";
import { lineStart } from "../../syntax/yaml/lines";
import type { Asking } from "./complete";
import type { CustomHead } from "./custom-heads";
import { customHeads } from "./custom-kinds";
import { minorFor } from "./objects";
import { customManifest, manifest, templateKinds } from "./templates";
import { described } from "./typed";

/** A whole manifest for each kind that can be created, the most used first. */
export function manifestProposals({ snapshot, cursor }: Asking): readonly Proposal[] {
  const minor = minorFor(snapshot);
  const builtIn = kindsIn(minor).map((kind) => ({
    ...aboutKind(snapshot, kind),
    lines: manifest(kind, minor),
    names: shortNamesOf(kind.kind),
  }));
  const custom = customHeads(snapshot).map((head) => ({
    ...aboutHead(head),
    lines: customManifest(head),
    names: head.shortNames,
  }));
  return [...builtIn, ...custom].map(({ lines, names, ...about }) => ({
    ...about,
    kind: "snippet",
    edit: writeBlock(cursor, lines),
    snippet: true,
    filter: [about.label, ...names].join(" "),
  }));
}

/** Kinds of the API version that is written and, where it is a known one, all others; those bring theirs along. */
export function kindProposals(asking: Asking): readonly Proposal[] {
  const { cursor, base, head } = asking;
  const { apiVersion, versionAt } = head;
  const all = kindsFor(asking);
  const isFree = apiVersion === undefined && base.length === 0 && !cursor.context.flow;
  const own = all.filter((kind) => apiVersion === undefined || kind.apiVersion === apiVersion);
  const labels = new Set(own.map(({ kind }) => kind));
  const others = labels.size === 0 ? [] : all.filter(({ kind }) => !labels.has(kind));
  return [
    ...own.map(({ about, ...kind }): Proposal => {
      const pair = isFree ? withVersion(cursor, kind) : undefined;
      return { ...about, kind: "value", ...(pair ?? { edit: valueEdit(cursor, kind.kind) }) };
    }),
    ...others.flatMap(({ about, apiVersion, kind }): Proposal[] => {
      const also = versionAt && [{ span: versionAt, text: apiVersion }];
      return also === undefined ? [] : [{ ...about, kind: "value", edit: valueEdit(cursor, kind), also }];
    }),
  ];
}

/** The kinds of the API version that is written, then the best version of each kind, with what is told about them. */
function kindsFor({ snapshot, head: { apiVersion } }: Asking) {
  const minor = minorFor(snapshot);
  const own = apiVersion === undefined ? [] : kindsOf(apiVersion, minor);
  const best = kindsIn(minor).filter((kind) => kind.apiVersion !== apiVersion);
  return [
    ...[...own, ...best].map((kind) => ({ ...kind, about: aboutKind(snapshot, kind) })),
    ...customHeads(snapshot).map((head) => ({ ...head, about: aboutHead(head) })),
  ];
}

/** The kinds of an API version that a manifest may create. */
function kindsOf(apiVersion: string, minor: Minor): readonly Kind[] {
  return kinds().filter((kind) => kind.apiVersion === apiVersion && isIn(kind, minor) && kind.verbs.has("create"));
}

/** API versions of the kind that is written, served ones only; all of them where there is no kind. */
export function versionProposals({ snapshot, cursor, head }: Asking): readonly Proposal[] {
  const minor = minorFor(snapshot);
  const own = kindsNamed(head.kind ?? "").filter((kind) => isIn(kind, minor));
  const custom = customHeads(snapshot).filter(({ kind }) => head.kind === undefined || kind === head.kind);
  const builtIn = head.kind === undefined ? groupVersionsOf(minor) : own.map(({ apiVersion }) => apiVersion);
  const labels = new Set([...builtIn, ...custom.map(({ apiVersion }) => apiVersion)]);
  return [...labels].map((label) => {
    const { deprecated } = removalOf(label, head.kind ?? "") ?? {};
    const detail = deprecated !== undefined && deprecated <= minor ? `deprecated since 1.${deprecated}` : head.kind;
    return { label, kind: "value", edit: valueEdit(cursor, label), ...(detail === undefined ? {} : { detail }) };
  });
}

type Named = Pick<Kind, "apiVersion" | "kind">;

/** The best version of each kind that a manifest may create. */
function kindsIn(minor: Minor): readonly Kind[] {
  return bestKinds(byMinor.find((each) => each.minor === minor) ?? { minor });
}

const byMinor = minors.map((minor) => ({ minor }));

const bestKinds = memo(({ minor }: { readonly minor: Minor }): readonly Kind[] => {
  const names = new Set([...templateKinds, ...kinds().map(({ kind }) => kind)]);
  return [...names].flatMap(
    (name) => kindsNamed(name).find((kind) => isIn(kind, minor) && kind.verbs.has("create")) ?? [],
  );
});

function aboutKind(snapshot: Snapshot, { apiVersion, kind, type }: Kind): Pick<Proposal, "label" | "detail"> {
  const key = `kubernetes/${kind}`;
  const { description } = described(snapshot, type);
  return {
    label: kind,
    detail: [apiVersion, ...shortNamesOf(kind)].join(" · "),
    ...(snapshot.notes.has(key) ? { concept: key } : {}),
    ...(description === undefined ? {} : { documentation: description }),
  };
}

function aboutHead({ apiVersion, kind, shortNames }: CustomHead): Pick<Proposal, "label" | "detail"> {
  return { label: kind, detail: [apiVersion, ...shortNames, "custom"].join(" · ") };
}

/** The line with the kind, with the line of the API version above it. */
function withVersion(
  { text, context }: Cursor,
  { apiVersion, kind }: Named,
): { edit: Edit; filter: string } | undefined {
  const start = lineStart(text, context.span.start);
  const before = text.slice(start, context.span.start);
  if (!/^ *kind:\s*$/.test(before) || context.quote !== "") return undefined;
  const indent = before.slice(0, before.indexOf("k"));
  const lines = `${indent}apiVersion: ${apiVersion}\n${indent}kind: ${kind}`;
  return { edit: { span: { start, end: context.span.end }, text: lines }, filter: `${before}${kind}` };
}

function valueEdit(cursor: Cursor, value: string): Edit {
  const { quote } = cursor.context;
  return writeLine(cursor, scalarOf(value, cursor.json || quote === '"' ? '"' : quote === "'" ? "'" : ""));
}
