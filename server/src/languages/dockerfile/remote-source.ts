/** Sources of COPY and ADD that are fetched from elsewhere. Only forms the builder is sure about. */

/** `http://…` and `https://…`, in lower case as the builder wants them. */
export function isWebSource(text: string): boolean {
  return /^https?:\/\/[^/]/.test(text);
}

/** A repository of git, by its scheme, its `git@` or its `.git`. `github.com/…` is one to ADD only, so it is neither here. */
export function isGitSource(text: string): boolean {
  return /^(?:git|ssh):\/\/[^/]|^git@[\w.-]+:|^https?:\/\/[^#?]+\.git(?:$|[#?])/.test(text);
}
