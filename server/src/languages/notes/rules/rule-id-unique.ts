/** Two notes that carry a rule of one name: settings and comments could not tell them apart. */
import type { Rule } from "../../../model/rule";
import type { Snapshot } from "../../../model/snapshot";
import { baseName } from "../../../model/source-file";
import { isNotePath } from "../paths";
import { teamRule } from "../team-rule";

export const ruleIdUnique: Rule = {
  id: "notes/rule-id-unique",
  severity: "warning",
  profile: "essential",
  aliases: [],
  *check(file, snapshot) {
    const own = teamRule(file)?.id;
    const first = own && firstWith(own.text, snapshot);
    if (own === undefined || first === undefined || first.path === file.path) return;
    const related = [{ span: first.span, path: first.path, message: "The rule of that name that counts" }];
    yield {
      span: own.span,
      message: `${baseName(first.path)} has a rule of this name, which counts: rename one`,
      related,
    };
  },
};

/** Of several notes the first by path counts, whoever asks. */
function firstWith(id: string, snapshot: Snapshot) {
  let first: { readonly path: string; readonly span: { readonly start: number; readonly end: number } } | undefined;
  for (const file of snapshot.files.values()) {
    if (first !== undefined && first.path < file.path) continue;
    const own = isNotePath(file.path, snapshot) ? teamRule(file)?.id : undefined;
    if (own?.text === id) first = { path: file.path, span: own.span };
  }
  return first;
}
