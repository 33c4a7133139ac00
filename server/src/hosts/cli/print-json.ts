/** The report for programs: one JSON object on one line, described in the manual under "The command line". */
import type { PlacedProblem, Report } from "./report";

/** The report as JSON. */
export function printJson(report: Report): string {
  return `${JSON.stringify({ version: 1, files: report.files, problems: report.problems.map(entry) })}\n`;
}

function entry({ problem, region, fixable }: PlacedProblem): object {
  return {
    file: region.file,
    line: region.start.line,
    column: region.start.column,
    endLine: region.end.line,
    endColumn: region.end.column,
    severity: problem.severity,
    rule: problem.rule,
    aliases: problem.aliases,
    message: problem.message,
    fixable,
  };
}
