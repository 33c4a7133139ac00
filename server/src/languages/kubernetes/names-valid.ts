/** What is wrong with the names, labels and keys that people choose, in words. */
import { byteLength, isDnsSubdomain } from "../../schema/formats";
import { hasForm, type NameForm, type NameRule, nameRuleOf } from "../../schema/kubernetes/names";
import type { Minor } from "../../schema/kubernetes/versions";

/** The rule for a kind's names in a minor. */
export function nameRule(kind: string, minor: Minor): NameRule {
  if (kind === "Service" && minor >= 36) return { form: "label", most: 63 };
  return free.has(kind) ? { form: "segment", most: Number.POSITIVE_INFINITY } : nameRuleOf(kind);
}

/** Kinds whose names only have to fit into a path. */
const free = new Set(["PodDisruptionBudget", "CertificateSigningRequest", "APIService", "Event"]);

/** Why a text cannot be such a name; nothing when it can. */
export function nameProblem(text: string, { form, most }: NameRule): string | undefined {
  if (text.length > most) return `has ${text.length} characters, and ${most} are allowed`;
  return hasForm(text, form) ? undefined : formTexts[form];
}

/** The name that was probably meant, if there is one. */
export function nameMeant(text: string, { form, most }: NameRule): string | undefined {
  const marks = form === "subdomain" ? /[^a-z0-9.-]+/g : /[^a-z0-9-]+/g;
  const meant = text
    .toLowerCase()
    .replace(marks, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return form !== "segment" && form !== "free" && meant.length <= most && hasForm(meant, form) ? meant : undefined;
}

const formTexts: Readonly<Record<NameForm, string>> = {
  subdomain: "must be lower-case letters, digits, - and ., no mark at an end",
  label: "must be lower-case letters, digits and -, with no - at an end",
  "label-1035": "must be lower-case letters, digits and -, and start with a letter",
  segment: "must not be . or .. and not contain / or %",
  free: "must not be empty",
};

/** Why a text cannot be a label's key. */
export function keyProblem(key: string): string | undefined {
  const parts = key.split("/");
  const [name = "", prefix] = [...parts].reverse();
  if (parts.length > 2) return "has more than one slash: write it as domain/name";
  if (prefix !== undefined && !isDnsSubdomain(prefix))
    return "needs a lower-case domain before its slash, as in example.com/name";
  return name === "" ? "has no name" : wordProblem(name);
}

/** Why a text cannot be a label's value. */
export function valueProblem(value: string): string | undefined {
  return value === "" ? undefined : wordProblem(value);
}

function wordProblem(word: string): string | undefined {
  if (byteLength(word) > 63) return `has ${byteLength(word)} characters, and 63 are allowed`;
  const wrong = /[^-A-Za-z0-9_.]/u.exec(word)?.[0];
  if (wrong !== undefined) return `has ${markName(wrong)} in it: letters, digits, -, _ and . are allowed`;
  return /^[^A-Za-z0-9]|[^A-Za-z0-9]$/.test(word) ? "must start and end with a letter or a digit" : undefined;
}

function markName(mark: string): string {
  return /\s/.test(mark) ? "a space" : mark;
}
