/** The report as GitHub's workflow commands, which become annotations on a pull request. */
import type { Severity } from "../../model/severity";
import type { Io } from "./io";
import { isWithin, shownPath } from "./paths";
import type { PlacedProblem, Report } from "./report";
import { visible } from "./visible";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** One command a line; GitHub wants to hear of files as they are in the repository. */
export function printGithub(report: Report, io: Pick<Io, "env">): string {
  return report.problems.map((placed) => `${command(placed, io.env.GITHUB_WORKSPACE)}\n`).join("");
}

function command({ problem, region }: PlacedProblem, repository: string | undefined): string {
  const { path } = region.source;
  const file = repository && isWithin(repository, path) ? shownPath(repository, path) : region.file;
  const properties: readonly (readonly [string, string | number])[] = [
    ["file", file],
    ["line", region.start.line],
    ["col", region.start.column],
    ["endLine", region.end.line],
    ["endColumn", region.end.column],
    ["title", problem.rule],
  ];
  const list = properties.map(([name, value]) => `${name}=${visible(escapeProperty(String(value)))}`).join(",");
  return `::${commands[problem.severity]} ${list}::${visible(escapeData(problem.message))}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
