import { css, html, type TemplateResult } from 'lit';
import type { Attachment } from '@katek/sdk';
import { httpUrl } from '../markdown.ts';
import { fileSize } from './file-limits.ts';
import type { Part, PartHost, PartProps } from './part.ts';
import { fileIcon } from './people-icons.ts';

export const styles = css`
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    max-inline-size: min(86%, 420px);
    list-style: none;
  }
  .entry.own .files {
    justify-content: flex-end;
  }
  .file-picture {
    display: block;
    inline-size: 132px;
    block-size: 132px;
    border-radius: 14px;
    overflow: hidden;
    background: var(--katek-sunken);
    box-shadow: 0 0 0 1px var(--katek-line);
  }
  .files[data-count='1'] .file-picture {
    inline-size: min(240px, 100%);
    block-size: 180px;
  }
  .file-picture img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .file-chip {
    display: flex;
    align-items: center;
    gap: 10px;
    max-inline-size: 260px;
    min-block-size: 44px;
    padding: 8px 14px;
    padding-inline: 10px 14px;
    border-radius: 14px;
    text-decoration: none;
    color: var(--katek-ink);
    background: var(--katek-raised);
    box-shadow: 0 0 0 1px var(--katek-line);
  }
  .file-chip:hover .file-name {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .file-chip .icon {
    flex: none;
    color: var(--katek-accent-ink);
  }
  .file-chip > span {
    display: grid;
    min-inline-size: 0;
    font-size: 12px;
    line-height: 16px;
    color: var(--katek-muted);
  }
  .file-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 14px;
    line-height: 20px;
    color: var(--katek-ink);
    unicode-bidi: plaintext;
  }
  @media (forced-colors: active) {
    .file-picture,
    .file-chip {
      border: 1px solid CanvasText;
    }
  }
`;

/**
 * The files of a message: pictures as pictures, everything else, and a picture that does not come, as a chip. Each opens
 * beside the page.
 */
export function create(host: PartHost): Part<PartProps['attachments']> {
  const broken = new Set<string>();
  return {
    render({ message }) {
      const { words } = host.context;
      return html`<ul
        class="files"
        aria-label=${words.attach.files}
        data-count=${message.attachments.length}
      >
        ${message.attachments.map((attachment) => html`<li>${file(attachment)}</li>`)}
      </ul>`;
    },
  };

  function file(attachment: Attachment): TemplateResult {
    const { baseUrl, words, locale } = host.context;
    const { name, contentType, size } = attachment;
    const url = httpUrl(attachment.url, baseUrl);
    if (!url) return html`<span class="file-chip">${fileIcon}<span>${name}</span></span>`;
    if (!contentType.startsWith('image/') || broken.has(attachment.id)) {
      return html`<a class="file-chip" href=${url.href} target="_blank" rel="noopener noreferrer"
        >${fileIcon}<span
          ><span class="file-name">${name}</span>${fileSize(size, locale)}<span class="sr">
            ${words.attach.newTab}</span
          ></span
        ></a
      >`;
    }
    return html`<a class="file-picture" href=${url.href} target="_blank" rel="noopener noreferrer"
      ><img
        src=${url.href}
        alt=${words.attach.picture(name)}
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        @error=${() => {
          broken.add(attachment.id);
          host.update();
        }}
      /><span class="sr">${words.attach.newTab}</span></a
    >`;
  }
}
