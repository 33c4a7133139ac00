/** What the map's page and the extension tell each other. */

/** Which objects are shown. */
export type Scope = "workspace" | "folder" | "file";

/** Narrowest last. */
export const scopes: readonly Scope[] = ["workspace", "folder", "file"];

/** A scale, or as wide as the page. */
export type Zoom = number | "fit";

/** To the page: a picture with its style sheet and its words, or the object that the cursor is in. */
export type ToPage =
  | {
      readonly kind: "map";
      readonly svg: string;
      readonly style: string;
      readonly words: string;
      readonly caption: string;
      readonly scope: Scope;
      readonly zoom: Zoom;
    }
  | { readonly kind: "here"; readonly id: string | undefined };

/** From the page: it has loaded, or the reader wants something else. */
export type FromPage =
  | { readonly kind: "ready" }
  | { readonly kind: "scope"; readonly scope: Scope }
  | { readonly kind: "zoom"; readonly zoom: Zoom };
