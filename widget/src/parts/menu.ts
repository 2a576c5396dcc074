import { css, html, nothing, type TemplateResult } from 'lit';
import { httpUrl } from '../markdown.ts';
import { avatar } from '../views/avatar.ts';
import { formStyles } from './form.styles.ts';
import type { Part, PartContext, PartHost, PartProps } from './part.ts';
import {
  binIcon,
  clockIcon,
  heartIcon,
  mailIcon,
  newIcon,
  shieldIcon,
  soundIcon,
  starIcon,
} from './people-icons.ts';
import { ratingOf } from './rating-form.ts';
import { hoursLine } from './reply-promise.ts';

export const styles = [
  formStyles,
  css`
    .menu-who {
      display: flex;
      gap: 12px;
      padding: 14px;
      border-radius: 16px;
      background: var(--katek-sunken);
    }
    .menu-who > div {
      display: grid;
      gap: 4px;
      min-inline-size: 0;
    }
    .menu-who h3 {
      margin: 0;
      text-align: -webkit-match-parent;
      text-align: match-parent;
      font-size: 15px;
      font-weight: 650;
      line-height: 20px;
    }
    .menu-who p {
      display: flex;
      gap: 6px;
      font-size: 13px;
      line-height: 18px;
      color: var(--katek-muted);
      overflow-wrap: anywhere;
    }
    .menu-who p .icon {
      flex: none;
      inline-size: 18px;
      block-size: 18px;
    }
    .menu-sheet {
      display: grid;
      max-inline-size: 560px;
      margin-inline: auto;
      gap: 16px;
    }
    .menu-items {
      display: grid;
    }
    .menu-item {
      display: flex;
      align-items: center;
      gap: 14px;
      min-block-size: 48px;
      padding: 8px 12px;
      border: 0;
      border-radius: 12px;
      font-size: 15px;
      line-height: 20px;
      text-align: start;
      text-decoration: none;
      color: inherit;
      background: none;
    }
    .menu-item:hover,
    .menu-item:focus-visible {
      background: var(--katek-sunken);
    }
    .menu-item:focus-visible {
      outline-offset: -2px;
    }
    .menu-item > .icon {
      flex: none;
      inline-size: 22px;
      block-size: 22px;
      color: var(--katek-muted);
    }
    .menu-item > span:first-of-type {
      flex: 1;
      min-inline-size: 0;
    }
    .menu-item.danger,
    .menu-item.danger > .icon {
      color: var(--katek-danger);
    }
    .menu-item > span,
    .menu-who :is(p, span) {
      unicode-bidi: plaintext;
    }
    .menu-note {
      flex: none;
      font-size: 13px;
      color: var(--katek-muted);
    }
    .menu-line {
      block-size: 1px;
      margin: 8px 12px;
      border: 0;
      background: var(--katek-line);
    }
    @media (forced-colors: active) {
      .menu-who {
        border: 1px solid CanvasText;
      }
    }
  `,
];

export const title = ({ words }: PartContext) => words.menu.title;

interface Item {
  /** For tests and for the focus. */
  name: string;
  label: string;
  icon: TemplateResult;
  note?: string;
  /** A switch, and whether it is on. */
  isOn?: boolean;
  isDangerous?: boolean;
  run: () => void;
}

