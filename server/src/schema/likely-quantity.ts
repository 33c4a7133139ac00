/** What people write in the place of a quantity. */
import { isQuantity } from "./quantity";

/** What is probably meant by a text that is no quantity: `1GB` is `1G`, `500 m` is `500m`; only what can be read. */
export function likelyQuantity(text: string): string | undefined {
  const [, number, unit = ""] = /^\s*([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]+)\s*$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  const likely = number + (isQuantity(`1${unit}`) ? unit : (meant.get(unit.toLowerCase()) ?? unit));
  return likely === text || !isQuantity(likely) ? undefined : likely;
}

/** By what people write in whatever case. */
const meant: ReadonlyMap<string, string> = new Map([
  ...["K", "M", "G", "T", "P"].flatMap((letter) => {
    const lower = letter.toLowerCase();
    const decimal = letter === "K" ? "k" : letter;
    const decimals = [lower, `${lower}b`].map((unit) => [unit, decimal] as const);
    return [...decimals, ...[`${lower}i`, `${lower}ib`].map((unit) => [unit, `${letter}i`] as const)];
  }),
  ...["b", "c", "cpu", "cpus", "core", "cores"].map((unit) => [unit, ""] as const),
]);
