/** A quantity taken apart into its number and its suffix, for saying what it comes to and what was probably meant. */
import { isQuantity } from "../../schema/written";

/** A quantity as it is written, and what it comes to. */
export interface Amount {
  readonly number: string;
  readonly suffix: string;
  /** In units: cores, bytes, pieces; exact up to the precision of a double. */
  readonly value: number;
}

/** Reads a quantity; nothing for what the API server cannot read. A missing number counts as zero, as it does there. */
export function readAmount(text: string): Amount | undefined {
  const [, number = "", suffix = ""] = /^([-+\d.]*)(.*)$/.exec(text.trim()) ?? [];
  if (!isQuantity(text)) return undefined;
  return { number, suffix, value: (Number.parseFloat(number) || 0) * factorOf(suffix) };
}

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

/** Each is a thousand of the one before; the fourth has no letter. */
const decimals = "num_kMGTPE";

function factorOf(suffix: string): number {
  if (/^[eE]./.test(suffix)) return 10 ** Number(suffix.slice(1));
  if (suffix.endsWith("i")) return 1024 ** ("KMGTPE".indexOf(suffix.charAt(0)) + 1);
  return suffix === "" ? 1 : 1000 ** (decimals.indexOf(suffix) - 3);
}
