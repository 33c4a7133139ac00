/** Which new names things of the graph can have. */
import type { NameKind } from "../../../model/name";
import { isConfigKey, isDnsLabel, isLabelValue, isPortName, isQualifiedName } from "../../../schema/formats";
import { hasForm, nameRuleOf } from "../../../schema/kubernetes/names";
import { readId } from "./ids";
import { bareKind } from "./kinds";

/** The reason why not, as the API server sees it; an object's kind is told by its id. */
export function refuseName(kind: NameKind, name: string, id = ""): string | undefined {
  const about = readId(id);
  if (kind === "object") return refuseObject(bareKind(about?.kind ?? ""), name);
  if (about?.of === "label") return refuseLabel(name, about.label.includes("="));
  const refused = rules[kind];
  return refused === undefined || refused.fits(name) ? undefined : refused.why;
}

interface Refusal {
  fits(name: string): boolean;
  readonly why: string;
}

const label: Refusal = {
  fits: isDnsLabel,
  why: "A name here has lower-case letters, digits and dashes, at most 63, and none at its ends is a dash",
};

const rules: Partial<Readonly<Record<NameKind, Refusal>>> = {
  container: label,
  namespace: label,
  volume: label,
  port: { fits: isPortName, why: "A port's name has at most 15 lower-case letters, digits and single dashes" },
  variable: {
    fits: (name) => /^[A-Za-z_][-.\w]*$/.test(name),
    why: "A variable's name has letters, digits, _, . and -, and no digit in front",
  },
  key: { fits: isConfigKey, why: "A key has letters, digits, dots, dashes and underscores" },
};

function refuseObject(kind: string, name: string): string | undefined {
  const { form, most } = nameRuleOf(kind);
  if (hasForm(name, form) && name.length <= most) return undefined;
  if (form === "segment") return `A ${kind} cannot have / or % in its name`;
  const dots = form === "subdomain" ? ", dots" : "";
  return `Names of the kind ${kind} have lower-case letters, digits, dashes${dots} and at most ${most} characters`;
}

function refuseLabel(name: string, isValue: boolean): string | undefined {
  if (isValue)
    return isLabelValue(name) && name !== ""
      ? undefined
      : "A label's value has letters, digits, dots, dashes and underscores, at most 63";
  return isQualifiedName(name) ? undefined : "A label's key is a name such as app, or example.com/app";
}
