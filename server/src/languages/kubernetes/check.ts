/** How rules look at objects: all of them look at an object once, for as long as its document's text does not change. */
import { type Finding, moved } from "../../model/finding";
import { memo } from "../../model/memo";
import type { Rule } from "../../model/rule";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Minor } from "../../schema/kubernetes/versions";
import { type KnownObject, knownObjects } from "./known-objects";
import { type KubernetesObject, minorFor } from "./objects";
import { hasDirective, isCompleted, isPatchFile } from "./partial";
import { softened } from "./switched-off";

/** A rule about single objects. */
export interface ObjectRule extends Omit<Rule, "check"> {
  /** The kinds it is about; all without. */
  readonly kinds?: readonly string[];
  /** True for what only a whole object can lack or contradict: nothing is known about patches then. */
  readonly whole?: boolean;
  /** True for what is missing: a kustomization may add it. */
  readonly missing?: boolean;
  /** True for what the API server refuses when it reads an object, before it leaves out what is switched off. */
  readonly reads?: boolean;
  /** Sees one object in one version of Kubernetes and nothing else; places count from the document's start. */
  look(object: KubernetesObject, minor: Minor): Iterable<Finding>;
}

/** What a rule found, or what it threw: thrown again where the engine asks that rule and guards itself. */
interface Outcome {
  readonly findings: readonly Finding[];
  readonly thrown: readonly unknown[];
}
type Outcomes = ReadonlyMap<ObjectRule, Outcome>;

/** What a file's outcomes were worked out from. */
interface Grounds {
  readonly minor: Minor;
  readonly patches: boolean;
  readonly completed: boolean;
  readonly objects: readonly KnownObject[];
}

/** The rules as the engine asks them. They share one pass over a file, so that a keystroke costs its own document. */
export function objectRules(rules: readonly ObjectRule[]): readonly Rule[] {
  const byObject = memo((_: KubernetesObject) => new Map<Minor, Outcomes>());
  const byFile = memo((_: SourceFile): Memory => ({}));
  const ask = (object: KubernetesObject, minor: Minor) =>
    remembered(byObject(object), minor, () => outcomesOf(rules, object, minor));
  const inFile = (file: SourceFile, snapshot: Snapshot) => {
    const memory = byFile(file);
    if (memory.last?.snapshot === snapshot) return memory.last.outcomes;
    const grounds = groundsOf(file, snapshot);
    const outcomes =
      memory.last !== undefined && isSame(memory.last.grounds, grounds)
        ? memory.last.outcomes
        : collect(grounds, (object) => ask(object, grounds.minor));
    memory.last = { snapshot, grounds, outcomes };
    return outcomes;
  };
  return rules.map((rule) => ({ ...rule, check: (file, snapshot) => findingsOf(inFile(file, snapshot).get(rule)) }));
}

/** The newest answer about a file: asked for by every rule, and true for later snapshots on the same grounds. */
interface Memory {
  last?: { readonly snapshot: Snapshot; readonly grounds: Grounds; readonly outcomes: Outcomes };
}

function groundsOf(file: SourceFile, snapshot: Snapshot): Grounds {
  const objects = knownObjects(file, snapshot);
  const completed = isCompleted(file, snapshot);
  return { minor: minorFor(snapshot), patches: isPatchFile(file, snapshot), completed, objects };
}

function isSame(one: Grounds, other: Grounds): boolean {
  const { minor, patches, completed, objects } = other;
  return one.minor === minor && one.patches === patches && one.completed === completed && one.objects === objects;
}

function outcomesOf(rules: readonly ObjectRule[], object: KubernetesObject, minor: Minor): Outcomes {
  const found = new Map<ObjectRule, Outcome>();
  for (const rule of rules) {
    const isAbout = rule.kinds?.includes(object.kind.text) ?? true;
    const outcome = isAbout ? outcomeOf(rule, object, minor) : undefined;
    if (outcome !== undefined) found.set(rule, outcome);
  }
  return found;
}

function outcomeOf(rule: ObjectRule, object: KubernetesObject, minor: Minor): Outcome | undefined {
  try {
    const found = [...rule.look(object, minor)];
    const findings = rule.severity === "error" && !rule.reads ? softened(found, object, minor) : found;
    return findings.length === 0 ? undefined : { findings, thrown: [] };
  } catch (error) {
    return { findings: [], thrown: [error] };
  }
}

function findingsOf(outcome: Outcome | undefined): readonly Finding[] {
  if (outcome !== undefined && outcome.thrown.length > 0) throw outcome.thrown[0];
  return outcome?.findings ?? [];
}

/** The outcomes of all objects, at their places in the file. */
function collect({ patches, completed, objects }: Grounds, ask: (object: KubernetesObject) => Outcomes): Outcomes {
  const all = new Map<ObjectRule, { findings: Finding[]; thrown: unknown[] }>();
  for (const { start, object } of objects) {
    for (const [rule, outcome] of ask(object)) {
      if (rule.whole && (patches || hasDirective(object.document))) continue;
      if (rule.missing && completed) continue;
      const sum = remembered(all, rule, () => ({ findings: [], thrown: [] }));
      for (const finding of outcome.findings) sum.findings.push(moved(finding, start));
      sum.thrown.push(...outcome.thrown);
    }
  }
  return all;
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
