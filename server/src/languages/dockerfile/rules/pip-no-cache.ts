/** pip keeps what it downloaded, and the layer keeps it too. */
import type { Rule } from "../../../model/rule";
import { isMountedOver, setAbove, ships } from "../ancestry";
import { each } from "../check";
import { argument, given, headOf, packageCalls } from "../packages";

const isConfigured = setAbove(/PIP_NO_CACHE_DIR|PIP_CACHE_DIR|pip\.conf|pip\d? config set|^ENV\b[\s\S]*XDG_CACHE_HOME/);

const caching = each(["RUN"], function* (node) {
  if (isMountedOver(node, /^(?:\/root|\/home\/[^/]+)?\/\.cache(?:\/pip)?$|^\/root$|pip/)) return;
  for (const call of packageCalls(node, /^pip[\d.]*$/)) {
    if (call.action.text !== "install" || !call.certain || given(call, "--no-cache-dir", "--dry-run")) continue;
    if (/\.cache|pip\d? cache purge/.test(node.text.slice(call.action.end))) continue;
    const span = { start: call.action.end, end: call.action.end };
    yield {
      span: headOf(call),
      message: "pip keeps its downloads in this layer; add --no-cache-dir or mount a cache",
      fix: {
        title: "Add --no-cache-dir",
        edits: [{ span, text: argument(node, call.action, "--no-cache-dir") }],
        safe: false,
      },
    };
  }
});

export const pipNoCache: Rule = {
  id: "dockerfile/pip-no-cache",
  severity: "information",
  profile: "strict",
  aliases: ["hadolint:DL3042"],
  *check(file, snapshot) {
    for (const finding of caching(file, snapshot)) {
      const { start } = finding.span;
      if (ships(file, start) && !isConfigured(file, start)) yield finding;
    }
  },
};
