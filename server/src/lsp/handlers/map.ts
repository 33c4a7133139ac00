/** The resource map for our own client. */
import type { CancellationToken } from "vscode-languageserver";
import { themeStyle } from "../../engine/map/palette";
import { judged, objectCount, resourceMap } from "../../engine/map/resource-map";
import { mapPicture } from "../../engine/map/svg";
import { inWords, type Said } from "../../engine/map/words";
import type { Snapshot } from "../../model/snapshot";
import { folderOf } from "../../model/source-file";
import { lineAt } from "../lines";
import { loaded } from "../loading";
import type { MapAnswer, MapObject, MapParams } from "../own-requests";
import type { Session } from "../session";
import { pathOf, uriOf } from "../uri";

/** The objects of the workspace, of a document's folder or of the document alone, once the workspace has been read. */
export async function map(session: Session, params: MapParams, token: CancellationToken): Promise<MapAnswer> {
  const snapshot = await loaded(session, token);
  const links = session.links();
  const isMeant = scopeOf(params);
  const count = objectCount(snapshot, isMeant);
  if (count > most) return { svg: "", style: themeStyle, objects: [], tooMany: count };
  const shown = judged(snapshot, resourceMap(snapshot, isMeant));
  return {
    svg: mapPicture(shown, ({ path, span }) => (path === undefined ? undefined : links.place(path, span?.start ?? 0))),
    style: themeStyle,
    objects: inWords(shown).map((said) => object(snapshot, said)),
  };
}

/** More objects than this nobody finds their way through, and no page shows them quickly. */
const most = 2000;

function scopeOf({ scope, uri }: MapParams): (path: string) => boolean {
  if (uri === undefined || scope === "workspace") return () => true;
  const own = pathOf(uri);
  return scope === "file" ? (path) => path === own : (path) => path.startsWith(`${folderOf(own)}/`);
}

function object({ files }: Snapshot, { node, label, leads }: Said): MapObject {
  const said = {
    id: node.id,
    label,
    missing: node.missing,
    leads: leads.map(({ to, ...lead }) => ({ ...lead, to: to.id })),
  };
  const file = node.path === undefined ? undefined : files.get(node.path);
  if (file === undefined || node.span === undefined) return said;
  const { start, end } = node.span;
  return { ...said, uri: uriOf(file.path), line: lineAt(file, start), endLine: lineAt(file, end) };
}
