/** Images from other registries than those that hadolint's settings name. */
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { hadolintSettings } from "../../../schema/hadolint/settings";
import { readImageReference } from "../../../syntax/image-reference";
import { resolved } from "../from-image";
import { type StageUse, stageUses } from "../stages";

export const registryTrusted: Rule = {
  id: "dockerfile/registry-trusted",
  severity: "warning",
  aliases: ["hadolint:DL3026"],
  *check(file, snapshot) {
    const trusted = hadolintSettings(snapshot, file.path)?.trustedRegistries ?? [];
    if (trusted.length === 0) return;
    for (const use of stageUses(file)) {
      const image = imageOf(file, use);
      if (image === undefined || isTrusted(trusted, image)) continue;
      yield {
        span: use.word,
        message: `${image} is not from a trusted registry; hadolint's settings name those`,
      };
    }
  },
};

/** Names of stages and contexts hold no dot, colon or slash; only FROM names an image without them. */
function imageOf(file: SourceFile, { kind, word, user, target }: StageUse): string | undefined {
  if (target !== undefined || word.text === "scratch") return undefined;
  if (kind !== "from") return /^[\w-]+$|\$/.test(word.text) ? undefined : word.text;
  const image = resolved(file, user, word.text);
  return image === "scratch" ? undefined : image;
}

function isTrusted(trusted: readonly string[], image: string): boolean {
  const { registry, valid } = readImageReference(image);
  const hosts = registry === undefined ? ["docker.io", "hub.docker.com"] : [registry.text];
  return !valid || trusted.some((pattern) => hosts.some((host) => fits(pattern, host)));
}

/** A star stands for anything at either end. */
function fits(pattern: string, host: string): boolean {
  if (pattern.startsWith("*")) return host.endsWith(pattern.slice(1));
  return pattern.endsWith("*") ? host.startsWith(pattern.slice(0, -1)) : host === pattern;
}
