/** An apt-get update of its own is taken from the cache when the install below it changes. */
import type { Finding } from "../../../model/finding";
import { memo } from "../../../model/memo";
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import type { Instruction, Placed } from "../../../syntax/dockerfile/tree";
import { isMountedOver, lineOf } from "../ancestry";
import { headOf, type PackageCall, packageCalls } from "../packages";
import { looking } from "../parts";
import { stages } from "../stages";

export const aptGetUpdateWithInstall: Rule = {
  id: "dockerfile/apt-get-update-with-install",
  severity: "warning",
  aliases: [],
  *check(file) {
    const told = new Set<Placed>();
    for (const stage of stages(file)) {
      let install: Placed | undefined;
      const steps = [...lineOf(stage)].flatMap(({ part }) => aptSteps(file, part).toReversed());
      for (const { placed, found } of steps) {
        if (install !== undefined && found === "lone" && !told.has(placed)) yield staleness(placed, install);
        if (install !== undefined && found === "lone") told.add(placed);
        install = found === "install" ? placed : undefined;
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

/** An update is alone when its instruction installs nothing; a mounted cache is not part of the layer. */
const aptSteps = looking((node): readonly ("update" | "lone" | "install")[] => {
  if (!does(node, "update")) return does(node, "install") ? ["install"] : [];
  return does(node, "install") || isMountedOver(node, /^\/var\/lib\/apt/) ? ["update"] : ["lone"];
});

function does(node: Instruction, action: string): boolean {
  return node.name === "RUN" && call(node, action) !== undefined;
}

function call(node: Instruction, action: string): PackageCall | undefined {
  return aptCalls(node).find((each) => each.action.text === action);
}

const aptCalls = memo((node: Instruction) => packageCalls(node, /^(?:apt-get|apt|aptitude)$/));
