/** What a team rule has in common with every other rule. */
import type { TeamRule } from "../../languages/notes/team-rule";
import type { Finding } from "../../model/finding";
import type { RuleHead } from "../../model/rule";
import type { Span } from "../../model/span";

/** Everything about it but what it finds. */
export function ruleHead({ id, severity, profile }: TeamRule): RuleHead {
  return { id, severity, aliases: [], ...(profile === undefined ? {} : { profile }) };
}

/** Its message at a place, with the way to its note. */
export function broken({ message, note, place }: TeamRule, span: Span): Finding {
  return { span, message, related: [{ span: place, path: note.path, message: "The rule is kept here" }] };
}
