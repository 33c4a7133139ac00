/** The lives of a kind's API versions, as bars over the minors of Kubernetes. */
import { type Minor, minors, newestMinor, versionText } from "../../../schema/kubernetes/versions";
import { bar, colours, label, line, picture } from "../../../schema/pictures/svg";

/** From when until when an API version has a kind; what is not there is not known or has not happened. */
export interface Lifetime {
  readonly apiVersion: string;
  readonly since?: Minor;
  readonly deprecated?: Minor;
  readonly gone?: Minor;
}

/** `since 1.8, deprecated in 1.9, gone in 1.16`. */
export function lifetimeWords({ since, deprecated, gone }: Lifetime): string {
  return [
    since === undefined ? `since before ${versionText(known)}` : `since ${versionText(since)}`,
    ...(deprecated === undefined ? [] : [`deprecated in ${versionText(deprecated)}`]),
    gone === undefined ? "no end planned" : `gone in ${versionText(gone)}`,
  ].join(", ");
}

/** What has no first minor was there in this one already. */
const known: Minor = minors[0] ?? newestMinor;
const left = 170;
const right = 440;
const first: Minor = 14;
const last: Minor = newestMinor + 3;
const row = 18;
const most = 8;

/** One bar a version: green while served, amber once deprecated, pale where nobody knows; a dashed line at the chosen minor. */
export function lifetimePicture(kind: string, lifetimes: readonly Lifetime[], minor: Minor): string {
  const shown = lifetimes.slice(0, most);
  const bottom = shown.length * row + 6;
  const ticks = [first + 2, 22, 28, 34].map((each) =>
    label(x(each), bottom + 12, versionText(each), colours.quiet, "middle"),
  );
  const body = [
    ...shown.map((each, index) => bars(each, index * row + 4)),
    line(x(minor), 0, x(minor), bottom, colours.own, "3 2"),
    ...ticks,
  ].join("");
  const words = shown.map((each) => `${each.apiVersion} ${lifetimeWords(each)}`).join("; ");
  return picture(`${kind}: ${words}`, 450, bottom + 18, body);
}

function bars({ apiVersion, since, deprecated, gone = last }: Lifetime, y: number): string {
  const turn = Math.min(deprecated ?? gone, gone);
  const start = since ?? Math.min(known, turn);
  const piece = (from: Minor, to: Minor, colour: string) =>
    to > from ? bar(x(from), y, x(to) - x(from), 12, colour) : "";
  return [
    label(left - 8, y + 10, apiVersion, colours.quiet, "end"),
    line(left, y + 6, right, y + 6, `${colours.quiet}55`),
    since === undefined ? piece(first, start, `${colours.good}55`) : "",
    piece(start, turn, colours.good),
    piece(Math.max(turn, start), gone, colours.going),
  ].join("");
}

function x(minor: Minor): number {
  const share = (Math.min(Math.max(minor, first), last) - first) / (last - first);
  return Math.round(left + share * (right - left));
}
