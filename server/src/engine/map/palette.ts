/** The colours of a map, and the style sheet that they make. */
import { colours } from "../../schema/pictures/svg";

/** A CSS colour for each part of the drawing. */
export interface Palette {
  readonly paper: string;
  readonly frame: string;
  readonly card: string;
  readonly border: string;
  readonly text: string;
  readonly quiet: string;
  readonly edge: string;
  readonly bad: string;
  readonly warning: string;
  readonly information: string;
  readonly focus: string;
}

const light: Palette = {
  paper: "#ffffff",
  frame: "#f6f8fa",
  card: "#ffffff",
  border: "#c4ccd6",
  text: "#1f2328",
  quiet: "#59636e",
  edge: "#7d8793",
  bad: "#c62828",
  warning: "#9a6700",
  information: "#0969da",
  focus: "#0969da",
};

const dark: Palette = {
  paper: "#1b1f24",
  frame: "#22272e",
  card: "#2d333b",
  border: "#545d68",
  text: "#e6edf3",
  quiet: "#a0abb8",
  edge: "#8b949e",
  bad: "#ff7b72",
  warning: "#e3b341",
  information: "#79c0ff",
  focus: "#79c0ff",
};

/** Where the reader's system allows few colours, dashes and words say the rest. */
const forced: Palette = {
  paper: "Canvas",
  frame: "Canvas",
  card: "Canvas",
  border: "CanvasText",
  text: "CanvasText",
  quiet: "CanvasText",
  edge: "CanvasText",
  bad: "CanvasText",
  warning: "CanvasText",
  information: "CanvasText",
  focus: "Highlight",
};

/** The colours of the editor's theme. */
const theme: Palette = {
  paper: "var(--vscode-editor-background)",
  frame: "var(--vscode-sideBar-background, var(--vscode-editor-background))",
  card: "var(--vscode-editor-background)",
  border: "var(--vscode-contrastBorder, var(--vscode-editorWidget-border, currentColor))",
  text: "var(--vscode-editor-foreground)",
  quiet: "var(--vscode-descriptionForeground)",
  edge: "var(--vscode-descriptionForeground)",
  bad: "var(--vscode-errorForeground)",
  warning: "var(--vscode-editorWarning-foreground)",
  information: "var(--vscode-editorInfo-foreground)",
  focus: "var(--vscode-focusBorder)",
};

/** The style of a map in an editor that gives its theme as CSS variables. */
export const themeStyle = sheet(theme);

/** The style of a map in a file of its own: light or dark as its reader likes it. */
export const fileStyle = [
  sheet(light),
  `@media (prefers-color-scheme: dark) {${sheet(dark)}}`,
  `@media (forced-colors: active) {${sheet(forced)}}`,
].join("\n");

function sheet(of: Palette): string {
  return `
.paper { fill: ${of.paper}; }
.frame { fill: ${of.frame}; stroke: ${of.border}; }
.card { fill: ${of.card}; stroke: ${of.border}; }
.name { fill: ${of.text}; font-size: 12.5px; }
.kind, .title, .label { fill: ${of.quiet}; font-size: 10.5px; }
.title { font-weight: 600; }
.title, .label { paint-order: stroke; stroke: ${of.frame}; stroke-width: 4px; stroke-linejoin: round; }
.edge { fill: none; stroke: ${of.edge}; stroke-width: 1.3; }
.head { fill: ${of.edge}; }
.missing .card, .edge.missing { stroke: ${of.bad}; stroke-dasharray: 5 3; }
.missing .name, .missing .kind, .label.missing, .head.missing { fill: ${of.bad}; }
.badge.error { fill: ${of.bad}; }
.badge.warning { fill: ${of.warning}; }
.badge.information { fill: ${of.information}; }
.traffic .stripe { fill: ${colours.own}; }
.work .stripe { fill: ${colours.good}; }
.state .stripe { fill: ${colours.going}; }
.other .stripe { fill: ${colours.quiet}; }
a { cursor: pointer; outline: none; }
a:hover .card, .here .card { stroke: ${of.focus}; stroke-width: 2; }
a:focus-visible .card { stroke: ${of.focus}; stroke-width: 3; stroke-dasharray: none; }
.near.edge { stroke: ${of.focus}; stroke-width: 2.2; }
.near.head { fill: ${of.focus}; }
`;
}
