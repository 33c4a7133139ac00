/** Ingress became networking.k8s.io/v1 with another way of naming services, and with path types. */
import type { Edit } from "../../../model/edit";
import { valueOf } from "../../../schema/scalar";
import type { YamlDocument } from "../../../syntax/yaml/document";
import { insertEntry } from "../../../syntax/yaml/edits";
import { entryOf, type YamlMap } from "../../../syntax/yaml/tree";
import { given, mapIn, mapsIn, scalarIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { renamed, replaced, writtenValue } from "./parts";

/** Rewrites backends and adds the path type that counted before; nothing where a backend is odd. */
export function convertIngress({ document, map }: KubernetesObject): readonly Edit[] | undefined {
  const spec = mapIn(map, "spec");
  if (spec === undefined) return undefined;
  const paths = mapsIn(spec, "rules").flatMap((rule) => mapsIn(mapIn(rule, "http"), "paths"));
  const backends = [mapIn(spec, "backend"), ...paths.map((path) => mapIn(path, "backend"))];
  const edits = backends.map((backend) => (backend === undefined ? [] : rewritten(document, backend)));
  if (edits.includes(undefined)) return undefined;
  const types = paths.filter((path) => given(path, "pathType") === undefined).map((path) => typed(document, path));
  return [...renamed(spec, "backend", "defaultBackend"), ...edits.flatMap((each) => each ?? []), ...types];
}

function rewritten(document: YamlDocument, backend: YamlMap): readonly Edit[] | undefined {
  if (given(backend, "resource") ?? given(backend, "service")) return [];
  const name = writtenValue(document, backend, "serviceName");
  const port = writtenValue(document, backend, "servicePort");
  const value = scalarIn(backend, "servicePort");
  if (name === undefined || port === undefined || value === undefined || backend.entries.length !== 2) return undefined;
  const field = typeof valueOf(value) === "number" ? "number" : "name";
  if (backend.flow) {
    const text = `{service: {name: ${name}, port: {${field}: ${port}}}}`;
    return [{ span: { start: backend.start, end: backend.end }, text }];
  }
  return [replaced(document, backend, ["service:", `  name: ${name}`, "  port:", `    ${field}: ${port}`])];
}

/** In front of the backend, whose own lines are rewritten. */
function typed(document: YamlDocument, path: YamlMap): Edit {
  const first = path.entries[0];
  const backend = entryOf(path, "backend");
  if (path.flow || first === undefined || backend === undefined)
    return insertEntry(document, path, "pathType", "ImplementationSpecific");
  const margin = " ".repeat(first.start - document.text.lastIndexOf("\n", first.start - 1) - 1);
  return { span: { start: first.start, end: first.start }, text: `pathType: ImplementationSpecific\n${margin}` };
}
