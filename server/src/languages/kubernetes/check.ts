/** How rules look at objects: all of them look at an object once, for as long as its document's text does not change. */
import { type Finding, moved } from "../../model/finding";
import { memo } from "../../model/memo";
import {
  type Gathered,
  gathered,
  type Outcome,
  type Outcomes,
  outcomesOf,
  regathered,
  told,
} from "../../model/outcomes";
import type { Rule } from "../../model/rule";
import type { Snapshot } from "../../model/snapshot";
import { isOpen, type SourceFile } from "../../model/source-file";
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

/** What the rules found on certain grounds, object by object and put together. */
interface Checked {
  readonly grounds: Grounds;
  readonly found: readonly Found[];
  readonly all: Gathered<ObjectRule, Finding>;
}

/** The rules as the engine asks them. They share one pass over a file, so that a keystroke costs its own document. */
export function objectRules(rules: readonly ObjectRule[]): readonly Rule[] {
  const byObject = memo((_: KubernetesObject) => new Map<Minor, Found>());
  const about = byKinds(rules);
  const ask = (object: KubernetesObject, { minor, patches, completed }: Grounds) => {
    const known = byObject(object);
    const found = known.get(minor) ?? asked(about(object.kind.text), object, minor);
    known.set(minor, found);
    return held(found, patches || hasDirective(object.document), completed);
  };
  /** Of what an editor shows, the next version follows the last one; any other file is asked about again as it is. */
  const newest = new WeakMap<object, Checked>();
  const inFile = memo((snapshot: Snapshot) =>
    memo((file: SourceFile): Checked => {
      const key = isOpen(file) ? file.lineage : file;
      const checked = following(newest.get(key), groundsOf(file, snapshot), ask);
      newest.set(key, checked);
      return checked;
    }),
  );
  return rules.map((rule) => ({
    ...rule,
    check(file, snapshot) {
      const { all, grounds } = inFile(snapshot)(file);
      return told(all, rule, (finding, index) => moved(finding, grounds.objects[index]?.start ?? 0));
    },
  }));
}

/** Asks about the one object that changed, or about all where it is not one. */
function following(
  before: Checked | undefined,
  grounds: Grounds,
  ask: (object: KubernetesObject, grounds: Grounds) => Found,
): Checked {
  const index = before && changed(before.grounds, grounds);
  if (before === undefined || index === undefined) {
    const found = grounds.objects.map(({ object }) => ask(object, grounds));
    return { grounds, found, all: gathered(found.entries()) };
  }
  const [object, known] = [grounds.objects[index]?.object, before.found[index]];
  if (object === undefined || known === undefined) return { ...before, grounds };
  const now = ask(object, grounds);
  return { grounds, found: before.found.with(index, now), all: regathered(before.all, index, known, now) };
}

/** The number of the only object that is another, below zero for none; nothing where more changed. */
function changed(before: Grounds, now: Grounds): number | undefined {
  const { minor, patches, completed, objects } = now;
  if (before.minor !== minor || before.patches !== patches || before.completed !== completed) return undefined;
  if (before.objects.length !== objects.length) return undefined;
  const isOther = ({ object }: KnownObject, index: number) => object !== before.objects[index]?.object;
  const first = objects.findIndex(isOther);
  return first === objects.findLastIndex(isOther) ? first : undefined;
}

function asked(rules: readonly ObjectRule[], object: KubernetesObject, minor: Minor): Found {
  const found = outcomesOf(rules, (rule) => rule.look(object, minor));
  const off = found.size === 0 ? [] : switchedOff(object, minor);
  if (off.length === 0) return found;
  const milder = ({ findings, ...rest }: Outcome<Finding>) => ({ ...rest, findings: softened(findings, off) });
  const isSure = ({ reads, severity }: ObjectRule) => reads === true || severity !== "error";
  return new Map([...found].map(([rule, outcome]) => [rule, isSure(rule) ? outcome : milder(outcome)] as const));
}

function groundsOf(file: SourceFile, snapshot: Snapshot): Grounds {
  const objects = knownObjects(file, snapshot);
  const completed = isCompleted(file, snapshot);
  return { minor: minorFor(snapshot), patches: isPatchFile(file, snapshot), completed, objects };
}

/** Without what does not hold where the object is: a patch lacks things, and a kustomization adds some. */
function held(found: Found, isPart: boolean, completed: boolean): Found {
  if (!isPart && !completed) return found;
  return new Map([...found].filter(([rule]) => !(rule.whole && isPart) && !(rule.missing && completed)));
}
