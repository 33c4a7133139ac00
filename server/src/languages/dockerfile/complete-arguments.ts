/** What each instruction's own arguments may be. */
import type { Proposal, ProposalKind } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import { imageNames, labelKeys, shells, signals } from "../../schema/dockerfile";
import { stageProposals } from "./complete-flags";
import { pathProposals } from "./complete-paths";
import { userProposals } from "./complete-users";
import { argumentNames } from "./complete-variables";
import { copiesFromContext } from "./context/sources";
import { before, type Cursor } from "./cursor";
import { named } from "./instructions";

/** By instruction and by how many words stand before the cursor. */
export function argumentProposals(cursor: Cursor, snapshot: Snapshot): readonly Proposal[] {
  const { node, index } = cursor;
  if (node.name === "FROM") return fromProposals(cursor);
  if (node.name === "ARG") return argumentNames(cursor);
  if (node.name === "HEALTHCHECK" && index === 0)
    return list(cursor, "keyword", ["CMD", "NONE"], "dockerfile/HEALTHCHECK");
  if (node.name === "STOPSIGNAL" && index === 0) return list(cursor, "value", signals, "dockerfile/STOPSIGNAL");
  if (node.name === "SHELL" && index === 0) return list(cursor, "value", shells, "dockerfile/SHELL");
  if (node.name === "USER" && index === 0) return userProposals(cursor);
  if (node.name === "EXPOSE") return protocols(cursor);
  if (node.name === "LABEL" && !cursor.typed.includes("=")) return labels(cursor);
  if (copiesFromContext(node)) return pathProposals(cursor, snapshot);
  if (node.name === "WORKDIR" && index === 0) return workdirs(cursor);
  return [];
}

function fromProposals(cursor: Cursor): readonly Proposal[] {
  if (cursor.index === 1) return list(cursor, "keyword", ["AS"], "dockerfile/stage");
  if (cursor.index > 1) return [];
  const images = imageNames.map((label): Proposal => {
    return {
      label,
      kind: "value",
      edit: { span: before(cursor, cursor.typed.length), text: `${label}:` },
      concept: "docker/image-reference",
    };
  });
  const scratch = list(cursor, "value", ["scratch"], "dockerfile/scratch");
  return [...stageProposals(cursor, cursor.typed, true), ...images, ...scratch];
}

function protocols(cursor: Cursor): readonly Proposal[] {
  const typed = /^(\d+)\/(\w*)$/.exec(cursor.typed);
  if (typed === null) return [];
  const span = before(cursor, (typed[2] ?? "").length);
  return ["tcp", "udp", "sctp"].map((label) => ({
    label,
    kind: "value",
    edit: { span, text: label },
    concept: "dockerfile/EXPOSE",
  }));
}

function labels(cursor: Cursor): readonly Proposal[] {
  const span = before(cursor, cursor.typed.length);
  return labelKeys.map((key) => {
    return {
      label: key,
      kind: "value",
      edit: { span, text: `${key}="$1"` },
      snippet: true,
      concept: "dockerfile/LABEL",
    };
  });
}

function workdirs(cursor: Cursor): readonly Proposal[] {
  const used = named(cursor.file, "WORKDIR").filter(({ start }) => start !== cursor.start);
  return list(cursor, "value", [...new Set(used.map(({ node }) => node.rest?.text ?? "/"))], "dockerfile/WORKDIR");
}

function list(cursor: Cursor, kind: ProposalKind, labels: readonly string[], concept: string): readonly Proposal[] {
  const span = before(cursor, cursor.typed.length);
  return labels.map((label) => ({ label, kind, edit: { span, text: label }, concept }));
}
