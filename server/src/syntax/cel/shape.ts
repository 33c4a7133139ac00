/** What can be said of an expression without running it. */
import type { CelNode } from "./package";

/** What an expression asks about. */
export interface CelShape {
  /** The variables it uses, those of its own macros included. */
  readonly names: ReadonlySet<string>;
  /** The fields it looks at, under whatever. */
  readonly fields: ReadonlySet<string>;
  /** The one place below `object` that a simple expression is about. */
  readonly subject: readonly (string | number)[] | undefined;
}

type Path = readonly (string | number)[];

/** The shape of a tree. */
export function shapeOf(root: CelNode): CelShape {
  const names = new Set<string>();
  const fields = new Set<string>();
  for (const node of nodesIn(root)) {
    if (node.op === "id") names.add(node.args);
    if (node.op === "." || node.op === ".?") fields.add(node.args[1]);
    if (node.op === "value" && typeof node.args === "string") fields.add(node.args);
  }
  return { names, fields, subject: subjectOf(root) };
}

/** Every node of a tree. */
export function* nodesIn(root: CelNode): Generator<CelNode> {
  const open: unknown[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next.filter((each) => each !== undefined));
    else if (isNode(next)) {
      yield next;
      open.push(next.args);
    }
  }
}

function isNode(value: unknown): value is CelNode {
  return typeof value === "object" && value !== null && "op" in value && "args" in value;
}

function subjectOf(node: CelNode): Path | undefined {
  switch (node.op) {
    case "!_":
      return subjectOf(node.args);
    case "call":
      return node.args[1][0] === undefined ? undefined : pathOf(node.args[1][0]);
    case "rcall":
      return pathOf(node.args[1]);
    case "&&":
    case "||":
      return longer(subjectOf(node.args[0]), subjectOf(node.args[1]));
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return pathOf(node.args[0]) ?? pathOf(node.args[1]);
    case "in":
      return pathOf(node.args[1]) ?? pathOf(node.args[0]);
    default:
      return pathOf(node);
  }
}

/** The longer of two paths that lead the same way. */
function longer(one: Path | undefined, other: Path | undefined): Path | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.every((step, index) => step === long[index]) ? long : undefined;
}

function pathOf(node: CelNode): Path | undefined {
  if (node.op === "id") return node.args === "object" ? [] : undefined;
  if (node.op === "rcall" && node.args[0] === "size") return pathOf(node.args[1]);
  if (node.op === "." || node.op === ".?") return below(node.args[0], node.args[1]);
  if (node.op !== "[]" && node.op !== "[?]") return undefined;
  const [owner, { op, args }] = node.args;
  if (op !== "value") return undefined;
  return typeof args === "string"
    ? below(owner, args)
    : typeof args === "bigint"
      ? below(owner, Number(args))
      : undefined;
}

function below(owner: CelNode, step: string | number): Path | undefined {
  const path = pathOf(owner);
  return path === undefined ? undefined : [...path, step];
}
