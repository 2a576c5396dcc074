import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Media } from '@katek/sdk';
import { formatNumber } from '../format.ts';
import { houseIcon, nextIcon, previousIcon } from '../icons.ts';
import { httpUrl } from '../markdown.ts';
import type { PartHost } from './part.ts';

interface Photo {
  src: string;
  alt: string;
}

/** The photos of one home: swiped, moved by buttons and arrow keys, or chosen from small ones. */
export interface Gallery {
  render(media: readonly Media[], address: string): TemplateResult;
}

export function createGallery(host: PartHost): Gallery {
  const row = createRef<HTMLElement>();
  const thumbs = createRef<HTMLElement>();
  const failed = new Set<string>();
  let position = 0;
  /** Where a press of a button is taking the row; what it passes on the way does not count. */
  let target: number | null = null;

  /** Moves to a photo, and tells those who do not see it change. */
  function show(wanted: number, total: number): void {
    const next = Math.max(0, Math.min(total - 1, wanted));
    const photos = row.value;
    if (!photos || next === position) return;
    target = next;
    const isReversed = getComputedStyle(photos).direction === 'rtl';
    photos.scrollTo({
      left: next * photos.clientWidth * (isReversed ? -1 : 1),
      behavior: isCalm() || Math.abs(next - position) > 1 ? 'instant' : 'smooth',
    });
    host.announce(host.context.words.photoOf(figure(next + 1), figure(total)));
    settle(next);
  }

  function onScroll(): void {
    if (!row.value) return;
    const place = Math.abs(row.value.scrollLeft) / Math.max(1, row.value.clientWidth);
    const near = Math.round(place);
    if (Math.abs(place - near) > 0.1) return;
    if (target === null) settle(near);
    else if (target === near) target = null;
  }

  function settle(next: number): void {
    if (next === position) return;
    position = next;
    const thumb = thumbs.value?.children[next];
    if (thumb instanceof HTMLElement && thumbs.value) {
      // Only the row of small photos moves: `scrollIntoView` would move the sheet too.
      const middle = thumb.offsetLeft - (thumbs.value.clientWidth - thumb.clientWidth) / 2;
      thumbs.value.scrollTo({ left: middle, behavior: isCalm() ? 'instant' : 'smooth' });
    }
    host.update();
  }

  function figure(value: number): string {
    return formatNumber(host.context.locale, value);
  }

  function onKeyDown(event: KeyboardEvent, total: number): void {
    const isReversed = row.value && getComputedStyle(row.value).direction === 'rtl';
    const forward = isReversed ? 'ArrowLeft' : 'ArrowRight';
    const backward = isReversed ? 'ArrowRight' : 'ArrowLeft';
    const wanted = {
      [forward]: position + 1,
      [backward]: position - 1,
      Home: 0,
      End: total - 1,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    show(wanted, total);
  }

  function photo({ src, alt }: Photo, index: number): TemplateResult {
    return html`<li class="photo">
      ${
        failed.has(src)
          ? html`<span class="photo-failed">${houseIcon} ${host.context.words.photoFailed}</span>`
          : html`<img
              src=${src}
              alt=${alt}
              loading=${index === 0 ? 'eager' : 'lazy'}
              decoding="async"
              referrerpolicy="no-referrer"
              @error=${() => {
                failed.add(src);
                host.update();
              }}
            />`
      }
    </li>`;
  }

  function thumb({ src }: Photo, index: number, total: number): TemplateResult {
    return html`<button
      class="thumb"
      type="button"
      aria-label=${host.context.words.photoOf(figure(index + 1), figure(total))}
      aria-current=${index === position ? 'true' : nothing}
      @click=${() => show(index, total)}
    >
      ${
        failed.has(src)
          ? houseIcon
          : html`<img
              src=${src}
              alt=""
              loading="lazy"
              decoding="async"
              referrerpolicy="no-referrer"
            />`
      }
    </button>`;
  }

  return {
    render(media, address) {
      const { words, baseUrl } = host.context;
      const photos = photosOf(media, baseUrl, (index, total) =>
        words.photoOfHome(figure(index + 1), figure(total), address),
      );
      const total = photos.length;
      position = Math.min(position, Math.max(0, total - 1));
      if (total === 0) {
        return html`<p class="gallery no-photos">${houseIcon}<span>${words.noPhotos}</span></p>`;
      }
      return html`<div class="gallery" role="group" aria-label=${words.photos}>
        <div class="stage">
          <ul
            ${ref(row)}
            class="photos"
            tabindex=${total > 1 ? 0 : nothing}
            aria-label=${words.photos}
            @keydown=${(event: KeyboardEvent) => onKeyDown(event, total)}
            @scroll=${onScroll}
            @pointerdown=${() => (target = null)}
            @wheel=${() => (target = null)}
          >
            ${photos.map(photo)}
          </ul>
          ${
            total > 1
              ? html`<button
                    class="turn previous-photo"
                    type="button"
                    aria-label=${words.previousPhoto}
                    aria-disabled=${position === 0 ? 'true' : nothing}
                    @click=${() => show(position - 1, total)}
                  >
                    ${previousIcon}
                  </button>
                  <button
                    class="turn next-photo"
                    type="button"
                    aria-label=${words.nextPhoto}
                    aria-disabled=${position === total - 1 ? 'true' : nothing}
                    @click=${() => show(position + 1, total)}
                  >
                    ${nextIcon}
                  </button>
                  <span class="photo-count" aria-hidden="true"
                    >${words.photoPosition(figure(position + 1), figure(total))}</span
                  >`
              : nothing
          }
        </div>
        ${
          total > 1
            ? html`<div ${ref(thumbs)} class="thumbs">
                ${photos.map((one, index) => thumb(one, index, total))}
              </div>`
            : nothing
        }
      </div>`;
    },
  };
}

/** Only what is a picture's address; a photo without words of its own is told by its place in the row. */
function photosOf(
  media: readonly Media[],
  baseUrl: string,
  unnamed: (index: number, total: number) => string,
): Photo[] {
  const usable = media.flatMap(({ MediaURL, ShortDescription }) => {
    const url = httpUrl(MediaURL, baseUrl);
    return url ? [{ src: url.href, alt: ShortDescription?.trim() ?? '' }] : [];
  });
  return usable.map(({ src, alt }, index) => ({ src, alt: alt || unnamed(index, usable.length) }));
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
