/** How the API server calls out: webhooks for admission and for conversion. */
import type { Finding } from "../../model/finding";
import type { YamlEntry, YamlMap } from "../../syntax/yaml/tree";
import { type Fields, given, itemsIn, mapIn, scalarsIn } from "./fields";
import { isEmpty, stringIn } from "./unsure";

/** A service, or a URL with https. */
export function* checkClient(entry: YamlEntry | undefined, client: Fields): Generator<Finding> {
  if (entry === undefined || client === undefined) return;
  const [url, service] = [given(client, "url"), given(client, "service")];
  if (url !== undefined && service !== undefined)
    yield { span: url.key, message: "A webhook has a url or a service: keep one" };
  if (url === undefined && service === undefined)
    yield { span: entry.key, message: "A webhook needs a service or a url to be called at" };
  const path = stringIn(mapIn(client, "service"), "path");
  if (path !== undefined && path.text !== "" && !path.text.startsWith("/"))
    yield { span: path, message: "A path starts with a slash: /check" };
  const text = stringIn(client, "url");
  if (text === undefined || text.text === "") return;
  if (!/^https:\/\/[^/?#\s]/i.test(text.text))
    yield { span: text, message: "The API server only calls https://host/path" };
  else if (/[?#]|^https:\/\/[^/]*@/i.test(text.text))
    yield { span: text, message: "This URL cannot have a user, a query or a fragment" };
}

/** `v1` or `v1beta1` is among them. */
export function* checkReviewVersions(map: YamlMap, field: string): Generator<Finding> {
  const entry = given(map, field);
  const versions = scalarsIn(map, field);
  if (entry === undefined || versions.length < itemsIn(map, field).length) return;
  const isKnown = versions.some(({ text }) => text === "v1" || text === "v1beta1");
  if (isEmpty(map, field) || (versions.length > 0 && !isKnown))
    yield { span: entry.key, message: "The API server speaks v1: add it to these versions" };
}
