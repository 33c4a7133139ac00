/** Other extensions that look at the same files: what one of them says already, we do not say again. */
import { extensions, workspace } from "vscode";

/** Rules whose findings a YAML language server has as well. */
const yamlRules = new Set(["kubernetes/yaml-valid", "kubernetes/key-unique", "helm/values-key-unique"]);

interface Coded {
  readonly code?: string | number | { readonly value: string | number } | undefined;
}

/** The problems that nobody else reports. */
export function ours<T extends Coded>(problems: T[]): T[] {
  if (!isYamlChecked()) return problems;
  return problems.filter(({ code }) => !yamlRules.has(String(typeof code === "object" ? code.value : code)));
}

function isYamlChecked(): boolean {
  const isActive = extensions.getExtension("redhat.vscode-yaml")?.isActive === true;
  return isActive && workspace.getConfiguration("yaml").get("validate", true);
}
