/** `portolan check`: problems of files and folders, reported in one of four formats. */
import { diagnose } from "../../engine/diagnose";
import { teamRulesIn } from "../../engine/team-rules";
import type { Trouble } from "../../engine/trouble";
import { type Profile, profiles } from "../../model/severity";
import { misuse, type Options, oneOf, type Said } from "./arguments";
import { fixFiles } from "./fix";
import { exitCodes, type Io } from "./io";
import { isUnread, type Loaded, load, loadText } from "./load";
import { paintFor } from "./paint";
import { shownPath } from "./paths";
import { printGithub } from "./print-github";
import { printJson } from "./print-json";
import { printSarif } from "./print-sarif";
import { printText } from "./print-text";
import { underProfile } from "./profile";
import { place, type Report } from "./report";
import { visibleLine } from "./visible";

export const checkOptions: Options = {
  format: { type: "string" },
  fix: { type: "boolean" },
  "kubernetes-version": { type: "string" },
  profile: { type: "string" },
  "stdin-path": { type: "string" },
};

const printers: Readonly<Record<string, (report: Report, io: Io) => string>> = {
  text: (report, io) => printText(report, paintFor(io)),
  json: printJson,
  sarif: printSarif,
  github: printGithub,
};

/** Checks what the words name and answers whether errors remain. */
export async function check(said: Said, io: Io): Promise<number> {
  const print = printers[oneOf(said, "format", Object.keys(printers)) ?? "text"] ?? printJson;
  const profile = oneOf(said, "profile", profiles);
  const stdinPath = said.value("stdin-path");
  demandSense(said, stdinPath);
  if (said.mistakes.length > 0) return misuse(io, "check", said.mistakes);
  const loaded = stdinPath === undefined ? await load(io, said.words) : await loadText(io, stdinPath);
  for (const path of loaded.unclaimed)
    io.stderr(`portolan: no language claims ${visibleLine(shownPath(io.cwd, path))}, so it is not checked\n`);
  const fixed = said.flag("fix") ? fixFiles(loaded, profile, io) : { written: 0, failed: 0 };
  const report = reportOn(loaded, profile, fixed.written, io);
  io.stdout(print(report, io));
  const failed = fixed.failed > 0 || report.problems.some(({ problem }) => problem.severity === "error");
  return failed ? exitCodes.problems : exitCodes.fine;
}

function demandSense(said: Said, stdinPath: string | undefined): void {
  const version = said.value("kubernetes-version");
  if (version !== undefined && !isKubernetesVersion(version))
    said.mistakes.push(`--kubernetes-version must be 1.25 to 1.36, not "${version}"`);
  if (stdinPath === undefined && said.words.length === 0)
    said.mistakes.push("name the files or folders to check, such as portolan check .");
  if (said.words.includes("-"))
    said.mistakes.push("to check standard input, name the file it stands for: portolan check --stdin-path Dockerfile");
  else if (stdinPath !== undefined && said.words.length > 0)
    said.mistakes.push("--stdin-path checks standard input alone; leave the other paths out");
  if (stdinPath !== undefined && said.flag("fix"))
    said.mistakes.push("--fix writes files, and standard input is none; leave --stdin-path out");
}

/** A minor version we know, with or without `v` and a patch. */
function isKubernetesVersion(version: string): boolean {
  const minor = Number(/^v?1\.(\d+)(\.\d+)?$/.exec(version)?.[1]);
  return minor >= 25 && minor <= 36;
}

function reportOn(loaded: Loaded, profile: Profile | undefined, fixed: number, io: Io): Report {
  const { snapshot } = loaded.workspace;
  const onTrouble = (trouble: Trouble) => io.stderr(tell(trouble));
  const problems = [...loaded.asked, ...loaded.settings].flatMap((path) =>
    diagnose(underProfile(snapshot, path, profile), path, onTrouble),
  );
  const files = loaded.asked.flatMap((path) => snapshot.files.get(path) ?? []);
  return {
    files: files.filter((file) => !isUnread(file)).length,
    problems: place(problems, snapshot, (path) => shownPath(io.cwd, path)),
    team: teamRulesIn(snapshot),
    fixed,
  };
}

function tell({ rule, path, error }: Trouble): string {
  return `portolan: ${rule} could not check ${visibleLine(path)}; please report this. ${visibleLine(error)}\n`;
}
