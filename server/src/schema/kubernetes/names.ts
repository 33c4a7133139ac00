/** What `metadata.name` may look like, kind by kind. */

/**
 * The form of a name: `subdomain` is DNS-1123 labels parted by dots, `label` one such label, `label-1035` a label that
 * starts with a letter, `segment` anything that fits into a path, `free` has a form of its own that is not checked.
 */
export type NameForm = "subdomain" | "label" | "label-1035" | "segment" | "free";

/** A form and the most characters. */
export interface NameRule {
  readonly form: NameForm;
  readonly most: number;
}

/** The rule for a kind's names, by the kind's own name; custom resources have the common one. */
export function nameRuleOf(kind: string): NameRule {
  return rules.get(kind) ?? subdomain;
}

/** Whether a name has a form; its length is another matter. */
export function hasForm(name: string, form: NameForm): boolean {
  return patterns[form].test(name);
}

/** The kinds with a rule of their own. */
export function kindsWithNameRules(): readonly string[] {
  return [...rules.keys()];
}

const subdomain: NameRule = { form: "subdomain", most: 253 };
const label: NameRule = { form: "label", most: 63 };
const segment: NameRule = { form: "segment", most: Number.POSITIVE_INFINITY };
const free: NameRule = { form: "free", most: 253 };

const rules: ReadonlyMap<string, NameRule> = new Map([
  ["Namespace", label],
  ["Service", { form: "label-1035", most: 63 }],
  ["StatefulSet", label],
  ["Job", { form: "subdomain", most: 63 }],
  ["CronJob", { form: "subdomain", most: 52 }],
  ["Role", segment],
  ["ClusterRole", segment],
  ["RoleBinding", segment],
  ["ClusterRoleBinding", segment],
  ["CertificateSigningRequest", subdomain],
  ["ClusterTrustBundle", free],
  ["IPAddress", free],
  ["Event", subdomain],
]);

const part = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";

const patterns: Readonly<Record<NameForm, RegExp>> = {
  subdomain: new RegExp(`^${part}(?:\\.${part})*$`),
  label: new RegExp(`^${part}$`),
  "label-1035": /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/,
  segment: /^(?!\.{1,2}$)[^/%]+$/,
  free: /^.+$/,
};
