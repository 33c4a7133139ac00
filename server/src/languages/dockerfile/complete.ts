/** What may be typed next in a Dockerfile. */
import type { Proposal } from "../../model/proposal";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { directives, instructions } from "../../schema/dockerfile";
import { argumentProposals } from "./complete-arguments";
import { flagProposals } from "./complete-flags";
import { variableProposals } from "./complete-variables";
import { before, type Cursor, cursorAt, typesKeyword } from "./cursor";
import { dockerfile } from "./instructions";
import { stages } from "./stages";

/** What ONBUILD may not register. */
const notTriggers = ["ONBUILD", "FROM", "MAINTAINER"];

/** Best first. */
export function complete(file: SourceFile, offset: number, snapshot: Snapshot): readonly Proposal[] {
  const comment = dockerfile(file).comments.find((each) => each.start < offset && offset <= each.end);
  const directive = dockerfile(file).directives.find((each) => each.start < offset && offset <= each.end);
  if (comment !== undefined || directive !== undefined) return directiveProposals(file, offset);
  const cursor = cursorAt(file, offset);
  if (cursor === undefined) return keywords(file, { start: offset, end: offset }, []);
  if (typesKeyword(cursor))
    return keywords(file, before(cursor, cursor.typed.length), cursor.node.keyword.start === 0 ? [] : notTriggers);
  if (inHeredoc(cursor)) return variableProposals(cursor);
  const variables = variableProposals(cursor);
  if (variables.length > 0) return variables;
  if (cursor.node.name === "ONBUILD") return keywords(file, before(cursor, cursor.typed.length), notTriggers);
  return cursor.typed.startsWith("--") && cursor.node.rest === undefined
    ? flagProposals(cursor, snapshot)
    : argumentProposals(cursor, snapshot);
}

/** Keywords in the case the file uses; before the first FROM only what may stand there. */
function keywords(file: SourceFile, span: Span, without: readonly string[]): readonly Proposal[] {
  const used = dockerfile(file).instructions.filter((each) => each.start !== span.start);
  const lower = used.length > 0 && used.every(({ node }) => node.keyword.text === node.keyword.text.toLowerCase());
  const first = stages(file)[0];
  const early = first === undefined || span.start < first.from.start;
  const allowed = instructions.filter(({ name }) => !without.includes(name) && name !== "MAINTAINER");
  return (early ? allowed.filter(({ name }) => name === "FROM" || name === "ARG") : allowed).map(
    ({ name, forms, snippet }) => {
      const keyword = lower ? name.toLowerCase() : name;
      return {
        label: keyword,
        kind: "keyword",
        edit: { span, text: `${keyword} ${snippet}` },
        snippet: true,
        detail: forms[0] ?? "",
        concept: `dockerfile/${name}`,
      };
    },
  );
}

function inHeredoc(cursor: Cursor): boolean {
  return cursor.node.heredocs.some(({ body, end }) => end === undefined && body.start <= cursor.offset - cursor.start);
}

/** Only at the very top, where the builder reads directives. */
function directiveProposals(file: SourceFile, offset: number): readonly Proposal[] {
  const line = file.text.lastIndexOf("\n", offset - 1) + 1;
  const typed = /^\uFEFF?#(\s*)(\w*)$/.exec(file.text.slice(line, offset));
  const top = file.text
    .slice(0, line)
    .split("\n")
    .every((each) => each === "" || /^\s*#\s*\w+\s*=/.test(each));
  if (typed === null || !top) return [];
  const given = new Set(dockerfile(file).directives.map((each) => each.name.text));
  const span = { start: offset - (typed[2] ?? "").length, end: offset };
  const gap = typed[1] === "" && typed[2] === "" ? " " : "";
  return directives
    .filter(({ name }) => !given.has(name))
    .map(({ name, values }) => ({
      label: name,
      kind: "directive",
      edit: { span, text: `${gap}${name}=${values[0] ?? ""}` },
      concept: `dockerfile/directive-${name}`,
    }));
}
