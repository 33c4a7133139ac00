/** The rule that a note carries in its front matter, and what is wrong with it. */
import type { Finding } from "../../model/finding";
import { memo } from "../../model/memo";
import { teamPrefix } from "../../model/rule";
import { type Profile, profiles, type Severity, severities } from "../../model/severity";
import type { SourceFile } from "../../model/source-file";
import { type Span, shift } from "../../model/span";
import type { CelProgram } from "../../syntax/cel";
import type { Pattern } from "../../syntax/regexp/pattern";
import { readDocument, type YamlDocument } from "../../syntax/yaml/document";
import { entryOf, resolved, type YamlMap, type YamlPath, type YamlScalar } from "../../syntax/yaml/tree";
import { page } from "./facts";
import {
  expressionIn,
  type Front,
  instructionsIn,
  kindsIn,
  patternIn,
  scalarIn,
  type TeamMistakeKind,
} from "./team-rule-parts";

/** What is checked: objects by an expression, or instructions by patterns over their joined text. */
export type TeamCheck =
  | {
      readonly of: "objects";
      readonly kinds: readonly string[];
      readonly program: CelProgram;
      readonly path: YamlPath | undefined;
    }
  | {
      readonly of: "instructions";
      readonly names: readonly string[];
      readonly pattern: Pattern | undefined;
      readonly forbid: Pattern | undefined;
    };

/** A rule that can be asked. */
export interface TeamRule {
  readonly id: string;
  readonly severity: Severity;
  readonly profile: Profile | undefined;
  readonly message: string;
  readonly check: TeamCheck;
  /** The note, and where its id stands in there. */
  readonly note: SourceFile;
  readonly place: Span;
}

/** A mistake in a front matter; its place is in the file. */
export interface TeamMistake extends Finding {
  readonly kind: TeamMistakeKind;
}

/** The front matter of a note that carries a rule. */
export interface TeamReading {
  readonly id: { readonly text: string; readonly span: Span };
  /** Nothing while a mistake keeps it from being asked. */
  readonly rule: TeamRule | undefined;
  readonly mistakes: readonly TeamMistake[];
}

/** The rule of a note; nothing in notes without one. */
export const teamRule: (file: SourceFile) => TeamReading | undefined = memo((file) => {
  const front = frontOf(file);
  const map = front === undefined ? undefined : resolved(front.document.root);
  const id = map?.kind === "map" ? scalarIn(map, "rule") : undefined;
  if (front === undefined || map?.kind !== "map" || id === undefined || !isOurs(map, id)) return undefined;
  const mistakes: TeamMistake[] = [];
  const tell = (kind: TeamMistakeKind, span: Span, message: string) =>
    void mistakes.push({ kind, span: shift(span, front.start), message });
  for (const { span, message } of front.document.problems) tell("expression", span, message);
  const place = shift(id, front.start);
  const rule = ruleIn({ document: front.document, map, tell }, id, file, place);
  return { id: { text: id.text, span: place }, rule: mistakes.length > 0 ? undefined : rule, mistakes };
});

/** Other tools keep a key `rule` in front matter, too. */
function isOurs(map: YamlMap, id: YamlScalar): boolean {
  const ours = ["cel", "instruction", "pattern", "forbid"];
  return id.text.startsWith(teamPrefix) || ours.some((key) => entryOf(map, key) !== undefined);
}

function frontOf(file: SourceFile): { readonly start: number; readonly document: YamlDocument } | undefined {
  if (!file.text.startsWith("---")) return undefined;
  const { lines, front } = page(file);
  if (!front.some(({ key }) => key === "rule")) return undefined;
  const start = lines[1]?.start ?? 0;
  const end = lines.findLast(({ kind }) => kind === "front")?.start ?? start;
  return { start, document: readDocument(file.text.slice(start, end)) };
}

function ruleIn(front: Front, id: YamlScalar, note: SourceFile, place: Span): TeamRule | undefined {
  if (!/^team\/[a-z0-9-]+$/.test(id.text))
    front.tell("incomplete", id, "A rule of yours is called team/ and lower-case words with hyphens: team/owner-label");
  const message = scalarIn(front.map, "message")?.text.trim() ?? "";
  if (message === "") front.tell("incomplete", id, "This rule says nothing when it is broken: add a message");
  const check = checkIn(front, id);
  const severity = wordIn(front, "severity", severities) ?? "warning";
  const profile = wordIn(front, "profile", profiles);
  return check && { id: id.text, severity, profile, message, check, note, place };
}

function checkIn(front: Front, id: YamlScalar): TeamCheck | undefined {
  const program = expressionIn(front);
  const [pattern, forbid] = [patternIn(front, "pattern"), patternIn(front, "forbid")];
  const names = instructionsIn(front);
  const [hasCel, hasNames] = [entryOf(front.map, "cel"), entryOf(front.map, "instruction")];
  const hasPattern = entryOf(front.map, "pattern") ?? entryOf(front.map, "forbid");
  if (hasCel !== undefined && (hasNames ?? hasPattern) !== undefined)
    front.tell(
      "incomplete",
      hasCel.key,
      "A rule looks at objects (cel) or at instructions, not at both: make it two notes",
    );
  else if (hasCel === undefined && hasNames === undefined && hasPattern === undefined)
    front.tell(
      "incomplete",
      id,
      "This rule checks nothing: add cel for objects, or instruction with pattern or forbid",
    );
  else if (hasNames === undefined && hasPattern !== undefined)
    front.tell("incomplete", hasPattern.key, "A pattern needs its instruction: add instruction: FROM, or another");
  else if (hasNames !== undefined && hasPattern === undefined)
    front.tell("incomplete", hasNames.key, "This instruction is not compared with anything: add pattern or forbid");
  if (program !== undefined)
    return { of: "objects", kinds: kindsIn(front), program, path: pathOf(scalarIn(front.map, "path")?.text) };
  return names.length === 0 ? undefined : { of: "instructions", names, pattern, forbid };
}

/** `spec.template.spec.containers.0.image` as keys and indexes. */
function pathOf(text: string | undefined): YamlPath | undefined {
  return text?.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function wordIn<T extends string>(front: Front, key: string, words: readonly T[]): T | undefined {
  const scalar = scalarIn(front.map, key);
  if (scalar === undefined) return undefined;
  const known = words.find((word) => word === scalar.text);
  if (known === undefined) front.tell("unknown-value", scalar, `${key} is one of ${words.join(", ")}`);
  return known;
}
