import { html, nothing, type TemplateResult } from 'lit';
import { chevronDownIcon, closeIcon, newIcon } from '../icons.ts';
import { avatar } from './avatar.ts';
import type { ViewContext } from './context.ts';

/** What the visitor can do at the top of the panel; what is absent is not offered. */
export interface HeaderActions {
  isHuman: boolean;
  isFullScreen: boolean;
  onNew: (() => void) | null;
  onClose: (() => void) | null;
}

/** Who answers, said as what they are, and the way out. */
export function headerView(actions: HeaderActions, context: ViewContext): TemplateResult {
  const { strings, config } = context;
  const { agentName, name } = config.persona;
  const title = actions.isHuman ? (agentName ?? config.name) : name;
  const subtitle = actions.isHuman
    ? strings.personOf(config.name)
    : strings.assistantOf(config.name);
  return html`<header class="header" part="header">
    ${avatar(title, context)}
    <div class="who">
      <h2 class="name">${title}</h2>
      <p class="role">${subtitle}</p>
    </div>
    ${
      actions.onNew
        ? html`<button
            class="round"
            type="button"
            aria-label=${strings.newConversation}
            @click=${actions.onNew}
          >
            ${newIcon}
          </button>`
        : nothing
    }
    ${
      actions.onClose
        ? html`<button
            class="round close"
            type="button"
            aria-label=${strings.closeChat}
            @click=${actions.onClose}
          >
            ${actions.isFullScreen ? closeIcon : chevronDownIcon}
          </button>`
        : nothing
    }
  </header>`;
}
