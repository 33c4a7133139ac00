/** What Kubernetes says about its types, from the extension's file that the client names in `initializationOptions.texts`. */
import type { Connection } from "vscode-languageserver";
import type { SchemaTexts } from "../../model/snapshot";
import { type KubernetesTexts, textOf } from "../../schema/kubernetes/texts";
import { readUri } from "./files";

/** The texts as the client at the other end has them. They are read once, when the first is asked for; until then, there are none. */
export function clientTexts(connection: Connection, options: unknown): SchemaTexts {
  let address = addressIn(options);
  let loaded: KubernetesTexts | undefined;
  const load = async (uri: string) => {
    const reading = await readUri(connection, uri);
    loaded = reading === undefined || reading.damage !== undefined ? undefined : parsed(reading.text);
  };
  return (key) => {
    if (address !== undefined) void load(address);
    address = undefined;
    const [type = "", field] = key.split(".", 2);
    return loaded && textOf(loaded, type, field);
  };
}

function addressIn(options: unknown): string | undefined {
  const isRecord = typeof options === "object" && options !== null && "texts" in options;
  return isRecord && typeof options.texts === "string" ? options.texts : undefined;
}

function parsed(text: string): KubernetesTexts | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
