/** Which shell reads the RUN lines at a place: whether what we know of POSIX shells holds there. */
import type { SourceFile } from "../../model/source-file";
import { lastAbove } from "./ancestry";
import { originOf } from "./from-image";
import { dockerfile } from "./instructions";

/** False for Windows and PowerShell, and where neither SHELL nor the image's name tells. */
export function hasPosixShell(file: SourceFile, offset: number): boolean {
  const shell = lastAbove(file, "SHELL", offset)?.node.text;
  if (shell !== undefined) return /\b(?:ba|z|k|da|a)?sh\b/.test(shell);
  if (dockerfile(file).escape === "`") return false;
  const image = originOf(file, offset);
  if (/windows|nanoserver|servercore|powershell/i.test(image)) return false;
  return !image.includes("$") || /alpine|busybox|debian|ubuntu|linux|slim|fedora|centos|ubi\d/i.test(image);
}
