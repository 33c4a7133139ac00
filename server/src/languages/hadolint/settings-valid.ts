/** Keys, levels and names in hadolint's settings that mean nothing. */
import type { Finding } from "../../model/finding";
import { memo } from "../../model/memo";
import type { Rule, RuleHead } from "../../model/rule";
import { type Span, shift } from "../../model/span";
import { labelTypes, overrides, rootOf, textsAt } from "../../schema/hadolint/settings";
import { closest } from "../../syntax/closest";
import { documents } from "../../syntax/yaml/documents";
import { contentAt, entries, resolved, type YamlContent, type YamlScalar } from "../../syntax/yaml/tree";

const keys = [
  "disable-ignore-pragma",
  "failure-threshold",
  "format",
  "ignored",
  "label-schema",
  "no-color",
  "no-fail",
  "override",
  "strict-labels",
  "trustedRegistries",
];

/** The rule; names of rules are compared with those that any rule of ours knows as hadolint's. */
export function settingsValid(rules: () => readonly RuleHead[]): Rule {
  return {
    id: "hadolint/settings-valid",
    severity: "information",
    aliases: [],
    *check(file) {
      const root = rootOf(file);
      for (const { start, document } of documents(file).slice(0, 1))
        for (const { span, message } of document.problems) yield { span: shift(span, start), message };
      const start = documents(file)[0]?.start ?? 0;
      for (const finding of [...unknownKeys(root), ...unknownTypes(root), ...unknownRules(root, namesOf(rules()))])
        yield { ...finding, span: shift(finding.span, start) };
    },
  };
}

function* unknownKeys(root: YamlContent | undefined): Generator<Finding> {
  yield* unknownIn(root, keys, "hadolint has no setting");
  yield* unknownIn(contentAt(root, ["override"]), Object.keys(overrides), "No level is called");
}

function* unknownIn(map: YamlContent | undefined, known: readonly string[], said: string): Generator<Finding> {
  if (map?.kind !== "map") return;
  for (const { key } of entries(map)) if (!known.includes(key.text)) yield unknown(key, known, said);
}

function* unknownTypes(root: YamlContent | undefined): Generator<Finding> {
  const schema = contentAt(root, ["label-schema"]);
  if (schema?.kind !== "map") return;
  for (const { value } of entries(schema)) {
    const type = resolved(value);
    if (type?.kind !== "scalar" || type.text === "" || labelTypes.some((known) => known === type.text)) continue;
    yield unknown(type, labelTypes, "No form of a label is called");
  }
}

/** ShellCheck's names are not ours to know. */
function* unknownRules(root: YamlContent | undefined, known: ReadonlySet<string>): Generator<Finding> {
  const lists = [["ignored"], ...Object.keys(overrides).map((level) => ["override", level])];
  for (const name of lists.flatMap((path) => textsAt(root, path)))
    if (!/^SC\d{4}$/.test(name.text) && !known.has(name.text))
      yield { span: name, message: `Nobody here knows a rule ${short(name.text)}, so naming it changes nothing` };
}

function unknown(name: YamlScalar, known: readonly string[], said: string): { span: Span; message: string } {
  const meant = closest(name.text, known);
  const rest = meant === undefined ? "" : `; did you mean ${meant}?`;
  return { span: name, message: `${said} ${short(name.text)}${rest}` };
}

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

const namesOf = memo(
  (rules: readonly RuleHead[]): ReadonlySet<string> =>
    new Set(rules.flatMap(({ aliases }) => aliases.map((alias) => alias.replace(/^[^:]*:/, "")))),
);
