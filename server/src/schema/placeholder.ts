/** Values that another tool fills in later. */

/** Helm, Jinja, envsubst, kustomize and Argo, ERB, Azure's tokens, Concourse, ytt, vaults, SOPS. */
const marks =
  /\{\{|\$\{|\$\(|<%|\{%|@@|__[A-Z][A-Z0-9_]*__|%%|%[A-Z][A-Z0-9_]*%|\$[A-Z][A-Z0-9_]*|#\{|\(\(|\[\[|^(?:vault|ref\+\w+):|^ENC\[/;

/** `<your-domain>` is for the reader to fill in, or for a vault. */
const blank = /^<[^<>]*>$/;

/** True for text with a mark of a template engine or of a substitution in it: what it will be is unknown. */
export function isPlaceholder(text: string): boolean {
  return marks.test(text) || blank.test(text);
}
