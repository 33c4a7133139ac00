/** Archives as tar writes them: the files in them, with bounds, since an archive is anybody's. */

/** One file, with a path below the archive's root. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const block = 512;
const mostFiles = 5000;

/** The files of an archive; nothing where it is damaged or holds too many. What lies outside of it by its path is left out. */
export function tarFiles(bytes: Uint8Array): readonly PackedFile[] | undefined {
  const files: PackedFile[] = [];
  let longName: string | undefined;
  for (let at = 0; at + block <= bytes.length; ) {
    const header = bytes.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) return files;
    const size = octal(header, 124, 12);
    const start = at + block;
    if (!isHeader(header) || size === undefined || start + size > bytes.length || files.length > mostFiles)
      return undefined;
    const content = bytes.subarray(start, start + size);
    const kind = String.fromCharCode(header[156] ?? 0);
    if (kind === "L") longName = text(content, 0, size);
    else if (kind === "x") longName = paxPath(text(content, 0, size)) ?? longName;
    else {
      const path = cleanPath(longName ?? nameIn(header));
      if ((kind === "0" || kind === "\0") && path !== undefined) files.push({ path, bytes: content });
      longName = undefined;
    }
    at = start + Math.ceil(size / block) * block;
  }
  return files;
}

/** The sum of a header's bytes, in which its own field counts as blanks. */
function isHeader(header: Uint8Array): boolean {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  return octal(header, 148, 8) === sum;
}

function nameIn(header: Uint8Array): string {
  const name = text(header, 0, 100);
  const prefix = text(header, 257, 5) === "ustar" ? text(header, 345, 155) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** The records of a header for long names: `30 path=…`. */
function paxPath(records: string): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(records)?.[1];
}

function cleanPath(path: string): string | undefined {
  const parts = path.split(/[/\\]/).filter((part) => part !== "." && part !== "");
  return parts.length === 0 || parts.includes("..") || /^[/\\]|:/.test(path) ? undefined : parts.join("/");
}

function octal(header: Uint8Array, start: number, length: number): number | undefined {
  const digits = text(header, start, length).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : undefined;
}

/** Bytes up to the first zero, each for one character; names beyond ASCII come out strange, and no file of a chart has one. */
function text(bytes: Uint8Array, start: number, length: number): string {
  const part = bytes.subarray(start, start + length);
  const end = part.indexOf(0);
  let result = "";
  for (const byte of end < 0 ? part : part.subarray(0, end)) result += String.fromCharCode(byte);
  return result;
}
