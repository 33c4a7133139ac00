/** An apt-get update of its own is taken from the cache when the install below it changes. */
import type { Finding } from "../../../model/finding";
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import type { Instruction, Placed } from "../../../syntax/dockerfile/tree";
import { inherited, isMountedOver } from "../ancestry";
import { headOf, type PackageCall, packageCalls } from "../packages";
import { stages } from "../stages";

export const aptGetUpdateWithInstall: Rule = {
  id: "dockerfile/apt-get-update-with-install",
  severity: "warning",
  aliases: [],
  *check(file) {
    const told = new Set<Placed>();
    for (const stage of stages(file)) {
      let install: Placed | undefined;
      for (const placed of inherited(stage)) {
        if (install !== undefined && lone(placed.node) && !told.has(placed)) yield staleness(placed, install);
        if (install !== undefined && lone(placed.node)) told.add(placed);
        if (does(placed.node, "update")) install = undefined;
        else if (does(placed.node, "install")) install = placed;
      }
    }
  },
};

function staleness(update: Placed, install: Placed): Finding {
  const [of, below] = [call(update.node, "update"), call(install.node, "install")];
  return {
    span: of === undefined ? update : shift(headOf(of), update.start),
    message: "This update is cached while the install below changes, then misses packages; join them",
    related:
      below === undefined
        ? []
        : [{ span: shift(headOf(below), install.start), message: "installs from the lists of then" }],
  };
}

/** True for an update whose instruction installs nothing; a mounted cache is not part of the layer. */
function lone(node: Instruction): boolean {
  return does(node, "update") && !does(node, "install") && !isMountedOver(node, /^\/var\/lib\/apt/);
}

function does(node: Instruction, action: string): boolean {
  return node.name === "RUN" && call(node, action) !== undefined;
}

function call(node: Instruction, action: string): PackageCall | undefined {
  return aptCalls(node).find((each) => each.action.text === action);
}

const aptCalls = memo((node: Instruction) => packageCalls(node, /^(?:apt-get|apt|aptitude)$/));
