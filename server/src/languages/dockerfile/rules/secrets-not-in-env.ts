/** A secret in ARG or ENV can be read by everyone who has the image. */

import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { ships } from "../ancestry";
import { type Declaration, declarationOf, declarations } from "../variables";

/** How a secret's name ends. */
const secretName =
  /(?:password|passwd|passphrase)$|(?:^|[_-])(?:secret|token|credentials?|api_?key|(?:access|private|secret|encryption|signing)_?key|(?:db|mysql|sa|root|admin)_pwd)$|[a-z](?:Password|Secret|Token|ApiKey|AccessKey|PrivateKey|SecretKey)$/;
const otherName =
  /public|(?:^|_)(?:allow|enabled?|disabled?|use|no|skip|has|is|show|require[ds]?|reset|change|generate|random|forgot|max|min|num|with|without|fake|dummy|test|example|csrf|cancellation|design)(?:_|$)/i;
/** Values that open nothing: switches, numbers, places to look, and stand-ins. */
const harmless =
  /^(?:true|false|yes|no|on|off|none|null|nil|undefined|empty|\d+)$|^(?:\/|\.{1,2}\/|~|file:|https?:|env:|vault:|arn:|projects\/)|dummy|placeholder|change.?me|change.?this|example|unused|fake|not.?(?:a.?|so.?)?(?:real|secret|used|needed)|replace|insert|your|todo|build.?time|^[x*.-]+$|^<.*>$|^\{\{.*\}\}$|^%.*%$/i;

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
              ? `${short(name.text)} shows in the image's history; use RUN --mount=type=secret`
              : `${short(name.text)} can be read in the image; set it at run time or mount a secret`,
        };
      }
    }
  },
};

function isSecretName(name: string): boolean {
  const isUpper = name === name.toUpperCase();
  return secretName.test(isUpper ? name.toLowerCase() : name) && !otherName.test(name);
}

/** An ARG without a value is made to be given one; an ENV without one is filled at run time. */
function mayHoldSecret(file: SourceFile, { kind, value, stage, placed }: Declaration): boolean {
  const text = (value?.text ?? "").replace(/^(["'])(.*)\1$/, "$2").trim();
  if (text === "") return kind === "ARG";
  const variable = /^\$\{?(\w+)(?::?-)?\}?$/.exec(text)?.[1];
  if (variable === undefined) return !text.includes("$") && !harmless.test(text);
  return declarationOf(file, variable, stage, placed.start) !== undefined;
}

function short(name: string): string {
  return name.length > 30 ? `${name.slice(0, 29)}…` : name;
}
