/** Which products an image's name says that it holds, and how long they get fixes. Dates as of 2026-08. */
import { memoText } from "../../model/memo";
import { type ImageReference, readImageReference } from "../../syntax/image-reference";
import type { Cycle, Product } from "./product";
import { runtimes } from "./runtimes";
import { services } from "./services";
import { bases, systems } from "./systems";

/** A line of versions that an image holds. */
export interface Support {
  readonly product: Product;
  readonly cycle: Cycle;
  /** The line that gets fixes longest, of those released by the day that is asked about. */
  readonly best: Cycle | undefined;
  /** True when fixes have ended by that day. */
  readonly ended: boolean;
}

/** What the image is called after first, then the distribution it says it stands on. */
export function supportOf(image: string, today: string): readonly Support[] {
  return supportOn(today)(image);
}

const supportOn = memoText((today) => memoText((image) => support(image, today)));

function support(image: string, today: string): readonly Support[] {
  const reference = readImageReference(image);
  const tag = reference.tag?.text;
  if (!reference.valid || tag === undefined) return [];
  const own = byImage.get(nameOf(reference));
  const found = own === undefined ? [] : [own, ...bases.filter((base) => base !== own)];
  return found.flatMap((product) => {
    const cycle = product === own ? (cycleOf(product, tag) ?? namedIn(product, tag)) : namedIn(product, tag);
    if (cycle === undefined) return [];
    const ended = cycle.until !== undefined && cycle.until < today;
    return [{ product, cycle, best: bestOf(product, today), ended }];
  });
}

const byImage: ReadonlyMap<string, Product> = new Map(
  [...systems, ...runtimes, ...services].flatMap((product) => product.images.map((image) => [image, product] as const)),
);

/** Official images under the one name they have everywhere. */
function nameOf({ registry, repository }: ImageReference): string {
  const hub = registry === undefined || /^(?:index\.)?docker\.io$/.test(registry.text);
  const name = repository.text.replace(/^(?:docker\/)?library\//, "");
  return hub || (registry.text === "public.ecr.aws" && name !== repository.text) ? name : `${registry.text}/${name}`;
}

/** The line that a tag's version belongs to; a shorter version than the line's own moves from line to line. */
function cycleOf({ cycles }: Product, tag: string): Cycle | undefined {
  const version = /^\d+(?:\.\d+)*(?=$|[-_])/.exec(tag)?.[0];
  return cycles.find((cycle) => version === cycle.version || version?.startsWith(`${cycle.version}.`));
}

/** The line that one of a tag's parts names: `buster`, `alpine3.17`. */
function namedIn({ name, cycles }: Product, tag: string): Cycle | undefined {
  const parts = new Set(tag.toLowerCase().split("-"));
  return cycles.find(
    (cycle) => cycle.names.some((each) => parts.has(each)) || parts.has(`${name.toLowerCase()}${cycle.version}`),
  );
}

function bestOf({ cycles }: Product, today: string): Cycle | undefined {
  const lasting = (cycle: Cycle) => cycle.until ?? "9999";
  const open = cycles.filter((cycle) => cycle.released <= today && lasting(cycle) >= today);
  return open.reduce<Cycle | undefined>(
    (best, cycle) => (best === undefined || lasting(cycle) >= lasting(best) ? cycle : best),
    undefined,
  );
}
