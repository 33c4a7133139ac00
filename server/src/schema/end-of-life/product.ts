/** How long versions of a product get fixes. */

/** A line of versions. */
export interface Cycle {
  /** `3.9`: what the versions of the line begin with. */
  readonly version: string;
  /** The day of its first release. */
  readonly released: string;
  /** The last day with fixes for everybody; nothing where no day is set. */
  readonly until: string | undefined;
  /** What tags call it beside its version, such as `buster`. */
  readonly names: readonly string[];
}

/** What images of these names hold. */
export interface Product {
  readonly name: string;
  /** Docker Hub's official images without a registry, others with theirs. */
  readonly images: readonly string[];
  /** Where the dates are from. */
  readonly source: string;
  /** Oldest first. */
  readonly cycles: readonly Cycle[];
}

/** A product from a table with one cycle a line: version, first release, last day or `-`, other names. */
export function product(name: string, images: readonly string[], source: string, table: string): Product {
  const cycles = table
    .trim()
    .split("\n")
    .map((line) => cycle(line.trim().split(/\s+/)));
  return { name, images, source, cycles };
}

function cycle([version = "", released = "", until = "-", ...names]: readonly string[]): Cycle {
  return { version, released, until: until === "-" ? undefined : until, names };
}
