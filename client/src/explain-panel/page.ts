/** The Explain panel's page: text and style, no script. Links are commands of ours, so nothing else can happen in it. */
import { escapeHtml } from "../html";
import { commandId } from "../names";
import { isKey } from "../note-names";
import { commandLink } from "../preview-links";

/** Markdown as it is given to a renderer: links to notes stay in the panel, and HTML is text as in a hover. */
export function panelMarkdown(markdown: string): string {
  return outsideCode(markdown, escapeTags)
    .replaceAll(`(command:${commandId("openNote")}?`, `(command:${commandId("explainNote")}?`)
    .replace(/\]\(portolan:([^)\s]+)\)/g, (link, key: string) => (isKey(key) ? `](${noteLink(key)})` : link));
}

/** A whole document around rendered Markdown; only what carries the nonce may style it, and only data is a picture. */
export function page(title: string, body: string, nonce: string): string {
  const policy = `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body><main>${body}</main></body>
</html>`;
}

/** What stands in where no renderer is: the text, in which nothing can be clicked. */
export function plainBody(markdown: string): string {
  return `<pre>${escapeHtml(markdown.replace(commandLink, "$1"))}</pre>`;
}

function noteLink(key: string): string {
  return `command:${commandId("explainNote")}?${encodeURIComponent(JSON.stringify([key]))}`;
}

/** `change` done to everything but fenced blocks and code spans. */
function outsideCode(markdown: string, change: (text: string) => string): string {
  const code =
    /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|$(?![\s\S]))|(`+)(?!`)[^\n]*?[^`\n]\2(?!`)/gm;
  let [done, at] = ["", 0];
  for (const match of markdown.matchAll(code)) {
    done += change(markdown.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return done + change(markdown.slice(at));
}

function escapeTags(text: string): string {
  return text.replace(/(^|[^\\])<(?=[a-z!/?])/gi, "$1&lt;");
}

const style = `
body { padding: 4px 20px 24px; line-height: 1.5; font-size: var(--vscode-font-size); }
main { max-width: 46em; }
h1 { font-size: 1.5em; font-weight: 600; }
h2 { font-size: 1.15em; font-weight: 600; margin-top: 1.6em; }
h1, h2, p, ul, ol, pre { margin-bottom: 0.75em; }
p:first-child > strong:only-child { font-size: 1.3em; }
ul, ol { padding-left: 1.4em; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
code { font-family: var(--vscode-editor-font-family); font-size: 0.95em; color: var(--vscode-textPreformat-foreground);
  background: var(--vscode-textPreformat-background); border-radius: 3px; padding: 1px 3px; }
pre { background: var(--vscode-textCodeBlock-background); border: 1px solid var(--vscode-contrastBorder, transparent);
  border-radius: 4px; padding: 10px 12px; overflow-x: auto; white-space: pre-wrap; }
pre code { color: var(--vscode-editor-foreground); background: none; padding: 0; }
hr { border: 0; border-top: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, currentColor)); opacity: 0.6; }
img { max-width: 100%; }
body.vscode-high-contrast code, body.vscode-high-contrast-light code { border: 1px solid var(--vscode-contrastBorder); }
body.vscode-high-contrast pre code, body.vscode-high-contrast-light pre code { border: 0; }
body.vscode-high-contrast a, body.vscode-high-contrast-light a { text-decoration: underline; }
`;
