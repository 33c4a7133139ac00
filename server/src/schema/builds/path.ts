/** Paths as Compose and Bake files write them. */
import { pathFrom } from "../../model/source-file";
import type { Build } from "./build";

/** The build with these two attributes in a file of `folder`; nothing where either is a URL or holds variables. */
export function buildFrom(folder: string, context = ".", dockerfile = "Dockerfile"): Build | undefined {
  if (!isPlain(context) || !isPlain(dockerfile)) return undefined;
  const root = pathFrom(context.startsWith("/") ? "" : folder, context);
  return { context: root, dockerfile: pathFrom(dockerfile.startsWith("/") ? "" : root, dockerfile) };
}

function isPlain(path: string): boolean {
  return path !== "" && !/[$~]|:\/\/|^[\w.-]+@[\w.-]+:|^(?:github|gitlab)\.com\/|^[a-z-]+:/i.test(path);
}
