/** Being a formatter only while the user wants one, so that editors do not ask which of two to take. */
import {
  BulkRegistration,
  type BulkUnregistration,
  CancellationToken,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from "vscode-languageserver";
import { formatsSomewhere, formatted } from "../engine/format";
import type { Session } from "./session";

/** Behind what a language may have more to format. */
export const formatTrigger = "\n";

/** Runs as long as the session. */
export async function offerFormatting(session: Session): Promise<void> {
  if (!session.client.registersFormatting) return;
  await session.ready;
  let offered: BulkUnregistration | undefined;
  for (;;) {
    const seen = session.snapshot();
    const wanted = formatsSomewhere(seen);
    if (wanted && offered === undefined) offered = await register(session);
    if (!wanted) offered?.dispose();
    if (!wanted) offered = undefined;
    await session.changed(seen, CancellationToken.None);
  }
}

async function register({ connection, log }: Session): Promise<BulkUnregistration | undefined> {
  const documentSelector = formatted.map((language) => ({ language }));
  const all = BulkRegistration.create();
  all.add(DocumentFormattingRequest.type, { documentSelector });
  all.add(DocumentRangeFormattingRequest.type, { documentSelector });
  all.add(DocumentOnTypeFormattingRequest.type, { documentSelector, firstTriggerCharacter: formatTrigger });
  return connection.client.register(all).catch((error) => {
    log(`The editor takes no formatter: ${error}`);
    return undefined;
  });
}
