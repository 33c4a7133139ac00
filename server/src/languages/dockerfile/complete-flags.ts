/** Flags and their values. */
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import { type FlagFact, flagValues, instructionByName, mountTypes } from "../../schema/dockerfile";
import { keyWords } from "../../schema/dockerfile/mount-words";
import { mountKeys, sharingModes } from "../../schema/dockerfile/mounts";
import { splitKey } from "../../schema/dockerfile/values";
import { pathProposals } from "./complete-paths";
import { ownerProposals } from "./complete-users";
import { before, type Cursor } from "./cursor";
import { type Stage, stageAt, stages } from "./stages";

/** While `--…` is being typed: names up to the equals sign, values after it. */
export function flagProposals(cursor: Cursor, snapshot: Snapshot): readonly Proposal[] {
  const flags = instructionByName.get(cursor.node.name)?.flags ?? [];
  const equals = cursor.typed.indexOf("=");
  if (equals < 0) return names(cursor, flags);
  const flag = flags.find(({ name }) => name === cursor.typed.slice(0, equals));
  if (flag === undefined) return [];
  const typed = cursor.typed.slice(equals + 1);
  if (flag.value === "mount") return mountProposals(cursor, snapshot, typed);
  if (flag.value === "stage") return stageProposals(cursor, typed);
  if (flag.name === "--chown") return ownerProposals(cursor, typed);
  const known = flag.name === "--checksum" ? ["sha256:"] : (flagValues[flag.value] ?? []);
  return values(cursor, typed, known, `dockerfile/${flag.name}`);
}

/** Every stage the cursor's own one may take from. */
export function stageProposals(cursor: Cursor, typed: string, earlier = false): readonly Proposal[] {
  const own = stageAt(cursor.file, cursor.start);
  const usable = stages(cursor.file).filter((stage) => stage !== own && (!earlier || stage.index < (own?.index ?? 0)));
  return usable.map((stage) => stageProposal(cursor, typed, stage));
}

function stageProposal(cursor: Cursor, typed: string, stage: Stage): Proposal {
  const label = stage.name?.text ?? String(stage.index);
  return {
    label,
    kind: "stage",
    edit: { span: before(cursor, typed.length), text: label },
    detail: stage.image?.text ?? "",
    concept: "dockerfile/stage",
  };
}

function names(cursor: Cursor, flags: readonly FlagFact[]): readonly Proposal[] {
  const given = new Set(cursor.node.flags.filter((flag) => flag.value !== undefined).map((flag) => flag.name.text));
  return flags
    .filter(({ name, repeats }) => repeats || !given.has(name))
    .map(({ name, value }) => ({
      label: name,
      kind: "flag",
      edit: { span: before(cursor, cursor.typed.length), text: value === "boolean" ? name : `${name}=` },
      detail: value === "boolean" ? "" : `<${value}>`,
      concept: `dockerfile/${name}`,
      again: value !== "boolean",
    }));
}

/** `type=cache,target=/x`: keys, and values of the key before the cursor. */
function mountProposals(cursor: Cursor, snapshot: Snapshot, typed: string): readonly Proposal[] {
  const parts = typed.split(",");
  const last = parts.at(-1) ?? "";
  const written = /(?:^|,)type=(\w+)/.exec(typed)?.[1] ?? "bind";
  const type = mountTypes.has(written) ? written : "bind";
  const [key = "", value] = last.split("=", 2);
  if (value !== undefined && isContextPath(typed, type, key)) return pathProposals(cursor, snapshot, value);
  if (value !== undefined) return mountValues(cursor, type, key, value);
  const given = new Set(parts.slice(0, -1).map((part) => mountKeys.get(splitKey(part)[0])?.name));
  const keys = ["type", ...(mountTypes.get(type) ?? [])].filter((each) => !given.has(each));
  return keys.map((each) => ({
    label: each,
    kind: "flag",
    edit: { span: before(cursor, last.length), text: mountKeys.get(each)?.bare ? each : `${each}=` },
    concept: each === "type" ? "dockerfile/--mount" : `dockerfile/mount-${type}`,
    detail: keyWords(type, each)?.replaceAll("`", "") ?? "",
    again: !mountKeys.get(each)?.bare,
  }));
}

/** Without `from`, a bind mount takes from the build context. */
function isContextPath(typed: string, type: string, key: string): boolean {
  return type === "bind" && mountKeys.get(key)?.name === "source" && !/(?:^|,)from=/.test(typed);
}

function mountValues(cursor: Cursor, type: string, key: string, typed: string): readonly Proposal[] {
  if (key === "from") return stageProposals(cursor, typed);
  const concept = `dockerfile/mount-${type}`;
  if (key === "sharing") return values(cursor, typed, sharingModes, "dockerfile/mount-cache");
  if (mountKeys.get(key)?.value === "boolean") return values(cursor, typed, ["true", "false"], concept);
  if (key === "mode") return values(cursor, typed, ["0400", "0600", "0755"], concept);
  if (key !== "type") return [];
  return [...mountTypes.keys()].flatMap((type) => values(cursor, typed, [type], `dockerfile/mount-${type}`));
}

function values(cursor: Cursor, typed: string, list: readonly string[], concept: string): readonly Proposal[] {
  const span = before(cursor, typed.length);
  return list.map((label) => ({ label, kind: "value", edit: { span, text: label }, concept }));
}
