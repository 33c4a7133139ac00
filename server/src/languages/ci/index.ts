/** Pipelines of CI systems: nothing in them is ours but the scripts they run. */

import type { Language } from "../../model/language";
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { embeds } from "./scripts";

export const ciLanguage: Language = {
  id: "ci",
  claims: (file) => isPipeline(file),
  rules: [],
  embeds,
};

const names =
  /\/(?:\.github\/workflows\/[^/]+|(?:\.github\/.*\/)?action|\.?gitlab-ci|[^/]+\.gitlab-ci|\.circleci\/config|\.?azure-pipelines(?:[.-][^/]+)?|bitbucket-pipelines|\.drone|\.travis|\.woodpecker(?:\/[^/]+)?)\.ya?ml$/i;

const isPipeline = memo(({ path }: SourceFile): boolean => names.test(path));
