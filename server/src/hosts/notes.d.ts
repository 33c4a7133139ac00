/** Our own notes by key, put into the bundle, or a file beside it, by scripts/notes-plugin.mjs. */
declare module "portolan:notes" {
  export const notes: ReadonlyMap<string, string>;
}
