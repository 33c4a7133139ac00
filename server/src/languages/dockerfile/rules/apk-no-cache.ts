/** apk add leaves its package index in the layer. */
import type { Rule } from "../../../model/rule";
import { isMountedOver, ships } from "../ancestry";
import { each } from "../check";
import { argument, given, headOf, packageCalls } from "../packages";

const caching = each(["RUN"], function* (node) {
  if (isMountedOver(node, /^\/var\/cache(?:\/apk)?$|^\/etc\/apk(?:\/cache)?$|^\/var$/)) return;
  for (const call of packageCalls(node, /^apk$/)) {
    if (call.action.text !== "add" || !call.certain || given(call, "--no-cache", "--no-network", "--simulate", "-s"))
      continue;
    if (/\/var\/cache|\/etc\/apk\/cache|apk cache (?:clean|purge)/.test(node.text.slice(call.action.end))) continue;
    const span = { start: call.action.end, end: call.action.end };
    yield {
      span: headOf(call),
      message: "apk add leaves its package index in this layer; add --no-cache",
      fix: { title: "Add --no-cache", edits: [{ span, text: argument(node, call.action, "--no-cache") }], safe: false },
    };
  }
});

export const apkNoCache: Rule = {
  id: "dockerfile/apk-no-cache",
  severity: "information",
  aliases: ["hadolint:DL3019"],
  *check(file, snapshot) {
    for (const finding of caching(file, snapshot)) if (ships(file, finding.span.start)) yield finding;
  },
};
