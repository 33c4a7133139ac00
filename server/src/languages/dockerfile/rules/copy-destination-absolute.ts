/** Without a WORKDIR a relative destination hangs on whatever directory the base image left. */
import type { Finding } from "../../../model/finding";
import type { Rule } from "../../../model/rule";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { setAbove } from "../ancestry";
import { each } from "../check";

const hasWorkdir = setAbove(/^WORKDIR\s/i);

const relatives = each(["COPY", "ADD"], function* (node) {
  const finding = node.start === 0 ? relative(node) : undefined;
  if (finding !== undefined) yield finding;
});

export const copyDestinationAbsolute: Rule = {
  id: "dockerfile/copy-destination-absolute",
  severity: "information",
  aliases: ["hadolint:DL3045"],
  *check(file, snapshot) {
    for (const finding of relatives(file, snapshot)) if (!hasWorkdir(file, finding.span.start)) yield finding;
  },
};

function relative(node: Instruction): Finding | undefined {
  const { words, json } = node;
  const target = words.at(-1);
  const text = target?.text.replace(/^(["'])(.*)\1$/, "$2") ?? "";
  if (target === undefined || words.length < 2 || text === "" || /^(?:[/\\$<]|[A-Za-z]:)/.test(text)) return undefined;
  const message = "Where this lies depends on the base image; set a WORKDIR above or start it with a slash";
  const place = json === undefined ? target.start : target.start + 1;
  const isPlain = /^\w/.test(text) && /^\w/.test(node.text.slice(place));
  const edits = [{ span: { start: place, end: place }, text: "/" }];
  const fix = isPlain ? { title: "Start it with a slash", edits, safe: false } : undefined;
  return { span: { start: target.start, end: target.end }, message, fix };
}
