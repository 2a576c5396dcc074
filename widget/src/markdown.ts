import { html, type TemplateResult } from 'lit';

type Content = TemplateResult | string;

/**
 * Shows the markdown subset of messages: bold, italic, lists and links. The text never becomes HTML: whatever else
 * it holds is shown as the characters it consists of, and nothing in it makes the browser send a request.
 */
export function markdown(text: string): Content[] {
  return blocksOf(text).map((block) => {
    if (block.kind === 'paragraph') return html`<p>${lines(block.lines)}</p>`;
    const items = block.lines.map((line) => html`<li>${inline(line)}</li>`);
    return block.kind === 'ordered'
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  });
}

/** The same text without its marks, to be read aloud. */
export function plainText(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, '$1')
    .replace(/\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Block {
  kind: 'paragraph' | 'ordered' | 'unordered';
  lines: string[];
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      isOpen = false;
      continue;
    }
    const bullet = /^\s*[-*•]\s+(.*)$/.exec(line);
    const number = /^\s*\d{1,3}[.)]\s+(.*)$/.exec(line);
    const kind = bullet ? 'unordered' : number ? 'ordered' : 'paragraph';
    const content = bullet?.[1] ?? number?.[1] ?? line;
    const last = blocks.at(-1);
    // The items of one list may stand apart by empty lines.
    if (last?.kind === kind && (isOpen || kind !== 'paragraph')) last.lines.push(content);
    else blocks.push({ kind, lines: [content] });
    isOpen = true;
  }
  return blocks;
}

function lines(texts: string[]): Content[] {
  return texts.flatMap((text, index) =>
    index === 0 ? inline(text) : [html`<br />`, ...inline(text)],
  );
}

/** An image is matched first, so that it stays text and its inner part does not become a link. */
const marks =
  /!\[[^\]]*\]\([^)]*\)|\*\*(?<bold>[^*]+)\*\*|(?<![\w*])(?:\*(?<star>[^*\s][^*]*)\*|_(?<line>[^_\s][^_]*)_)(?!\w)|\[(?<label>[^[\]]+)\]\((?<target>https?:\/\/[^\s()]+)\)|(?<bare>https?:\/\/[^\s<>()[\]"']+[^\s<>()[\]"'.,;:!?])/g;

function inline(text: string): Content[] {
  const parts: Content[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    parts.push(text.slice(end, match.index), marked(match));
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return parts;
}

function marked(match: RegExpExecArray | RegExpMatchArray): Content {
  const { bold, star, line, label, target, bare } = match.groups ?? {};
  if (bold) return html`<strong>${inline(bold)}</strong>`;
  if (star ?? line) return html`<em>${inline(star ?? line ?? '')}</em>`;
  const url = httpUrl(target ?? bare);
  return url ? link(url, label ?? bare ?? url.href) : match[0];
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
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
