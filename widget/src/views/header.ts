import { html, nothing, type TemplateResult } from 'lit';
import { chevronDownIcon, closeIcon, menuIcon } from '../icons.ts';
import { avatar } from './avatar.ts';
import type { ViewContext } from './context.ts';

/** What the visitor can do at the top of the panel; what is absent is not offered. */
export interface HeaderActions {
  isFullScreen: boolean;
  onMenu: (() => void) | null;
  onClose: (() => void) | null;
}

/** Who answers, said as what they are, and the way out. */
export function headerView(actions: HeaderActions, context: ViewContext): TemplateResult {
  const { strings, config, state } = context;
  const { agentName, name } = config.persona;
  const isHuman = state.conversation?.ownership === 'human';
  const title = isHuman ? (agentName ?? config.name) : name;
  const subtitle = isHuman ? strings.personOf(config.name) : strings.assistantOf(config.name);
  const button = (
    className: string,
    label: string,
    icon: TemplateResult,
    onClick: (() => void) | null,
  ) =>
    onClick
      ? html`<button class="round ${className}" type="button" aria-label=${label} @click=${onClick}>
          ${icon}
        </button>`
      : nothing;
  return html`<header class="header" part="header">
    ${avatar(title, context)}
    <div class="who">
      <h2 class="name">${title}</h2>
      <p class="role">${subtitle}</p>
    </div>
    <slot name="header-actions"></slot>
    ${button('menu', strings.menu, menuIcon, actions.onMenu)}
    ${button('close', strings.closeChat, actions.isFullScreen ? closeIcon : chevronDownIcon, actions.onClose)}
  </header>`;
}
