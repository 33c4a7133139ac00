/** Names of the workspace behind commands and flags that want one: images, stages, objects, services, charts. */
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import { folderOf, pathBetween, type SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import type { Thing } from "../../model/thing";
import type { FlagFact } from "../../schema/commands/fact";
import { documents } from "../../syntax/yaml/documents";
import { contentAt } from "../../syntax/yaml/tree";
import type { Call } from "./call";
import { kindNamed } from "./concept";

/** Where names are asked for. */
export interface Asked {
  readonly call: Call;
  readonly typed: string;
  readonly span: Span;
  readonly file: SourceFile;
  readonly snapshot: Snapshot;
  readonly things: readonly Thing[];
}

const images = /^docker (?:run|pull|push|tag|rmi|create|history|save|image \w+|inspect)$/;
const composed =
  /^docker compose (?:up|start|stop|restart|logs|exec|run|build|pull|push|ps|rm|kill|top|images|port|create|watch)$/;
const behindKind =
  /^kubectl (?:get|describe|delete|edit|label|annotate|patch|scale|expose|wait|autoscale|rollout \w+|set \w+)$/;
const inPods = /^kubectl (?:logs|exec|port-forward|cp|debug|attach)$/;
const charts = /^helm (?:install|upgrade|template|lint|package|show \w+|dependency \w+)$/;

/** For an operand. */
export function operandNames(asked: Asked): readonly Proposal[] {
  const { call } = asked;
  const { path } = call.fact;
  const count = call.operands.length;
  if (images.test(path)) return count > 0 && path !== "docker tag" ? [] : proposals(asked, named(asked, "image"));
  if (composed.test(path)) return proposals(asked, services(asked.snapshot));
  if (charts.test(path)) return proposals(asked, chartFolders(asked));
  return path.startsWith("kubectl ") ? objectNames(asked) : [];
}

/** For the value of a flag. */
export function flagNames(asked: Asked, { name }: FlagFact): readonly Proposal[] {
  const { path } = asked.call.fact;
  if (name === "target" && /^docker(?: buildx)? build$/.test(path)) return proposals(asked, named(asked, "stage"));
  if (name === "image" && path.startsWith("kubectl ")) return proposals(asked, named(asked, "image"));
  if (name === "namespace" && /^(?:kubectl|helm)/.test(path))
    return proposals(asked, named(asked, "object", "Namespace"));
  return [];
}

/** `deployment web`, `deployment/web`, and where a pod is wanted also what makes pods. */
function objectNames(asked: Asked): readonly Proposal[] {
  const { call, typed } = asked;
  const [first] = call.operands;
  const slash = typed.indexOf("/");
  if (slash > 0) {
    const kind = kindNamed(typed.slice(0, slash));
    return kind === undefined
      ? []
      : proposals(
          asked,
          named(asked, "object", kind).map((name) => typed.slice(0, slash + 1) + name),
        );
  }
  if (inPods.test(call.fact.path)) {
    if (first !== undefined) return [];
    return proposals(asked, [...named(asked, "object", "Pod"), ...workloads(asked)]);
  }
  const kind = behindKind.test(call.fact.path) && first?.literal ? kindNamed(first.text) : undefined;
  return kind === undefined ? [] : proposals(asked, named(asked, "object", kind));
}

const makers: ReadonlySet<string> = new Set(["Deployment", "StatefulSet", "DaemonSet", "Job", "Service"]);

function workloads({ things }: Asked): readonly string[] {
  return things.flatMap(({ name, of = "" }) => (makers.has(of) ? [`${of.toLowerCase()}/${name}`] : []));
}

function named({ things }: Asked, kind: Thing["kind"], of?: string): readonly string[] {
  return things.flatMap((each) => (each.kind === kind && (of === undefined || each.of === of) ? [each.name] : []));
}

/** The services of Compose files by their names alone. */
function services({ files }: Snapshot): readonly string[] {
  const compose = [...files.values()].filter(({ path }) => /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/i.test(path));
  const found = compose.flatMap((file) =>
    documents(file).flatMap(({ document }) => {
      const map = contentAt(document.root, ["services"]);
      return map?.kind === "map" ? map.entries.map(({ key }) => key.text) : [];
    }),
  );
  return [...new Set(found)];
}

/** Folders of charts as seen from the file, so that they are paths to helm. */
function chartFolders({ snapshot, file }: Asked): readonly string[] {
  const found = [...snapshot.paths].filter((path) => path.endsWith("/Chart.yaml"));
  const from = folderOf(file.path);
  return found.map((path) => {
    const seen = pathBetween(from, folderOf(path));
    return seen.startsWith("..") ? seen : `./${seen}`;
  });
}

const most = 100;

function proposals({ span }: Asked, names: readonly string[]): readonly Proposal[] {
  const distinct = [...new Set(names)].slice(0, most);
  return distinct.map((text) => ({ label: text, kind: "value", edit: { span, text }, detail: "in this workspace" }));
}
