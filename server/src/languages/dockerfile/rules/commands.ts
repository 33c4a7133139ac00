/** The rules about what RUN runs, and about what the image says of its user, files and secrets. */
import type { Rule } from "../../../model/rule";
import { apkNoCache } from "./apk-no-cache";
import { aptGetNoRecommends } from "./apt-get-no-recommends";
import { aptGetNotApt } from "./apt-get-not-apt";
import { aptGetUpdateWithInstall } from "./apt-get-update-with-install";
import { aptGetYes } from "./apt-get-yes";
import { aptListsRemoved } from "./apt-lists-removed";
import { cdLasting } from "./cd-lasting";
import { copyNotAdd } from "./copy-not-add";
import { dnfYes } from "./dnf-yes";
import { noSudo } from "./no-sudo";
import { pipNoCache } from "./pip-no-cache";
import { pipeFails } from "./pipe-fails";
import { secretsNotInEnv } from "./secrets-not-in-env";
import { userNotRoot } from "./user-not-root";
import { workdirNotCd } from "./workdir-not-cd";
import { zypperNonInteractive } from "./zypper-non-interactive";

export const commandRules: readonly Rule[] = [
  aptGetYes,
  aptGetNoRecommends,
  aptGetNotApt,
  aptGetUpdateWithInstall,
  aptListsRemoved,
  apkNoCache,
  dnfYes,
  zypperNonInteractive,
  pipNoCache,
  pipeFails,
  cdLasting,
  workdirNotCd,
  noSudo,
  copyNotAdd,
  secretsNotInEnv,
  userNotRoot,
];
