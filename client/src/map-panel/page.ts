/** The page of the resource map: a toolbar, and places for the picture and for its words. Its one script is ours. */
import { escapeHtml } from "../html";
import { type Scope, scopes } from "./messages";

/** A whole document that runs `script`; only what carries the nonce may style it or run. */
export function mapPage(script: string, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Resource Map</title>
<style nonce="${nonce}">${style}</style>
<style nonce="${nonce}" id="colours"></style>
</head>
<body>
<header role="toolbar" aria-label="Resource map">
<span role="group" aria-label="Objects of">${scopes.map(scopeButton).join("")}</span>
<span role="group" aria-label="Size">
<button data-zoom="out" aria-label="Zoom out" title="Zoom out (−)">−</button>
<button data-zoom="fit" aria-pressed="true" title="As wide as the page (0)">Fit</button>
<button data-zoom="in" aria-label="Zoom in" title="Zoom in (+)">+</button>
</span>
<span id="caption" role="status">Reading the workspace…</span>
</header>
<main>
<figure id="picture" aria-labelledby="caption"></figure>
<section aria-labelledby="words-title">
<h2 id="words-title">In words</h2>
<div id="words"></div>
</section>
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

const titles: Readonly<Record<Scope, string>> = {
  workspace: "All objects of the workspace",
  folder: "Objects in the folder of the file in front, and what they have to do with",
  file: "Objects in the file in front, and what they have to do with",
};

function scopeButton(scope: Scope): string {
  const name = scope.charAt(0).toUpperCase() + scope.slice(1);
  return `<button data-scope="${scope}" aria-pressed="false" title="${escapeHtml(titles[scope])}">${name}</button>`;
}

const style = `
body { padding: 0; }
header { position: sticky; top: 0; left: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center;
  padding: 6px 12px; background: var(--vscode-editor-background);
  border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent)); }
header [role=group] { display: inline-flex; }
button { font: inherit; color: var(--vscode-foreground); background: none; padding: 2px 9px; min-width: 26px; cursor: pointer;
  border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border, currentColor))); }
button + button { border-left: 0; }
button:first-child { border-radius: 3px 0 0 3px; }
button:last-child { border-radius: 0 3px 3px 0; }
button:hover { background: var(--vscode-toolbar-hoverBackground); }
button[aria-pressed=true] { color: var(--vscode-inputOption-activeForeground); background: var(--vscode-inputOption-activeBackground);
  border-color: var(--vscode-inputOption-activeBorder, var(--vscode-contrastActiveBorder, currentColor)); }
button:focus-visible, section a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
#caption { color: var(--vscode-descriptionForeground); }
figure { margin: 0; overflow-x: auto; }
figure svg { display: block; }
section { padding: 4px 20px 24px; }
h2 { font-size: 1.1em; font-weight: 600; }
ul { padding-left: 1.4em; line-height: 1.6; }
section a { color: var(--vscode-textLink-foreground); text-decoration: none; }
section a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
section .missing, section .missing a { color: var(--vscode-errorForeground); }
body.vscode-high-contrast button[aria-pressed=true], body.vscode-high-contrast-light button[aria-pressed=true] {
  font-weight: bold; box-shadow: inset 0 0 0 2px var(--vscode-contrastActiveBorder); }
body.vscode-high-contrast section a, body.vscode-high-contrast-light section a { text-decoration: underline; }
`;
