/** The programs whose command lines are known; their facts are read when they are first asked for. */
import { memo } from "../../model/memo";
import { commandRows } from "./data/commands";
import type { CommandFact } from "./fact";
import { readPrograms, readVersions } from "./notation";
import { switcherRows } from "./switchers";

const stored = { rows: commandRows + switcherRows };
const facts = memo(({ rows }: typeof stored) => readPrograms(rows));
const versions = memo(({ rows }: typeof stored) => readVersions(rows));

/** Other names of programs, and what they stand for. */
const synonyms: Readonly<Record<string, string>> = { "docker-compose": "docker compose" };

/** Everything that is a program's name, for whoever looks for command lines. */
export const programNames = [
  "docker",
  "docker-compose",
  "kubectl",
  "helm",
  "kustomize",
  "minikube",
  "kubens",
  "kubectx",
];

/** The program of this name, with everything below it. */
export function program(name: string): CommandFact | undefined {
  const meant = synonyms[name];
  return meant === undefined ? facts(stored).get(name) : commandAt(meant);
}

/** The command of a path such as `docker container run`. */
export function commandAt(path: string): CommandFact | undefined {
  const [name = "", ...rest] = path.split(" ");
  return rest.reduce((at, each) => at?.commands.get(each), facts(stored).get(name));
}

/** The versions that the facts about a program are from, such as `1.37.2`. */
export function versionsOf(name: string): string {
  return versions(stored).get(name) ?? "";
}
