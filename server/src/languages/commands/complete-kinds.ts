/** Kinds where kubectl wants one: plurals with their short names. */
import { memo } from "../../model/memo";
import type { Proposal } from "../../model/proposal";
import type { Span } from "../../model/span";
import { type Kind, kinds } from "../../schema/kubernetes/kinds";
import { shortNamesOf } from "../../schema/kubernetes/short-names";
import type { Call } from "./call";

const wanting = /^kubectl (?:get|describe|delete|edit|explain|label|annotate|patch|scale|expose|wait|autoscale)$/;

/** What people ask for most stands first. */
const common = ["pods", "services", "deployments", "nodes", "configmaps", "secrets", "ingresses", "namespaces", "jobs"];

/** For the first operand, also behind a comma. */
export function* kindProposals(call: Call, typed: string, span: Span): Iterable<Proposal> {
  if (!wanting.test(call.fact.path) || call.operands.length > 0 || typed.includes("/")) return;
  const place = { start: span.start + typed.lastIndexOf(",") + 1, end: span.end };
  for (const { kind, plural } of offered(common)) {
    const short = shortNamesOf(kind);
    yield {
      label: plural,
      kind: "value",
      edit: { span: place, text: plural },
      detail: short.join(", "),
      filter: [plural, ...short].join(" "),
      concept: `kubernetes/${kind}`,
    };
  }
}

const offered = memo((first: readonly string[]): readonly Kind[] => {
  const listed = kinds().filter(({ verbs }) => verbs.has("get"));
  const distinct = [...new Map(listed.map((each) => [each.plural, each])).values()];
  const rank = ({ plural }: Kind) => (first.includes(plural) ? first.indexOf(plural) : first.length);
  return distinct.sort((a, b) => rank(a) - rank(b) || (a.plural < b.plural ? -1 : 1));
});
