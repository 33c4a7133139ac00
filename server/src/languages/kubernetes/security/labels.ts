/** The labels by which a Namespace asks for a Pod Security Standard: what they mean and what they may hold. */
import type { Hint } from "../../../schema/complete";
import { type Minor, minorOf, minors } from "../../../schema/kubernetes/versions";
import { checksOf, levels } from "./checks";

/** A label's name without `-version`, and whether that is there. */
const form = /^pod-security\.kubernetes\.io\/(enforce|warn|audit)(-version)?$/;

const effects: Readonly<Record<string, string>> = {
  enforce: "refuses pods that break it",
  warn: "warns whoever applies such pods",
  audit: "notes such pods in the audit log",
};

/** What a label with a value means, in Markdown lines; nothing for other labels. */
export function labelFacts(key: string, value: string, cluster: Minor): readonly string[] {
  const [, mode = "", version] = form.exec(key) ?? [];
  if (mode === "") return [];
  if (version !== undefined) return [`\`${value}\`: ${versionWords(value, cluster)}`];
  if (value === "privileged") return ["`privileged` forbids nothing"];
  const level = levels.find((each) => each === value);
  if (level === undefined) return [];
  const said = checksOf(level, cluster).map(({ says }) => says);
  return [`\`${level}\` ${effects[mode]}`, `It forbids ${said.join(", ")}`];
}

function versionWords(value: string, cluster: Minor): string {
  const minor = minorOf(value);
  if (value === "latest") return "the checks of the version that the cluster has";
  if (minor === undefined) return "no version";
  return minor > cluster
    ? `newer than the cluster, so the checks of 1.${cluster}`
    : `the checks of Kubernetes 1.${minor}`;
}

/** The labels' names, and the values of one of them. */
export function labelValues(key: string): readonly Hint[] {
  const [, mode, version] = form.exec(key) ?? [];
  if (mode === undefined) return [];
  if (version === undefined) return ["restricted", "baseline", "privileged"].map((value) => ({ value }));
  return [{ value: "latest" }, ...[...minors].reverse().map((minor) => ({ value: `v1.${minor}` }))];
}

/** The labels that a Namespace may have. */
export const labelKeys: readonly Hint[] = Object.entries(effects).flatMap(([mode, effect]) => [
  { value: `pod-security.kubernetes.io/${mode}`, of: "restricted", detail: `Pod Security Standard: ${effect}` },
  { value: `pod-security.kubernetes.io/${mode}-version`, of: "latest", detail: "the version of its checks" },
]);