/** What a visitor can do beside talking. Arrows move, as in every menu (ARIA Authoring Practices, menu pattern). */
export function create(host: PartHost): Part<PartProps['menu']> {
  let current = 0;
  return {
    render() {
      const { words } = host.context;
      const items = itemsOf(host);
      const policy = httpUrl(host.context.config.privacy.policyUrl, host.context.baseUrl);
      const last = items.length - 1;
      return html`<div class="menu-sheet">
        ${whoAnswers(host.context)}
        <div
          class="menu-items"
          role="menu"
          aria-label=${words.menu.title}
          @keydown=${onKeyDown}
          @focusin=${onFocus}
        >
          ${items.slice(0, last).map((item, index) => button(item, index))}
          <hr class="menu-line" role="separator" />
          ${policy ? link(policy, last) : nothing}
          ${items.slice(last).map((item) => button(item, policy ? last + 1 : last))}
        </div>
      </div>`;
    },
  };

  function button(item: Item, index: number): TemplateResult {
    const isSwitch = item.isOn !== undefined;
    return html`<button
      class="menu-item ${item.isDangerous ? 'danger' : ''}"
      type="button"
      role=${isSwitch ? 'menuitemcheckbox' : 'menuitem'}
      aria-checked=${isSwitch ? String(item.isOn) : nothing}
      data-item=${item.name}
      tabindex=${index === current ? 0 : -1}
      @click=${item.run}
    >
      ${item.icon}<span>${item.label}</span>${
        item.note
          ? html`<span class="menu-note" aria-hidden=${isSwitch ? 'true' : nothing}
              >${item.note}</span
            >`
          : nothing
      }
    </button>`;
  }

  function link(policy: URL, index: number): TemplateResult {
    const { words } = host.context;
    return html`<a
      class="menu-item"
      role="menuitem"
      href=${policy.href}
      target="_blank"
      rel="noopener"
      data-item="policy"
      tabindex=${index === current ? 0 : -1}
      >${shieldIcon}<span
        >${words.menu.policy}<span class="sr"> ${words.menu.newTab}</span></span
      ></a
    >`;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const items = entries(event);
    const steps: Record<string, number> = {
      ArrowDown: (current + 1) % items.length,
      ArrowUp: (current - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const next = steps[event.key] ?? typedAhead(event, items);
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  }

  /** A letter goes to the next entry that begins with it. */
  function typedAhead(event: KeyboardEvent, items: readonly HTMLElement[]): number | undefined {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const order = items.map((_, index) => (current + 1 + index) % items.length);
    return order.find((index) => beginsWith(items[index], event.key, host.context.locale));
  }

  function onFocus(event: FocusEvent): void {
    const index = entries(event).findIndex((item) => item === event.target);
    if (index < 0 || index === current) return;
    current = index;
    host.update();
  }
}

function entries({ currentTarget }: Event): HTMLElement[] {
  if (!(currentTarget instanceof HTMLElement)) return [];
  return [...currentTarget.querySelectorAll<HTMLElement>('.menu-item')];
}

function beginsWith(item: HTMLElement | undefined, letter: string, locale: string): boolean {
  const first = item?.innerText.trim().charAt(0) ?? '';
  return first.toLocaleLowerCase(locale) === letter.toLocaleLowerCase(locale);
}

/** Who answers, and that it is no person (EU AI Act, article 50(1)). */
function whoAnswers(context: PartContext): TemplateResult {
  const { strings, config, words } = context;
  const { name } = config.persona;
  const hours = hoursLine(context, new Date());
  return html`<section class="menu-who" aria-label=${words.menu.whoAnswers}>
    ${avatar(name, context)}
    <div>
      <h3 dir="auto">${name}</h3>
      <p>${strings.disclosure(name, config.name)}</p>
      ${hours ? html`<p>${clockIcon}<span>${hours}</span></p>` : nothing}
    </div>
  </section>`;
}

/** The last one erases, and stands apart. */
function itemsOf(host: PartHost): Item[] {
  const { context } = host;
  const { words, state, locale, isSoundOn } = context;
  const saved = state.savedListingIds.length;
  const hasTalk = state.messages.some(({ seq }) => seq !== null);
  const talk: Item[] = [
    ...(ratingOf(host) === null
      ? [
          {
            name: 'rate',
            label: words.menu.rate,
            icon: starIcon,
            run: () => host.openSheet('rate', {}),
          },
        ]
      : []),
    ...(context.config.isMailConnected === false
      ? []
      : [
          {
            name: 'transcript',
            label: words.menu.transcript,
            icon: mailIcon,
            run: () => host.openSheet('transcript', {}),
          },
        ]),
    {
      name: 'new',
      label: words.menu.newConversation,
      icon: newIcon,
      run: () => context.startConversation(),
    },
  ];
  return [
    {
      name: 'homes',
      label: words.menu.homes,
      icon: heartIcon,
      note: words.menu.homesCount(saved, saved.toLocaleString(locale)),
      run: () => host.openSheet('homes', {}),
    },
    ...(hasTalk ? talk : []),
    {
      name: 'sound',
      label: words.menu.sound,
      icon: soundIcon,
      note: isSoundOn ? words.menu.on : words.menu.off,
      isOn: isSoundOn,
      run: () => context.setSound(!isSoundOn),
    },
    {
      name: 'erase',
      label: words.menu.erase,
      icon: binIcon,
      isDangerous: true,
      run: () => host.openSheet('erase', {}),
    },
  ];
}
