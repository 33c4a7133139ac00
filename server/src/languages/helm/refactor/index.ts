/** What may be rewritten in a chart. */
import type { Offer } from "../../../model/edit";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import type { Span } from "../../../model/span";
import { convertManifest } from "./convert";
import { extractTemplate } from "./extract-template";
import { extractValue } from "./extract-value";

/** Everything that is offered at a place. */
export function* offers(file: SourceFile, span: Span, snapshot: Snapshot): Generator<Offer> {
  yield* extractValue(file, span, snapshot);
  yield* extractTemplate(file, span, snapshot);
  yield* convertManifest(file, span, snapshot);
}
