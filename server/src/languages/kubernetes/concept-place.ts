/** What follows from several fields together: when a failing probe acts, how a rollout goes. */
import type { TypedPlace } from "../../schema/describe";
import { valueOf } from "../../schema/scalar";
import type { YamlPath } from "../../syntax/yaml/tree";
import { at, type KubernetesObject } from "./objects";
import { probePicture } from "./pictures/probe";
import { rolloutPicture } from "./pictures/rollout";

/** Pictures for probes and for a Deployment's strategy, on the field itself and on those inside it. */
export function placeFacts(object: KubernetesObject, path: YamlPath, { field, owner }: TypedPlace): readonly string[] {
  const depth = path.findIndex((step) => typeof step === "string" && step in probeEnds);
  if (depth >= 0 && (depth === path.length - 1 || (owner?.name === "V1Probe" && field?.name !== "httpGet")))
    return probeFacts(object, path.slice(0, depth + 1));
  const isStrategy = path[0] === "spec" && (path[1] === "strategy" || path[1] === "replicas");
  return isStrategy && object.kind.text === "Deployment" ? rolloutFacts(object) : [];
}

const probeEnds: Readonly<Record<string, string>> = {
  startupProbe: "the container is restarted",
  livenessProbe: "the container is restarted",
  readinessProbe: "the pod gets no more traffic",
};

function probeFacts(object: KubernetesObject, path: YamlPath): readonly string[] {
  const number = (name: string, standard: number) => numberAt(object, [...path, name]) ?? standard;
  const delay = number("initialDelaySeconds", 0);
  const period = number("periodSeconds", 10);
  const threshold = number("failureThreshold", 3);
  if (![delay, period, threshold].every((each) => Number.isInteger(each) && each >= 0) || period * threshold === 0)
    return [];
  return [probePicture({ delay, period, threshold, end: probeEnds[String(path.at(-1))] ?? "" })];
}

function rolloutFacts(object: KubernetesObject): readonly string[] {
  const replicas = numberAt(object, ["spec", "replicas"]) ?? 1;
  if (!Number.isInteger(replicas) || replicas < 1) return [];
  const type = at(object, "spec", "strategy", "type");
  if (type?.kind === "scalar" && type.text === "Recreate")
    return ["While it rolls: all old pods stop before the first new one starts"];
  const share = (name: string) =>
    shareOf(textAt(object, ["spec", "strategy", "rollingUpdate", name]) ?? "25%", replicas);
  const surge = share("maxSurge");
  const unavailable = share("maxUnavailable");
  if (surge === undefined || unavailable === undefined) return [];
  const extra = Math.ceil(surge);
  const missing = Math.floor(unavailable);
  return [rolloutPicture(replicas, extra, extra + missing === 0 ? 1 : Math.min(missing, replicas))];
}

/** A number of pods, or a share of them. */
function shareOf(text: string, replicas: number): number | undefined {
  const [, digits, percent] = /^(\d+)(%)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return percent === undefined ? Number(digits) : (Number(digits) * replicas) / 100;
}

function numberAt(object: KubernetesObject, path: YamlPath): number | undefined {
  const node = at(object, ...path);
  const value = node?.kind === "scalar" ? valueOf(node) : undefined;
  return typeof value === "number" ? value : undefined;
}

function textAt(object: KubernetesObject, path: YamlPath): string | undefined {
  const node = at(object, ...path);
  return node?.kind === "scalar" ? node.text : undefined;
}
