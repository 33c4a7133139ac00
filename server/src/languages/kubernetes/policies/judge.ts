/** What an admission policy would say about an object that is created. */
import { kindOf } from "../../../schema/kubernetes/kinds";
import type { Minor } from "../../../schema/kubernetes/versions";
import type { CelMap, CelOutcome, CelProgram, CelValue } from "../../../syntax/cel";
import { type CelObject, celObject } from "../cel-object";
import type { KubernetesObject } from "../objects";
import type { BoundPolicy } from "./bound";
import type { Validation } from "./expressions";
import { isMatched, nameOf, namespaceOf } from "./matching";

/** A validation that an object breaks, and what the policy says then. */
export interface Refusal {
  readonly validation: Validation;
  readonly message: string;
}

/** What would be refused, as far as the files tell. */
export function* refusals(policy: BoundPolicy, object: KubernetesObject, minor: Minor): Generator<Refusal> {
  if (policy.limits.some((limits) => !isMatched(limits, object, minor, policy.namespaces))) return;
  const worlds = worldsOf(policy, object, minor);
  if (worlds.length === 0 || !worlds.every((world) => policy.conditions.every(({ program }) => isTrue(program, world))))
    return;
  for (const validation of policy.validations)
    if (worlds.every((world) => isRefused(validation.program, world, policy)))
      yield { validation, message: messageOf(validation, worlds[0]) };
}

/** One way the object may look when the API server asks. */
interface World {
  readonly bindings: Readonly<Record<string, CelValue>>;
  /** What an expression looks at in vain without our knowing what it would find. */
  readonly hidden: ReadonlySet<string>;
}

/** The API server writes these itself. */
const served = ["namespace", "uid", "creationTimestamp", "generation", "resourceVersion", "managedFields", "status"];

/** As written, and with the defaults; what is said has to be true in both. */
function worldsOf(policy: BoundPolicy, object: KubernetesObject, minor: Minor): readonly World[] {
  const values = celObject(object, minor);
  if (values === undefined) return [];
  const metadata = values.written.get("metadata");
  const hidden = served.filter((name) => !(metadata instanceof Map && metadata.has(name)));
  const request = requestFor(object, minor);
  const others = { ...surroundings(policy, object, minor), ...(request === undefined ? {} : { request }) };
  const looks: readonly (keyof Pick<CelObject, "written" | "filled">)[] = ["written", "filled"];
  return looks.map((look) => withVariables({ ...others, object: values[look], oldObject: null }, hidden, policy));
}

function surroundings({ params, namespaces }: BoundPolicy, object: KubernetesObject, minor: Minor) {
  const space = namespaces.get(namespaceOf(object) ?? "");
  const isCluster = kindOf(object.apiVersion.text, object.kind.text, minor)?.namespaced === false;
  const namespaceObject = isCluster ? null : space && celObject(space, minor)?.filled;
  const parameters = params && celObject(params, minor)?.written;
  return {
    ...(namespaceObject === undefined ? {} : { namespaceObject }),
    ...(parameters === undefined ? {} : { params: parameters }),
  };
}

/** What is known of the request; who asks is not. */
function requestFor(object: KubernetesObject, minor: Minor): CelMap | undefined {
  const kind = kindOf(object.apiVersion.text, object.kind.text, minor);
  if (kind === undefined) return undefined;
  const { group, version, plural } = kind;
  const name = nameOf(object);
  const namespace = namespaceOf(object);
  return new Map<string, CelValue>([
    ["operation", "CREATE"],
    ["dryRun", false],
    ["subResource", ""],
    [
      "kind",
      new Map([
        ["group", group],
        ["version", version],
        ["kind", kind.kind],
      ]),
    ],
    [
      "resource",
      new Map([
        ["group", group],
        ["version", version],
        ["resource", plural],
      ]),
    ],
    ...(name === undefined ? [] : [["name", name] as const]),
    ...(namespace === undefined ? [] : [["namespace", namespace] as const]),
  ]);
}

/** Variables in order, each seeing those before it; one that fails is there for nobody. */
function withVariables(bindings: World["bindings"], hidden: readonly string[], { variables }: BoundPolicy): World {
  const values = new Map<string, CelValue>();
  const world = { bindings: { ...bindings, variables: values }, hidden: new Set([...hidden, ...unseen]) };
  for (const { name, program } of variables) {
    const outcome = program === undefined ? undefined : answer(program, world);
    if (outcome?.kind === "value" && isValue(outcome.value)) values.set(name, outcome.value);
    else if (outcome?.kind !== "missing") world.hidden.add(name);
  }
  return world;
}

/** Parts of a request that no file holds. */
const unseen = ["userInfo", "options", "requestKind", "requestResource", "requestSubResource"];

/** An expression that looks at something hidden has no answer. */
function answer(program: CelProgram, { bindings, hidden }: World): CelOutcome {
  for (const name of hidden) if (program.fields.has(name)) return { kind: "unknown", isTooLong: false };
  return program.run(bindings);
}

function isTrue(program: CelProgram | undefined, world: World): boolean {
  const outcome = program === undefined ? undefined : answer(program, world);
  return outcome?.kind === "value" && outcome.value === true;
}

/** An expression that fails refuses the object, too, unless the policy says otherwise. */
function isRefused(program: CelProgram, world: World, { failsOpen }: BoundPolicy): boolean {
  const outcome = answer(program, world);
  return outcome.kind === "value" ? outcome.value === false : outcome.kind === "missing" && !failsOpen;
}

function messageOf({ message, says }: Validation, world: World | undefined): string {
  const outcome = says === undefined || world === undefined ? undefined : answer(says, world);
  const said = outcome?.kind === "value" && typeof outcome.value === "string" ? outcome.value.trim() : "";
  return said === "" ? message : said;
}

/** What an expression made may be handed to the next one, whatever it is made of. */
function isValue(value: unknown): value is CelValue {
  return value !== undefined;
}
