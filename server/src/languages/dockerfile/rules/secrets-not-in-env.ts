/** A secret in ARG or ENV can be read by everyone who has the image. */

import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { isHarmless, isSecretName } from "../../../schema/secret-names";
import { ships } from "../ancestry";
import { type Declaration, declarationOf, declarations } from "../variables";

export const secretsNotInEnv: Rule = {
  id: "dockerfile/secrets-not-in-env",
  severity: "warning",
  aliases: ["hadolint:DL3064", "buildkit:SecretsUsedInArgOrEnv"],
  *check(file) {
    for (const [stage, list] of declarations(file)) {
      if (stage === undefined) continue;
      for (const declaration of list) {
        const { kind, name } = declaration;
        if (!isSecretName(name.text) || !mayHoldSecret(file, declaration)) continue;
        if (kind === "ENV" && !ships(file, name.start)) continue;
        yield {
          span: { start: name.start, end: name.end },
          message:
            kind === "ARG"
              ? `${name.text} shows in the image's history; use RUN --mount=type=secret`
              : `${name.text} can be read in the image; set it at run time or mount a secret`,
        };
      }
    }
  },
};

/** An ARG without a value is made to be given one; an ENV without one is filled at run time. */
function mayHoldSecret(file: SourceFile, { kind, value, stage, placed }: Declaration): boolean {
  const text = (value?.text ?? "").replace(/^(["'])(.*)\1$/, "$2").trim();
  if (text === "") return kind === "ARG";
  const variable = /^\$\{?(\w+)(?::?-)?\}?$/.exec(text)?.[1];
  if (variable === undefined) return !text.includes("$") && !isHarmless(text);
  return declarationOf(file, variable, stage, placed.start) !== undefined;
}
