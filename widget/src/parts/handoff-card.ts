import { css, html, nothing, type TemplateResult } from 'lit';
import { httpUrl } from '../markdown.ts';
import { formId } from './form.ts';
import { formStyles } from './form.styles.ts';
import type { BlockProps, Part, PartContext, PartHost } from './part.ts';
import { clockIcon, mailIcon, phoneIcon, textIcon, whatsAppIcon } from './people-icons.ts';
import { toE164 } from './phone.ts';
import { agentOf, hoursLine } from './reply-promise.ts';

export const styles = [
  formStyles,
  css`
    .agent {
      display: flex;
      align-items: center;
      gap: 14px;
      min-inline-size: 0;
    }
    .agent-photo {
      position: relative;
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 64px;
      block-size: 64px;
      border-radius: 50%;
      overflow: hidden;
      font-size: 22px;
      font-weight: 600;
      color: var(--katek-on-accent);
      background: var(--katek-accent);
    }
    .agent-photo img {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
      background: var(--katek-surface);
    }
    .agent-facts {
      display: grid;
      gap: 2px;
      min-inline-size: 0;
    }
    .agent-facts p,
    .agent-hours {
      font-size: 13px;
      line-height: 18px;
      color: var(--katek-muted);
    }
    .agent-hours {
      display: flex;
      align-items: flex-start;
      gap: 6px;
    }
    .agent-hours .icon {
      flex: none;
      inline-size: 18px;
      block-size: 18px;
    }
    /* Two beside each other, or one where a word would have to be broken for it. */
    .agent-ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      list-style: none;
      overflow-wrap: break-word;
    }
    .agent-ways li {
      flex: 1 1 max(112px, 40%);
      max-inline-size: 100%;
    }
    .agent-ways .form-button {
      inline-size: 100%;
      padding-inline: 12px;
    }
  `,
];

interface Way {
  label: string;
  href: string;
  icon: TemplateResult;
  isElsewhere: boolean;
}

/** The person who takes over: who they are, when they are there, and every way to reach them. */
export function create(host: PartHost): Part<BlockProps<'handoff'>> {
  const id = formId();
  return {
    render() {
      const { context } = host;
      const { words, config } = context;
      const name = agentOf(context);
      const { agentLicense } = config.persona;
      const hours = hoursLine(context, new Date());
      return html`<section class="person-part" aria-labelledby=${id}>
        <div class="agent">
          ${photo(context)}
          <div class="agent-facts">
            <h3 id=${id}>${name}</h3>
            ${name === config.name ? nothing : html`<p>${config.name}</p>`}
            ${agentLicense ? html`<p>${words.person.license(agentLicense)}</p>` : nothing}
          </div>
        </div>
        ${hours ? html`<p class="agent-hours">${clockIcon}<span>${hours}</span></p>` : nothing}
        ${wayList(waysOf(context), context)}
      </section>`;
    },
  };
}

function wayList(ways: readonly Way[], context: PartContext) {
  const { words } = context;
  const name = agentOf(context);
  if (ways.length === 0) return nothing;
  return html`<ul class="agent-ways">
    ${ways.map(
      ({ label, href, icon, isElsewhere }, index) =>
        html`<li>
          <a
            class="form-button ${index === 0 ? '' : 'quiet'}"
            href=${href}
            target=${isElsewhere ? '_blank' : nothing}
            rel=${isElsewhere ? 'noopener noreferrer' : nothing}
            >${icon}<span aria-hidden="true">${label}</span
            ><span class="sr"
              >${words.person.reach(label, name)}${isElsewhere ? ` ${words.person.newTab}` : ''}</span
            ></a
          >
        </li>`,
    )}
  </ul>`;
}

/** What the realtor has given; a number or address that is none makes no link. */
function waysOf({ config, words }: PartContext): Way[] {
  const { agentPhone, agentEmail, hasWhatsApp } = config.persona;
  const phone = agentPhone ? toE164(agentPhone, config.region) : null;
  const email = agentEmail && /^[^\s@<>"]+@[^\s@<>"]+$/.test(agentEmail) ? agentEmail : null;
  const way = (label: string, href: string, icon: TemplateResult, isElsewhere = false): Way => ({
    label,
    href,
    icon,
    isElsewhere,
  });
  return [
    ...(phone
      ? [
          way(words.person.call, `tel:${phone}`, phoneIcon),
          way(words.person.text, `sms:${phone}`, textIcon),
        ]
      : []),
    ...(phone && hasWhatsApp
      ? [way(words.person.whatsApp, `https://wa.me/${phone.slice(1)}`, whatsAppIcon, true)]
      : []),
    ...(email
      ? [
          way(
            words.person.email,
            `mailto:${encodeURIComponent(email).replace('%40', '@')}`,
            mailIcon,
          ),
        ]
      : []),
  ];
}

/** The photo; behind one that does not come stand the initials. */
export function photo(context: PartContext): TemplateResult {
  const url = httpUrl(context.config.persona.agentPhotoUrl, context.baseUrl);
  return html`<span class="agent-photo" aria-hidden="true"
    >${initials(agentOf(context))}${
      url
        ? html`<img
            src=${url.href}
            alt=""
            referrerpolicy="no-referrer"
            @error=${(event: Event) => {
              if (event.target instanceof HTMLImageElement) event.target.hidden = true;
            }}
          />`
        : nothing
    }</span
  >`;
}

/** Of the first and the last word: "Dana van der Whitfield" is DW. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? name];
  return ends
    .map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 32).toUpperCase())
    .join('');
}
