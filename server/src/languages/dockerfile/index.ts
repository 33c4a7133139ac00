/** The Dockerfile language. */
import type { Language } from "../../model/language";
import type { RuleLevel } from "../../model/settings";
import { baseName, type SourceFile } from "../../model/source-file";
import { hadolintSettings } from "../../schema/hadolint/settings";
import { around } from "./around";
import { complete } from "./complete";
import { conceptAt, concepts } from "./concept";
import { folds } from "./folds";
import { format } from "./format";
import { formatTyped } from "./format/typed";
import { hints } from "./hints";
import { lenses } from "./lenses";
import { definitions, references, refuseName } from "./names";
import { outline } from "./outline";
import { rules } from "./rules";
import { signatureAt } from "./signature";
import { suppress, suppressInFile, suppressions } from "./suppress";
import { things } from "./things";
import { tokens } from "./tokens";

export const dockerfileLanguage: Language = {
  id: "dockerfile",
  claims: (file) => (file.languageId === undefined ? isDockerfile(file) : file.languageId === "dockerfile"),
  get rules() {
    return rules();
  },
  conceptAt,
  concepts,
  definitions,
  references,
  things,
  refuseName,
  complete,
  outline,
  around,
  folds,
  tokens,
  hints,
  lenses,
  format,
  formatTyped,
  signatureAt,
  suppressions,
  suppress,
  suppressInFile,
  levels: (file, snapshot) => hadolintSettings(snapshot, file.path)?.levels ?? none,
};

const none: ReadonlyMap<string, RuleLevel> = new Map();

const ownName = /^(?:dockerfile|containerfile)(?:[.-][^/]*)?$|\.(?:dockerfile|containerfile)$/i;
const otherKind =
  /\.(?:dockerignore|md|txt|json|ya?ml|sh|py|js|ts|go|erb|j2|tmpl|tpl|jinja2?|in|template|mustache|gotmpl|bak|orig)$/i;

/** By name alone; a template that becomes a Dockerfile is none yet. */
function isDockerfile(file: SourceFile): boolean {
  const name = baseName(file.path);
  return ownName.test(name) && !otherKind.test(name);
}
