/** A secret in ARG or ENV can be read by everyone who has the image. */
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { isHarmless, isSecretName } from "../../../schema/secret-names";
import type { Pair, Placed } from "../../../syntax/dockerfile/tree";
import { ships } from "../ancestry";
import { looking } from "../parts";
import { at, type Stage, stages } from "../stages";
import { declarationOf, pairsOf } from "../variables";

export const secretsNotInEnv: Rule = {
  id: "dockerfile/secrets-not-in-env",
  severity: "warning",
  aliases: ["hadolint:DL3064", "buildkit:SecretsUsedInArgOrEnv"],
  *check(file) {
    for (const stage of stages(file)) {
      for (const { placed, found } of secretPairs(file, stage.part)) {
        const isArgument = placed.node.name === "ARG";
        if (!mayHoldSecret(file, stage, placed, found) || (!isArgument && !ships(file, placed.start))) continue;
        const { start, end, text } = at(placed, found.key);
        yield {
          span: { start, end },
          message: isArgument
            ? `${text} shows in the image's history; use RUN --mount=type=secret`
            : `${text} can be read in the image; set it at run time or mount a secret`,
        };
      }
    }
  },
};

const secretPairs = looking((node) => pairsOf(node).filter(({ key }) => isSecretName(key.text)));

/** An ARG without a value is made to be given one; an ENV without one is filled at run time. */
function mayHoldSecret(file: SourceFile, stage: Stage, { node, start }: Placed, { value }: Pair): boolean {
  const text = (value?.text ?? "").replace(/^(["'])(.*)\1$/, "$2").trim();
  if (text === "") return node.name === "ARG";
  const variable = /^\$\{?(\w+)(?::?-)?\}?$/.exec(text)?.[1];
  if (variable === undefined) return !text.includes("$") && !isHarmless(text);
  return declarationOf(file, variable, stage, start) !== undefined;
}
