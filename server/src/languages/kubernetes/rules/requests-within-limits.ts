/** What is requested fits under the limit; what no node promises twice is requested and limited alike. */
import type { Finding } from "../../../model/finding";
import { type Fields, mapIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Amount, amountsIn, isExtended, isHugePages } from "../resources";

export const requestsWithinLimits = podRule({
  id: "kubernetes/requests-within-limits",
  severity: "error",
  aliases: [],
  whole: true,
  *see({ spec, containers, isWhole }, minor) {
    for (const { map } of containers) yield* compared(mapIn(map, "resources"), isWhole);
    if (minor >= 34) yield* compared(mapIn(spec, "resources"), isWhole);
  },
});

function* compared(resources: Fields, isWhole: boolean): Generator<Finding> {
  const limits = new Map(amountsIn(resources, "limits").map((limit) => [limit.name.text, limit]));
  for (const request of amountsIn(resources, "requests")) {
    const limit = limits.get(request.name.text);
    const isFixed = isExtended(request.name.text) || isHugePages(request.name.text);
    if (limit !== undefined) yield* beside(request, limit, isFixed);
    else if (isFixed && isWhole && request.scalar !== undefined) {
      yield { span: request.name, message: `${request.name.text} needs a limit that equals the request` };
    }
  }
}

function* beside({ name, scalar, size }: Amount, limit: Amount, isFixed: boolean): Generator<Finding> {
  if (scalar === undefined || limit.scalar === undefined || size === undefined || limit.size === undefined) return;
  const most = limit.scalar.text;
  const fix = { title: `Change to ${most}`, edits: [{ span: scalar, text: most }], safe: false };
  if (isFixed && size !== limit.size) {
    yield { span: scalar, message: `A request of ${name.text} equals its limit: ${most}`, fix };
  } else if (size > limit.size) {
    yield { span: scalar, message: `This request is more than the limit of ${most}: lower it or raise the limit`, fix };
  }
}
