/** Whether the version an object is written in lives in a version of Kubernetes, and what to write instead. */
import { fitting } from "../../model/wording";
import { anyKindOf, kindsNamed } from "./kinds";
import { type Removal, removalOf } from "./removals";
import { isIn, type Minor } from "./versions";

/** What an object says it is. */
export interface Named {
  readonly apiVersion: { readonly text: string };
  readonly kind: { readonly text: string };
}

/** What became of an object's kind and version, with the words for it. */
export interface ApiLife {
  readonly message: string;
  readonly instead: string | undefined;
  readonly insteadKind: string | undefined;
}

/** Nothing when the minor serves the object, or does not serve it yet. */
export function ended({ apiVersion, kind }: Named, minor: Minor): ApiLife | undefined {
  const removal = removalOf(apiVersion.text, kind.text);
  const gone = removal === undefined ? anyKindOf(apiVersion.text, kind.text)?.removed : removal.gone;
  if (gone === undefined || gone > minor) return undefined;
  return life(`${apiVersion.text} ${kind.text} ended with Kubernetes 1.${gone}`, removal, minor);
}

/** Nothing when the minor serves the object. */
export function unserved(object: Named, minor: Minor): ApiLife | undefined {
  return ended(object, minor) ?? coming(object, minor);
}

function coming({ apiVersion, kind }: Named, minor: Minor): ApiLife | undefined {
  const known = anyKindOf(apiVersion.text, kind.text);
  if (known?.since === undefined || known.since <= minor) return undefined;
  const before = kindsNamed(kind.text).find((each) => isIn(each, minor));
  return {
    message: `${apiVersion.text} ${kind.text} comes with Kubernetes 1.${known.since}${before ? `: use ${before.apiVersion}` : ""}`,
    instead: before?.apiVersion,
    insteadKind: undefined,
  };
}

/** Nothing when the minor serves the object without a warning, or not at all. */
export function deprecated({ apiVersion, kind }: Named, minor: Minor): ApiLife | undefined {
  const removal = removalOf(apiVersion.text, kind.text);
  if (removal?.deprecated === undefined || removal.deprecated > minor) return undefined;
  if (removal.gone !== undefined && removal.gone <= minor) return undefined;
  const fate =
    removal.gone === undefined
      ? `is deprecated since 1.${removal.deprecated}`
      : `ends with Kubernetes 1.${removal.gone}`;
  return life(`${apiVersion.text} ${kind.text} ${fate}`, removal, minor);
}

function life(message: string, removal: Removal | undefined, minor: Minor): ApiLife {
  const [kind] = removal?.kinds ?? [];
  const name = removal?.insteadKind ?? kind ?? "";
  const isThere = removal?.instead !== undefined && isServed(removal.instead, name, minor);
  const advice = removal?.insteadKind === undefined ? removal?.instead : `${removal.instead} ${removal.insteadKind}`;
  const short = `use ${advice?.replace(/^.*\//, "")}`;
  return {
    message:
      removal?.instead === undefined
        ? `${message}; nothing replaces it`
        : fitting([
            `${message}: use ${advice}`,
            `${message}: ${short}`,
            `${message.replace(/^[^\s/]+\//, "")}: ${short}`,
          ]),
    instead: isThere ? removal?.instead : undefined,
    insteadKind: removal?.insteadKind,
  };
}

function isServed(apiVersion: string, kind: string, minor: Minor): boolean {
  const found = anyKindOf(apiVersion, kind);
  return found !== undefined && isIn(found, minor);
}
