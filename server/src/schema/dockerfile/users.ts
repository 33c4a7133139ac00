/** Users that widely used images have, as their own Dockerfiles make them. */
import { readImageReference } from "../../syntax/image-reference";

/** A user and its number; images that stand on Alpine may give another. */
interface KnownUser {
  readonly name: string;
  readonly id: string;
  readonly onAlpine?: string;
}

const known: readonly (readonly [RegExp, KnownUser])[] = [
  [/^node$/, { name: "node", id: "1000" }],
  [/^(?:nginx|nginxinc\/nginx-unprivileged)$/, { name: "nginx", id: "101" }],
  [/^postgres$/, { name: "postgres", id: "999", onAlpine: "70" }],
  [/^mysql$/, { name: "mysql", id: "999" }],
  [/^(?:php|wordpress)$/, { name: "www-data", id: "33", onAlpine: "82" }],
  [/^jenkins\/jenkins$/, { name: "jenkins", id: "1000" }],
  [/^gcr\.io\/distroless\//, { name: "nonroot", id: "65532" }],
  [/^(?:debian|ubuntu|alpine)$/, { name: "nobody", id: "65534" }],
];

/** Numbers by name. */
export function usersOf(image: string): ReadonlyMap<string, string> {
  const { valid, registry, repository, tag } = readImageReference(image);
  const place = registry === undefined || registry.text === "docker.io" ? "" : `${registry.text}/`;
  const name = place + repository.text.replace(/^library\//, "");
  const isAlpine = /alpine/.test(tag?.text ?? "");
  const users = valid ? known.filter(([pattern]) => pattern.test(name)) : [];
  return new Map(users.map(([, { name, id, onAlpine }]) => [name, isAlpine ? (onAlpine ?? id) : id]));
}
