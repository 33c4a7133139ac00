/** All templates of a chart and the charts below it, each run in the contexts it is really given. */
import { forNewest, memo } from "../../../model/memo";
import type { Snapshot } from "../../../model/snapshot";
import { baseName, type SourceFile } from "../../../model/source-file";
import { chartsByTemplate } from "../chart/below";
import type { Chart } from "../chart/chart";
import { analyse, type Body } from "./analyse";
import { bodiesOf, type Definitions, definitionsFor, type NamedBody, namedIn } from "./bodies";
import { type Known, keyOf, rootOf } from "./known";
import type { Change, Reading, TemplateCall } from "./reading";

/** One run of a body. */
export interface Run {
  readonly file: SourceFile;
  /** False where a body is run in several contexts, or in one that nobody knows. */
  readonly sure: boolean;
  readonly reading: Reading;
}

/** Everything the templates of one installed chart do. */
export interface Family {
  readonly runs: readonly Run[];
  /** What is run under a name that no template of the family has, and by names that are worked out. */
  readonly strange: readonly TemplateCall[];
  readonly changes: readonly Change[];
  /** False where some template is not loaded. */
  readonly whole: boolean;
  /** The runs of a file and of what it defines. */
  of(file: SourceFile): readonly Run[];
}

/** The family of the chart at the top. */
export function familyOf({ files }: Snapshot, top: Chart): Family {
  const loaded = [...chartsByTemplate(top).keys()].flatMap((path) => files.get(path) ?? []);
  return families(top)(loaded);
}

const families = memo((top: Chart) => forNewest((files: readonly SourceFile[]) => gathered(top, files)));

function gathered(top: Chart, files: readonly SourceFile[]): Family {
  const started = files.flatMap((file) => startOf(top, file));
  const defined = definitionsFor(top)(namedIn(files));
  const { runs: others, strange } = called(defined)(started.flatMap(({ reading }) => reading.calls));
  const runs = [...started, ...others];
  const own = new Map(started.map((run) => [run.file, [run]]));
  return {
    runs,
    strange,
    changes: runs.flatMap(({ reading }) => reading.changes),
    whole: files.length === chartsByTemplate(top).size,
    of: (file) => [...(own.get(file) ?? []), ...(byFile(others).get(file) ?? [])],
  };
}

/** What is run by others. */
interface Called {
  readonly runs: readonly Run[];
  readonly strange: readonly TemplateCall[];
}

/** A keystroke that neither touches a definition nor changes what is run in what context leaves it the same. */
const called = memo((defined: Definitions) => forNewest((calls: readonly TemplateCall[]) => follow(defined, calls)));

/** More contexts than these are as good as any. */
const mostContexts = 8;

function follow(defined: Definitions, calls: readonly TemplateCall[]): Called {
  const contexts = new Map<NamedBody, Set<string>>();
  const found: { readonly body: NamedBody; readonly reading: Reading }[] = [];
  const strange: TemplateCall[] = [];
  const waiting = [...calls];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const bodies = next.name === undefined ? [] : (defined.get(next.name) ?? []);
    if (bodies.length === 0) strange.push(next);
    for (const body of bodies) {
      const context = contextOf(next, body, contexts);
      if (context === undefined) continue;
      const reading = readingOf(body, context);
      found.push({ body, reading });
      waiting.push(...reading.calls);
    }
  }
  const runs = found.map(({ body, reading }): Run => {
    const keys = contexts.get(body);
    return { file: body.file, sure: keys?.size === 1 && !keys.has(unknownKey), reading };
  });
  return { runs, strange };
}

const unknownKey = keyOf(undefined);

/** The context of a call if nobody ran the body in it before; when there are too many, the unknown one stands for the rest. */
function contextOf(
  { context, key }: TemplateCall,
  body: NamedBody,
  contexts: Map<NamedBody, Set<string>>,
): { readonly known: Known | undefined; readonly key: string } | undefined {
  const keys = contexts.get(body) ?? new Set();
  contexts.set(body, keys);
  const taken = keys.size < mostContexts ? { known: context, key } : { known: undefined, key: unknownKey };
  if (keys.has(taken.key)) return undefined;
  keys.add(taken.key);
  return taken;
}

const readings = memo((_body: Body) => new Map<string, Reading>());

/** A body in a context is read once, however the files around it change. */
function readingOf(body: Body, { known, key }: { readonly known: Known | undefined; readonly key: string }): Reading {
  const reading = readings(body).get(key) ?? analyse(body, known);
  readings(body).set(key, reading);
  return reading;
}

/** Helm runs every file of a chart but those whose names begin with `_`; of a library it runs none. */
function startOf(top: Chart, file: SourceFile): readonly Run[] {
  const chart = chartsByTemplate(top).get(file.path);
  if (chart === undefined || chart.metadata.library || baseName(file.path).startsWith("_")) return [];
  const known = rootOf(chart.folder);
  return [{ file, sure: true, reading: readingOf(bodiesOf(file).main, { known, key: keyOf(known) }) }];
}

const byFile = memo((runs: readonly Run[]): ReadonlyMap<SourceFile, readonly Run[]> => {
  const found = new Map<SourceFile, Run[]>();
  for (const run of runs) {
    const same = found.get(run.file);
    if (same === undefined) found.set(run.file, [run]);
    else same.push(run);
  }
  return found;
});
