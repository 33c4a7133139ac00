/** Quantities in words: `500m` of a CPU is half a core, `128Mi` is 134.2 MB. */

import { inUnits, readQuantity } from "../../schema/quantity";

/** What a quantity of a resource such as `cpu` or `memory` comes to; nothing for what is none or says so itself. */
export function quantityWords(text: string, resource: string): string | undefined {
  const quantity = readQuantity(text);
  if (quantity === undefined) return undefined;
  const amount = inUnits(quantity);
  if (/(?:^|\.)cpu$/.test(resource)) return cores(amount);
  if (/(?:memory|storage|sizeLimit|hugepages-\S+)$/.test(resource)) return bytes(amount);
  return /[A-Za-z]/.test(text) ? short(amount) : undefined;
}

function cores(amount: number): string {
  if (amount === 0.5) return "half a core";
  if (amount === 0.25) return "a quarter of a core";
  if (amount === 0.1) return "a tenth of a core";
  if (amount < 1) return `${short(amount * 100)} % of a core`;
  return amount === 1 ? "one core" : `${short(amount)} cores`;
}

function bytes(amount: number): string {
  if (amount > 0 && amount < 1) return `${short(amount * 1000)} thousandths of a byte: \`m\` means milli, not mega`;
  const size = scaled(amount, 1000, ["B", "kB", "MB", "GB", "TB", "PB", "EB"]);
  const round = scaled(amount, 1024, ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]);
  return size === round ? size : `${size} (${round})`;
}

function scaled(amount: number, base: number, units: readonly string[]): string {
  const rank = Math.min(Math.max(0, Math.floor(Math.log(amount) / Math.log(base) + 1e-9)), units.length - 1);
  return `${short(amount / base ** rank)} ${units[rank]}`;
}

function short(amount: number): string {
  return String(Number(amount.toPrecision(4)));
}
