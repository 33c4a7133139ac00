/** Things of the user's own that other languages may name: an image in a command line, an object behind a kind. */

/** One of them; `of` is an object's kind. */
export interface Thing {
  readonly kind: "image" | "stage" | "object" | "service";
  readonly name: string;
  readonly of?: string;
}
