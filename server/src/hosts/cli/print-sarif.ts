/** The report as SARIF 2.1.0, which code scanning services read. */
import { noLinks } from "../../engine/links";
import { type Note, noteBody, noteOf } from "../../engine/notes";
import { allRules, profileOf } from "../../engine/rules";
import { ruleHead } from "../../engine/team-rules/as-rule";
import { teamNote } from "../../engine/team-rules/note";
import { uriOf } from "../../lsp/uri";
import type { RuleHead } from "../../model/rule";
import type { Severity } from "../../model/severity";
import type { NoteTexts } from "../../model/snapshot";
import { enginePath, relativeUri } from "./paths";
import type { PlacedProblem, Region, Report } from "./report";

/** What the log says beside the problems. */
export interface SarifContext {
  readonly version: string;
  readonly cwd: string;
  readonly notes: NoteTexts;
}

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** One log with one run. */
export function printSarif(report: Report, context: SarifContext): string {
  const ours = allRules().map((rule) => reportingDescriptor(rule, noteOf(context.notes, rule.id)));
  const rules = [...ours, ...report.team.map((rule) => reportingDescriptor(ruleHead(rule), teamNote(rule)))];
  const ids = [...allRules(), ...report.team].map(({ id }) => id);
  const driver = { name: "portolan", version: context.version, rules };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [root]: { uri: `${uriOf(enginePath(context.cwd, "."))}/` } },
    results: report.problems.map((problem) => result(problem, ids)),
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, undefined, 2)}\n`;
}

function reportingDescriptor(rule: RuleHead, note: Note | undefined): object {
  return {
    id: rule.id,
    ...(note !== undefined && described(note)),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: rule.aliases, profile: profileOf(rule) },
  };
}

function described(note: Note): object {
  const markdown = noteBody(note, noLinks);
  return {
    shortDescription: { text: note.title },
    fullDescription: { text: note.sentence },
    help: { text: markdown, markdown },
  };
}

function result({ problem, region, related, edits }: PlacedProblem, ids: readonly string[]): object {
  return {
    ruleId: problem.rule,
    ruleIndex: ids.indexOf(problem.rule),
    level: levels[problem.severity],
    message: { text: problem.message },
    locations: [{ physicalLocation: physicalLocation(region) }],
    ...(related.length > 0 && { relatedLocations: related.map(relatedLocation) }),
    ...(problem.fix !== undefined && { fixes: [fix(problem.fix.title, edits)] }),
  };
}

function relatedLocation({ message, region }: PlacedProblem["related"][number], index: number): object {
  return { id: index + 1, message: { text: message }, physicalLocation: physicalLocation(region) };
}

function physicalLocation(region: Region): object {
  return { artifactLocation: artifactLocation(region), region: sarifRegion(region) };
}

/** One change for each file, as the format wants it. */
function fix(title: string, edits: PlacedProblem["edits"]): object {
  const byFile = new Map<string, PlacedProblem["edits"][number][]>();
  for (const edit of edits) byFile.set(edit.region.file, [...(byFile.get(edit.region.file) ?? []), edit]);
  const artifactChanges = [...byFile.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [artifactChange(first, rest)],
  );
  return { description: { text: title }, artifactChanges };
}

function artifactChange(first: PlacedProblem["edits"][number], rest: PlacedProblem["edits"]): object {
  const replacements = [first, ...rest].map(({ text, region }) => ({
    deletedRegion: sarifRegion(region),
    insertedContent: { text },
  }));
  return { artifactLocation: artifactLocation(first.region), replacements };
}

function sarifRegion({ start, end }: Region): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

const root = "%SRCROOT%";

/** Relative to the working directory where the file lies in it, and absolute elsewhere. */
function artifactLocation({ file, source }: Region): object {
  return file.startsWith("../") || file === source.path
    ? { uri: uriOf(source.path) }
    : { uri: relativeUri(file), uriBaseId: root };
}
