/** Dockerfile texts that tests mutate and compare: every example, and every fence of our notes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** All texts, with where they come from. */
export function dockerfiles(): readonly { readonly name: string; readonly text: string }[] {
  return [...filesBelow(join(root, "examples")), ...filesBelow(join(root, "notes"))].flatMap((path) => {
    const text = readFileSync(path, "utf8");
    if (!path.endsWith(".md")) return /dockerfile/i.test(path) ? [{ name: path, text }] : [];
    return [...text.matchAll(/^```dockerfile[^\n]*\n([\s\S]*?)^```/gm)].map((fence, index) => ({
      name: `${path}#${index}`,
      text: dockerfileIn(fence[1] ?? ""),
    }));
  });
}

/** The Dockerfile of a block that may hold several files, parted by `--- path`. */
function dockerfileIn(block: string): string {
  const parts = block.split(/^(?=--- \S+$)/m);
  const named = parts.find((part) => /^--- \S*dockerfile\S*$/im.test(part));
  return (named ?? parts.find((part) => !part.startsWith("--- ")) ?? "").replace(/^--- \S+\n/, "");
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
