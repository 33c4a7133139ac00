/** What can be wrong with a place, as far as a type tells. */
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlPath, YamlScalar } from "../syntax/yaml/tree";
import type { Field, ListType, MapType, ObjectType, ScalarType, Type, Value } from "./type";

/** One place that does not fit, and what was expected there. */
export type Misfit =
  | {
      readonly kind: "unknown-field";
      readonly entry: YamlEntry;
      readonly map: YamlMap;
      readonly type: ObjectType;
      readonly path: YamlPath;
    }
  | {
      readonly kind: "missing-field";
      readonly field: Field;
      readonly map: YamlMap;
      /** Whose value the map is; nothing for a list's item. */
      readonly entry: YamlEntry | undefined;
      readonly type: ObjectType;
      readonly path: YamlPath;
    }
  | {
      readonly kind: "wrong-type";
      readonly node: YamlNode;
      readonly entry: YamlEntry | undefined;
      readonly type: Type;
      readonly path: YamlPath;
    }
  | { readonly kind: "wrong-form"; readonly node: YamlScalar; readonly type: ScalarType; readonly path: YamlPath }
  | {
      readonly kind: "other-value";
      readonly node: YamlScalar;
      readonly values: readonly Value[];
      readonly path: YamlPath;
    }
  | { readonly kind: "out-of-bounds"; readonly node: YamlScalar; readonly type: ScalarType; readonly path: YamlPath }
  | {
      readonly kind: "wrong-size";
      readonly node: YamlMap | YamlList;
      readonly entry: YamlEntry | undefined;
      readonly type: MapType | ListType;
      readonly path: YamlPath;
    };
