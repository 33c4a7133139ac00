/** The manifest that a template is when its actions are out of sight. */
import type { Embedded } from "../../../model/embedded";
import { memo } from "../../../model/memo";
import type { SourceFile } from "../../../model/source-file";
import { masked } from "../../../syntax/gotemplate/mask";

/** Nothing for helpers and notes, which are no manifests. */
export const embeds: (file: SourceFile) => readonly Embedded[] = memo((file) => {
  if (!/\.ya?ml$/.test(file.path)) return [];
  const lines = [{ start: 0, end: file.text.length }];
  return [{ name: "manifest.yaml", lines, margin: "", mask: masked(file) }];
});
