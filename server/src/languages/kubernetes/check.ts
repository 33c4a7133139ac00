/** How rules look at objects: all of them look at an object once, for as long as its document's text does not change. */
import { type Finding, moved } from "../../model/finding";
import { memo } from "../../model/memo";
import { type Gathered, gather, type Outcome, type Outcomes, outcomesOf, told } from "../../model/outcomes";
import type { Rule } from "../../model/rule";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Minor } from "../../schema/kubernetes/versions";
import { type KnownObject, knownObjects } from "./known-objects";
import { type KubernetesObject, minorFor } from "./objects";
import { hasDirective, isCompleted, isPatchFile } from "./partial";
import { byKinds } from "./rule-kinds";
import { softened, switchedOff } from "./switched-off";

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

type Found = Outcomes<ObjectRule, Finding>;

/** What a file's outcomes were worked out from. */
interface Grounds {
  readonly minor: Minor;
  readonly patches: boolean;
  readonly completed: boolean;
  readonly objects: readonly KnownObject[];
}

/** The rules as the engine asks them. They share one pass over a file, so that a keystroke costs its own document. */
export function objectRules(rules: readonly ObjectRule[]): readonly Rule[] {
  const byObject = memo((_: KubernetesObject) => new Map<Minor, Found>());
  const byFile = memo((_: SourceFile): Memory => ({}));
  const about = byKinds(rules);
  const ask = (object: KubernetesObject, minor: Minor) => {
    const known = byObject(object);
    const found = known.get(minor) ?? asked(about(object.kind.text), object, minor);
    known.set(minor, found);
    return found;
  };
  const inFile = (file: SourceFile, snapshot: Snapshot) => {
    const memory = byFile(file);
    if (memory.last?.snapshot === snapshot) return memory.last.all;
    const grounds = groundsOf(file, snapshot);
    const known = memory.last !== undefined && isSame(memory.last.grounds, grounds) ? memory.last.all : undefined;
    const all = known ?? collect(grounds, (object) => ask(object, grounds.minor));
    memory.last = { snapshot, grounds, all };
    return all;
  };
  return rules.map((rule) => ({ ...rule, check: (file, snapshot) => told(inFile(file, snapshot), rule, moved) }));
}

function asked(rules: readonly ObjectRule[], object: KubernetesObject, minor: Minor): Found {
  const found = outcomesOf(rules, (rule) => rule.look(object, minor));
  const off = found.size === 0 ? [] : switchedOff(object, minor);
  if (off.length === 0) return found;
  const milder = ({ findings, ...rest }: Outcome<Finding>) => ({ ...rest, findings: softened(findings, off) });
  const isSure = ({ reads, severity }: ObjectRule) => reads === true || severity !== "error";
  return new Map([...found].map(([rule, outcome]) => [rule, isSure(rule) ? outcome : milder(outcome)] as const));
}

/** The newest answer about a file: asked for by every rule, and true for later snapshots on the same grounds. */
interface Memory {
  last?: { readonly snapshot: Snapshot; readonly grounds: Grounds; readonly all: Gathered<ObjectRule, Finding> };
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

/** The outcomes of all objects, without those of rules that do not hold where the object is. */
function collect(
  { patches, completed, objects }: Grounds,
  ask: (object: KubernetesObject) => Found,
): Gathered<ObjectRule, Finding> {
  const all: Gathered<ObjectRule, Finding> = new Map();
  for (const { start, object } of objects) {
    const isPart = patches || hasDirective(object.document);
    const holds = (rule: ObjectRule) => !(rule.whole && isPart) && !(rule.missing && completed);
    gather(all, start, ask(object), isPart || completed ? holds : undefined);
  }
  return all;
}
