/** Packed charts as files in memory, the same in every host. */
import type { NewFile } from "../model/source-file";
import { tarFiles } from "../syntax/tar";
import { decode } from "./decode";

/** Larger archives are no charts. */
export const packedLimit = 5 * 1024 * 1024;
const unpackedLimit = 40 * 1024 * 1024;
const textLimit = 1024 * 1024;

/** What a chart and the charts in it are read from. */
const wanted =
  /^[^/]+\/(?:charts\/[^/]+\/)*(?:Chart\.yaml|requirements\.yaml|values[^/]*\.ya?ml|values\.schema\.json|templates\/.*)$/;

/** The files of the packed chart at `path`, as `path!/name/values.yaml`; none where it is no chart, or too large. */
export async function unpackedFiles(path: string, packed: Uint8Array): Promise<readonly NewFile[]> {
  if (packed.length > packedLimit) return [];
  const unpacked = await inflated(packed);
  const files = (unpacked && tarFiles(unpacked)?.filter(({ path: name }) => wanted.test(name))) ?? [];
  if (files.some(({ bytes }) => bytes.length > textLimit)) return [];
  return files.map(({ path: name, bytes }) => ({ path: `${path}!/${name}`, ...decode(bytes) }));
}

/** Nothing for what is not packed, or grows beyond the limit: then nothing more of it is unpacked. */
async function inflated(packed: Uint8Array): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
    for await (const part of stream) {
      size += part.length;
      if (size > unpackedLimit) return undefined;
      parts.push(part);
    }
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
