/** Paths as Go's `filepath.Clean` leaves them. */

/** The shortest path that leads to the same place: no empty or `.` parts, and `..` only at the start. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith("/");
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== ".." || (parts.at(-1) ?? "..") === "..") {
      if (part !== ".." || !rooted) parts.push(part);
    } else parts.pop();
  }
  const joined = parts.join("/");
  if (rooted) return `/${joined}`;
  return joined === "" ? "." : joined;
}
