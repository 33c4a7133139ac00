/** Our data as the plain values that other YAML readers make. */
import type { YamlData } from "../../../server/src/syntax/yaml/walk";

/** Maps as objects. */
export function plain(data: YamlData): unknown {
  if (data instanceof Map) return Object.fromEntries([...data].map(([key, value]) => [key, plain(value)]));
  return Array.isArray(data) ? data.map(plain) : data;
}
