/** Arrow keys lead from a node to the next one in their direction. */

const directions: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ["ArrowLeft", [-1, 0]],
  ["ArrowRight", [1, 0]],
  ["ArrowUp", [0, -1]],
  ["ArrowDown", [0, 1]],
]);

/** The nearest of the others where a key points to; what lies aside counts as further away. */
export function nextNode(from: Element, key: string, others: Iterable<SVGElement>): SVGElement | undefined {
  const direction = directions.get(key);
  if (direction === undefined) return undefined;
  const [dx, dy] = direction;
  const start = middle(from);
  let [best, nearest]: [SVGElement | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const other of others) {
    const { x, y } = middle(other);
    const ahead = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    const distance = ahead + 2 * aside;
    if (other === from || ahead <= 1 || aside > 4 * ahead || distance >= nearest) continue;
    [best, nearest] = [other, distance];
  }
  return best;
}

function middle(of: Element): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = of.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
