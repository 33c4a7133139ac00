/** Versions as charts write them. */

const rest = "(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?";
const likeVersion = new RegExp(`^v?\\d+(?:\\.\\d+){0,2}${rest}$`);

/** True for what Helm takes as a chart's version: parts at the end and a `v` in front may be left out or in. */
export function isVersionLike(text: string): boolean {
  return likeVersion.test(text);
}
