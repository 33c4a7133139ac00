/** Which files hold objects. */
import { lasting, type SourceFile } from "../../model/source-file";
import { slice } from "../../model/span";
import { cut } from "../../syntax/yaml/cut";
import { mayHoldObjects } from "./claims";
import { isTemplate, placedObjects } from "./objects";

/** At least one document names an apiVersion and a kind; the quick look, line by line, spares other YAML from being read. */
export const isManifest = lasting((file: SourceFile): boolean => {
  return (
    mayHoldObjects(file) &&
    /(?:^|[{,])[ \t\ufeff-]*"?apiVersion"?\s*:/m.test(file.text) &&
    /(?:^|[{,])[ \t\ufeff-]*"?kind"?\s*:/m.test(file.text) &&
    !isWhollyTemplate(file.text) &&
    placedObjects(file).length > 0
  );
});

/** Reading what a template engine has not filled in takes long, as hardly a line of it is YAML. */
function isWhollyTemplate(text: string): boolean {
  return text.includes("{{") && cut(text).every((span) => isTemplate(slice(text, span)));
}
