/** Values that another tool fills in later. */

/** Helm, Jinja, envsubst, kustomize and Argo, ERB, Azure's tokens, Concourse, ytt, vaults, SOPS. */
const marks =
  /\{\{|\$\{|\$\(|<%|\{%|@@|__[A-Z][A-Z0-9_]*__|%%|%[A-Z][A-Z0-9_]*%|\$[A-Z][A-Z0-9_]*|#\{|\(\(|\[\[|^(?:vault|ref\+\w+):|^ENC\[/;

/** `<your-domain>` is for the reader to fill in, or for a vault; so are crosses, stars and `CHANGEME`. */
const blank = /^(?:<[^<>]*>|x{3,}|\*{3,}|your_\w+|(?:change|replace|fill)[-_]?me|tbd|todo|fixme)$/i;

/** True for text in capitals that a script puts something else for, if it stands where no text can. */
export function isMarker(text: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text);
}

/** True for text with a mark of a template engine or of a substitution in it, or left to be filled in: what it will be is unknown. */
export function isPlaceholder(text: string): boolean {
  return marks.test(text) || blank.test(text);
}
