/** Keys, levels and names in hadolint's settings that mean nothing. */
import type { Finding } from "../../model/finding";
import type { Rule } from "../../model/rule";
import { type Span, shift } from "../../model/span";
import { labelTypes, overrides, rootOf, settingKeys, textsAt } from "../../schema/hadolint/settings";
import { closest } from "../../syntax/closest";
import { documents } from "../../syntax/yaml/documents";
import { contentAt, entries, resolved, type YamlContent, type YamlScalar } from "../../syntax/yaml/tree";

export const settingsValid: Rule = {
  id: "hadolint/settings-valid",
  severity: "information",
  aliases: [],
  *check(file) {
    const [first] = documents(file);
    if (first === undefined) return;
    const root = rootOf(file);
    const found = [...first.document.problems, ...unknownKeys(root), ...unknownTypes(root), ...unknownRules(root)];
    for (const { span, message } of found) yield { span: shift(span, first.start), message };
  },
};

function* unknownKeys(root: YamlContent | undefined): Generator<Finding> {
  yield* unknownIn(root, settingKeys, "hadolint has no setting");
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

/** hadolint's own names, and those of ShellCheck, whatever they are. */
const ruleName = /^(?:SC\d{4}|DL100[01]|DL30[0-5]\d|DL306[0-7]|DL400[0-6])$/;

function* unknownRules(root: YamlContent | undefined): Generator<Finding> {
  const lists = [["ignored"], ...Object.keys(overrides).map((level) => ["override", level])];
  for (const name of lists.flatMap((path) => textsAt(root, path)))
    if (!ruleName.test(name.text))
      yield { span: name, message: `hadolint has no rule ${name.text}, so naming it changes nothing` };
}

function unknown(name: YamlScalar, known: readonly string[], said: string): { span: Span; message: string } {
  const meant = closest(name.text, known);
  const rest = meant === undefined ? "" : `; did you mean ${meant}?`;
  return { span: name, message: `${said} ${name.text}${rest}` };
}
