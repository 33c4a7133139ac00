/** The snippets that the manifest contributes, for the list to choose from. */
import compose from "../../snippets/compose.json";
import dockerfile from "../../snippets/dockerfile.json";
import helm from "../../snippets/helm.json";
import helmTemplate from "../../snippets/helm-template.json";
import kubernetes from "../../snippets/kubernetes.json";

/** `body` is in VS Code's snippet syntax. */
export interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
  /** Of the new file it goes to when there is no editor. */
  readonly languageId: string;
}

/** Snippets of one kind of file. */
export interface SnippetGroup {
  readonly title: string;
  readonly snippets: readonly Snippet[];
}

/** All snippets, in the order of the files. */
export const snippetGroups: readonly SnippetGroup[] = [
  group("Dockerfile", "dockerfile", dockerfile),
  group("Compose", "dockercompose", compose),
  group("Kubernetes", "yaml", kubernetes),
  group("Helm", "yaml", helm),
  group("Helm Templates", "helm", helmTemplate),
];

type Contributed = Record<string, { prefix: string; description: string; body: string[] }>;

function group(title: string, languageId: string, contributed: Contributed): SnippetGroup {
  const snippets = Object.entries(contributed).map(([name, { prefix, description, body }]) => ({
    name,
    prefix,
    description,
    body: body.join("\n"),
    languageId,
  }));
  return { title, snippets };
}
