/** The scripts of a pipeline: what stands under the keys whose values CI systems hand to a shell. */
import type { Embedded } from "../../model/embedded";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { shift } from "../../model/span";
import { documents } from "../../syntax/yaml/documents";
import { scalarLines } from "../../syntax/yaml/scalar-lines";
import { contentAt, type YamlMap, type YamlNode, type YamlScalar } from "../../syntax/yaml/tree";

/** Each script as a shell's file. */
export const embeds = memo((file: SourceFile): readonly Embedded[] =>
  documents(file).flatMap(({ start, document }, at) =>
    scripts(document.root).flatMap((scalar, index) => {
      const found = scalarLines(document.text, scalar);
      if (found === undefined) return [];
      const lines = found.lines.map((line) => shift(line, start));
      return [{ ...found, name: `${at}-${index}/script.sh`, lines }];
    }),
  ),
);

const keys = new Set(["run", "script", "before_script", "after_script", "command", "commands", "bash", "install"]);
const shells = /^(?:sh|bash|zsh|dash)\b|^\{\{|^\$/;

/** More parts than any pipeline has. */
const mostParts = 50_000;

/** The scripts below a node, in no particular order; what an alias repeats is looked at where it stands first. */
function scripts(root: YamlNode | undefined): readonly YamlScalar[] {
  const found: YamlScalar[] = [];
  const open: Part[] = [{ node: root, isShell: undefined }];
  for (let count = 0; open.length > 0 && count < mostParts; count++) {
    const { node, isShell } = open.pop() ?? {};
    if (node?.kind === "list") open.push(...node.items.map((item) => ({ node: item, isShell })));
    if (node?.kind !== "map") continue;
    const usual = isShellAt(node, "defaults", "run", "shell") ?? isShell ?? (isOnWindows(node) ? false : undefined);
    for (const { key, value } of node.entries) {
      if (keys.has(key.text) && (isShellAt(node, "shell") ?? usual) !== false) found.push(...commandsIn(value));
      open.push({ node: value, isShell: usual });
    }
  }
  return found;
}

/** A node, and whether its scripts are for a shell of ours as far as what stands around it says. */
interface Part {
  readonly node: YamlNode | undefined;
  readonly isShell: boolean | undefined;
}

function isShellAt(map: YamlMap, ...path: readonly string[]): boolean | undefined {
  const shell = contentAt(map, path);
  return shell?.kind === "scalar" ? shells.test(shell.text) : undefined;
}

/** GitHub's runners with Windows hand scripts to PowerShell. */
function isOnWindows(map: YamlMap): boolean {
  const runner = contentAt(map, ["runs-on"]);
  return runner?.kind === "scalar" && /^windows/i.test(runner.text);
}

/** A text, or each text of a list. */
function commandsIn(value: YamlNode | undefined): readonly YamlScalar[] {
  const parts = value?.kind === "list" ? value.items : [value];
  return parts.filter((part) => part?.kind === "scalar");
}
