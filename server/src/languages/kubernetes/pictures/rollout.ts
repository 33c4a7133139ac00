/** The pods of a rolling update: those that stay, those that may be missing, those that may be too many. */
import { colours, dot, label, picture } from "../../../schema/pictures/svg";

const mostDots = 24;

/** Dots for pods; words alone where there are too many to count. */
export function rolloutPicture(replicas: number, surge: number, unavailable: number): string {
  const ready = replicas - unavailable;
  const pods = (count: number) => `${count} ${count === 1 ? "pod" : "pods"}`;
  const words = `While it rolls: at least ${pods(ready)} of ${replicas} ready, at most ${pods(replicas + surge)} at once`;
  if (replicas + surge > mostDots) return words;
  const x = (index: number) => 12 + index * 18;
  const body = Array.from({ length: replicas + surge }, (_, index) =>
    index < ready
      ? dot(x(index), 12, 6, colours.good, "full")
      : index < replicas
        ? dot(x(index), 12, 6, colours.going, "empty")
        : dot(x(index), 12, 6, colours.own, "dashed"),
  ).join("");
  const legend = `${ready} always ready · ${unavailable} may be missing · ${surge} more for a while`;
  return picture(words, 450, 44, body + label(6, 38, legend));
}
