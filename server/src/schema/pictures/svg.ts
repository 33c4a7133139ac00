/** Small pictures for hovers: SVG in an address, in colours that can be read on light and on dark. */

/** Strokes and letters in the middle between black and white. */
export const colours = { good: "#3f9d6b", going: "#c58a1f", bad: "#d0605e", quiet: "#868e99", own: "#4c8fd0" } as const;

/** A picture as Markdown; its words say the same for those who do not see it. */
export function picture(words: string, width: number, height: number, body: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="11">${body}</svg>`;
  return `![${words.replace(/[\\[\]]/g, "")}](data:image/svg+xml;base64,${base64(ascii(svg))})`;
}

/** Words at a place. */
export function label(x: number, y: number, text: string, colour: string = colours.quiet, anchor = "start"): string {
  return `<text x="${x}" y="${y}" fill="${colour}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** A filled rectangle with round corners. */
export function bar(x: number, y: number, width: number, height: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${Math.max(1, width)}" height="${height}" rx="3" fill="${colour}"/>`;
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, colour: string, dashes = ""): string {
  const dashed = dashes === "" ? "" : ` stroke-dasharray="${dashes}"`;
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="1.5"${dashed}/>`;
}

/** A circle: filled, or its outline only. */
export function dot(x: number, y: number, radius: number, colour: string, style: "full" | "empty" | "dashed"): string {
  const dashes = style === "dashed" ? ' stroke-dasharray="2.5 2"' : "";
  const fill = style === "full" ? colour : "none";
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${colour}" stroke-width="1.5"${dashes}/>`;
}

/** Base64 of a text of ASCII characters. */
export function base64(text: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  let written = "";
  for (let at = 0; at < text.length; at += 3) {
    const [one = 0, two, three] = [0, 1, 2].map((by) => text.codePointAt(at + by));
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const four = [18, 12, 6, 0].map((by) => letters.charAt((bits >> by) & 63)).join("");
    written += two === undefined ? `${four.slice(0, 2)}==` : three === undefined ? `${four.slice(0, 3)}=` : four;
  }
  return written;
}

/** Text as XML has it between tags. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function ascii(text: string): string {
  return [...text].map((each) => (each > "~" ? `&#${each.codePointAt(0)};` : each)).join("");
}
