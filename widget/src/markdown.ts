import { html, type TemplateResult } from 'lit';

type Content = TemplateResult | string | Content[];

/**
 * Shows the markdown subset of messages: bold, italic, lists and links. The text never becomes HTML: whatever else
 * it holds is shown as the characters it consists of, and nothing in it makes the browser send a request.
 */
export function markdown(text: string): Content[] {
  return blocksOf(text).map(({ kind, lines }) => {
    if (kind === 'p') {
      return html`<p>${lines.map((line, at) => [at ? html`<br />` : '', inline(line)])}</p>`;
    }
    const items = lines.map((line) => html`<li>${inline(line)}</li>`);
    return kind === 'ol'
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  });
}

/** The same text without the marks that are not shown, to be read aloud. */
export function plainText(text: string): string {
  return text
    .replace(marks, (...[whole, bold, star, line = star, label]: string[]) => {
      const marked = bold ?? line ?? label;
      return marked ? plainText(marked) : (whole ?? '');
    })
    .replace(/\s+/g, ' ')
    .trim();
}

interface Block {
  kind: 'p' | 'ol' | 'ul';
  lines: string[];
}

/** A line of a list: its bullet, which a numbered one has not, and what comes after it. */
const listLine = /^\s*(?:([-*•])|\d{1,3}[.)])\s+(.*)$/;

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const wasOpen = isOpen;
    isOpen = line.trim() !== '';
    if (!isOpen) continue;
    const [, bullet, content] = listLine.exec(line) ?? [];
    const kind = content === undefined ? 'p' : bullet ? 'ul' : 'ol';
    const last = blocks.at(-1);
    const written = content ?? line;
    // The items of one list may stand apart by empty lines.
    if (last?.kind === kind && (wasOpen || kind !== 'p')) last.lines.push(written);
    else blocks.push({ kind, lines: [written] });
  }
  return blocks;
}

/**
 * Bold, italic by a star or by a line, the label and the target of a link, a bare link. An image is matched first, so
 * that it stays text and its inner part does not become a link.
 */
const marks =
  /!\[[^\]]*\]\([^)]*\)|\*\*([^*]+)\*\*|(?<![\w*])(?:\*([^*\s][^*]*)\*|_([^_\s][^_]*)_)(?!\w)|\[([^[\]]+)\]\((https?:\/\/[^\s()]+)\)|(https?:\/\/[^\s<>()[\]"']+[^\s<>()[\]"'.,;:!?])/g;

function inline(text: string): Content[] {
  const parts: Content[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    parts.push(text.slice(end, match.index), marked(match));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

function marked([whole, bold, star, line = star, label, target, bare = target]: string[]): Content {
  if (bold) return html`<strong>${inline(bold)}</strong>`;
  if (line) return html`<em>${inline(line)}</em>`;
  const url = httpUrl(bare);
  return url ? link(url, label ?? bare ?? '') : (whole ?? '');
}

/** The label may say anything, so the host that it really leads to stands beside it. */
function link(url: URL, label: string): TemplateResult {
  const isHonest = label.includes(url.host);
  return html`<a href=${url.href} target="_blank" rel="noopener noreferrer nofollow">${label}</a>${
      isHonest ? '' : html` <span class="link-host">(${url.host})</span>`
    }`;
}

/** An address that is safe as a link or picture, or `null`: `javascript:` and `data:` are not. */
export function httpUrl(address: string | null | undefined, base?: string): URL | null {
  if (!address || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}
