/** Paths of an Ingress that its pathType does not allow. */
import type { Finding } from "../../../model/finding";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, headOf, mapsIn } from "../fields";
import { mapsOf } from "../typed-parts";
import { isEmpty, stringIn } from "../unsure";

export const ingressPathsValid: ObjectRule = {
  id: "kubernetes/ingress-paths-valid",
  severity: "error",
  aliases: [],
  kinds: ["Ingress"],
  *look(object, minor) {
    for (const http of mapsOf(object, minor, "V1HTTPIngressRuleValue")) {
      const paths = given(http, "paths");
      if (paths !== undefined && isEmpty(http, "paths"))
        yield { span: paths.key, message: "A rule needs at least one path: / matches everything" };
      for (const path of mapsIn(http, "paths")) yield* check(path);
    }
  },
};

const forbidden = ["//", "/./", "/../", "%2f", "%2F"];

function* check(path: YamlMap): Generator<Finding> {
  const type = stringIn(path, "pathType")?.text;
  const text = stringIn(path, "path");
  const isExact = type === "Exact" || type === "Prefix";
  if (text === undefined || text.text === "") {
    if (isExact && isEmpty(path, "path"))
      yield {
        span: given(path, "path")?.key ?? headOf(path),
        message: `pathType ${type} needs a path that starts with /`,
      };
    return;
  }
  if (type !== undefined && !text.text.startsWith("/"))
    yield { span: text, message: "A path must start with /", fix: slash(text) };
  const found = isExact ? forbidden.find((part) => text.text.includes(part)) : undefined;
  if (found !== undefined) yield { span: text, message: `A path of type ${type} cannot contain ${found}` };
  else if (isExact && /\/\.\.?$/.test(text.text)) yield { span: text, message: "A path cannot end in /. or /.." };
}

function slash(text: { readonly start: number; readonly end: number; readonly style: string }) {
  const start = text.style === "plain" ? text.start : text.start + 1;
  return { title: "Put / in front", edits: [{ span: { start, end: start }, text: "/" }], safe: false };
}
