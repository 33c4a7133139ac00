/** The folders of a workspace, which are known by the files in them. */
import { memo } from "./memo";

/** Every folder above one of the paths, without a slash at its end. */
export const folders = memo((paths: ReadonlySet<string>): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const path of paths)
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder = path.slice(0, at);
      if (found.has(folder)) break;
      found.add(folder);
    }
  return found;
});
