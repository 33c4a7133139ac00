/** The builds of a Bake file's targets, as far as plain strings say where they are. */
import { baseName, folderOf, type SourceFile } from "../../model/source-file";
import type { Build } from "./build";
import { buildFrom } from "./path";

/** True for the names under which Bake files are kept. */
export function isBakePath(path: string): boolean {
  return /^docker-bake(?:\.override)?\.(?:hcl|json)$/.test(baseName(path));
}

/** Targets that inherit are left out: what they do not say themselves stands elsewhere. */
export function bakeBuilds(file: SourceFile): readonly Build[] {
  const targets = file.path.endsWith(".json") ? jsonTargets(file.text) : hclTargets(file.text);
  return targets.flatMap((attributes) => {
    if (attributes.has("inherits") || attributes.has("dockerfile-inline")) return [];
    return buildFrom(folderOf(file.path), attributes.get("context"), attributes.get("dockerfile")) ?? [];
  });
}

type Attributes = ReadonlyMap<string, string>;

/** Blocks end at a brace in the first column; what is not a plain string holds a `$`. */
function hclTargets(text: string): readonly Attributes[] {
  const blocks = text.split(/^(?=target\s+")/m).filter((block) => block.startsWith("target"));
  return blocks.map((block) => {
    const [body = ""] = block.split(/^\}/m, 1);
    const attributes = body.matchAll(/^[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"([^"\\\n]*)"[ \t]*$|)/gm);
    return new Map([...attributes].map(([, name = "", value = "$"]) => [name, value]));
  });
}

function jsonTargets(text: string): readonly Attributes[] {
  const targets = Object.values(recordOf(recordOf(parsed(text)).target));
  return targets.map((target) => {
    const attributes = Object.entries(recordOf(target));
    return new Map(attributes.map(([name, value]) => [name, typeof value === "string" ? value : "$"]));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
