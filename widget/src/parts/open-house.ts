import { html } from 'lit';
import { addressOf } from '../format.ts';
import { formStyles } from './form.styles.ts';
import { createHomeBlock } from './home-block.ts';
import { openHouseList, stillToCome } from './open-house-list.ts';
import { openHouseStyles } from './open-house.styles.ts';
import type { BlockProps, Part, PartHost } from './part.ts';

export const styles = [formStyles, openHouseStyles];

/** When a home of the answer is open, as it stands now and not as it stood when it was said. */
export function create(host: PartHost): Part<BlockProps<'open_house'>> {
  return createHomeBlock(host, {
    title: () => host.context.words.openHouse.title,
    content({ card, openHouses = [] }) {
      const ahead = stillToCome(openHouses);
      return html`<p class="form-text" dir="auto">${addressOf(card, host.context)}</p>
        ${
          ahead.length > 0
            ? openHouseList(ahead, card, host)
            : html`<p class="form-text">${host.context.words.openHouse.none}</p>`
        }`;
    },
  });
}
