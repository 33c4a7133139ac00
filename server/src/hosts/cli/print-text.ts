/** The report for people: a line that an editor can follow, the source under it, and a summary. */
import { type Severity, severities } from "../../model/severity";
import { excerpt } from "./excerpt";
import { bold, dim, type Paint, severityPaint } from "./paint";
import type { PlacedProblem, Region, Report } from "./report";
import { visible, visibleLine } from "./visible";

/** The report as text; `paint` colours it or leaves it plain. */
export function printText(report: Report, paint: Paint): string {
  const blocks = report.problems.map((placed) => `${block(placed, paint)}\n\n`);
  return `${blocks.join("")}${summary(report)}\n${hints(report)}`;
}

function block({ problem, region, related }: PlacedProblem, paint: Paint): string {
  const [first = "", ...rest] = visible(problem.message).split("\n");
  const severity = paint(severityPaint[problem.severity], problem.severity);
  const lines = [
    `${paint(bold, where(region))} ${severity} ${problem.rule}  ${first}`,
    ...rest.map((line) => `  ${line}`),
  ];
  lines.push(...frame(region, severityPaint[problem.severity], paint));
  for (const other of related) lines.push(`  ${where(other.region)} ${visibleLine(other.message)}`);
  return lines.join("\n");
}

function where(region: Region): string {
  return `${visibleLine(region.file)}:${region.start.line}:${region.start.column}`;
}

function frame(region: Region, style: string, paint: Paint): readonly string[] {
  const shown = excerpt(region.source, region.span);
  if (shown === undefined) return [];
  const number = String(region.start.line).padStart(4);
  const bar = paint(dim, `${number} |`);
  const blank = paint(dim, `${" ".repeat(number.length)} |`);
  return [`${bar} ${shown.source}`, `${blank} ${paint(style, shown.carets)}`];
}

/** Such as "3 files, 2 errors, 4 warnings, 1 note"; information and hints are the notes. */
function summary(report: Report): string {
  const count = (...of: readonly Severity[]) =>
    report.problems.filter(({ problem }) => of.includes(problem.severity)).length;
  const parts = [
    some(report.files, "file"),
    some(count("error"), "error"),
    some(count("warning"), "warning"),
    some(count("information", "hint"), "note"),
  ];
  return parts.join(", ") + (report.fixed === 0 ? "" : `; ${some(report.fixed, "file")} fixed`);
}

function some(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/** What to do next, about the worst problem and about all that are easily repaired. */
function hints({ problems }: Report): string {
  const worst = severities.flatMap(
    (severity) => problems.find(({ problem }) => problem.severity === severity) ?? [],
  )[0];
  if (worst === undefined) return "";
  const fixable = problems.filter((placed) => placed.fixable).length;
  const fix = fixable === 0 ? "" : `${some(fixable, "problem")} can be repaired safely: portolan check --fix PATH\n`;
  return `Why, and what to do: portolan explain ${worst.problem.rule}\n${fix}`;
}
