import { aMessage, anId, aWidgetConfig } from '@katek/sdk/testing';
import { sendKeys } from '@web/test-runner-commands';
import { css, html } from 'lit';
import { expect } from 'chai';
import type { PartHost, PartModule, PartName, PartProps } from '../parts/part.ts';
import { registry } from '../parts/registry.ts';
import { aChat, clearPage, openSheet, partsLoaded, settled, until } from '../testing/fixture.ts';

type Registry = { -readonly [Name in PartName]?: (typeof registry)[Name] };

/** The registry as it is, with other parts for one test. */
const parts: Registry = registry;
const before = { ...registry };

afterEach(() => {
  clearPage();
  for (const name of Object.keys(parts)) Reflect.deleteProperty(parts, name);
  Object.assign(parts, before);
});

function aSheet(disposed: string[] = []): PartModule<PartProps['homes']> {
  return {
    styles: css`
      .probe {
        color: rgb(1, 2, 3);
      }
    `,
    title: () => 'Saved homes',
    create(host: PartHost) {
      let count = 0;
      return {
        render: () =>
          html`<button
              class="probe"
              @click=${() => {
                count += 1;
                host.update();
              }}
            >
              ${count}
            </button>
            <button class="further" @click=${() => host.openSheet('erase', {})}>Further</button>`,
        dispose: () => disposed.push('homes'),
      };
    },
  };
}

describe('a sheet', () => {
  it('takes the focus, keeps the talk out of reach, and gives the focus back on Escape', async () => {
    parts.homes = () => Promise.resolve(aSheet());
    const fixture = await aChat({ isOpen: true });
    fixture.one('.close').focus();
    await openSheet(fixture, 'homes', {});
    expect(fixture.one('.sheet h2').innerText).to.equal('Saved homes');
    expect(fixture.one('.main').inert).to.equal(true);
    expect(fixture.chat.shadowRoot?.activeElement).to.equal(fixture.one('.sheet'));
    expect(getComputedStyle(fixture.one('.probe')).color).to.equal('rgb(1, 2, 3)');
    await sendKeys({ press: 'Escape' });
    await settled(fixture.chat);
    expect(fixture.all('.sheet')).to.have.length(0);
    expect(fixture.chat.shadowRoot?.activeElement).to.equal(fixture.one('.close'));
    expect(fixture.one('.main').inert).to.equal(false);
    await sendKeys({ press: 'Escape' });
    await settled(fixture.chat);
    expect(fixture.one('dialog').matches('[open]')).to.equal(false);
  });

  it('keeps its state while another lies over it, and lets go of it when it is gone', async () => {
    const disposed: string[] = [];
    parts.homes = () => Promise.resolve(aSheet(disposed));
    parts.erase = () =>
      Promise.resolve({ styles: css``, create: () => ({ render: () => html`<p>Sure?</p>` }) });
    const fixture = await aChat({ isOpen: true });
    await openSheet(fixture, 'homes', {});
    fixture.one('.probe').click();
    await settled(fixture.chat);
    fixture.one('.further').click();
    await partsLoaded(fixture.chat);
    expect(fixture.all('.sheet').map((sheet) => sheet.inert)).to.deep.equal([true, false]);
    fixture.all('.back').at(-1)?.click();
    await settled(fixture.chat);
    expect(fixture.one('.probe').innerText).to.equal('1');
    expect(disposed).to.deep.equal([]);
    fixture.one('.back').click();
    await settled(fixture.chat);
    expect(disposed).to.deep.equal(['homes']);
  });

  it('says that it is loading, and offers another try when it cannot be loaded', async () => {
    let isThere = false;
    let giveUp: (error: Error) => void = () => undefined;
    parts.homes = () =>
      isThere ? Promise.resolve(aSheet()) : new Promise((_, reject) => (giveUp = reject));
    const fixture = await aChat({ isOpen: true });
    fixture.chat.openSheet('homes', {});
    await until(() => fixture.all('.sheet').length === 1, 'the sheet');
    expect(fixture.one('.sheet').innerText).to.contain('Loading');
    giveUp(new Error('404'));
    await until(() => fixture.all('.part-failed').length === 1, 'the failure');
    isThere = true;
    fixture.one('.part-failed button').click();
    await partsLoaded(fixture.chat);
    expect(fixture.all('.probe')).to.have.length(1);
  });
});

describe('a block in a message', () => {
  it('is shown by its part, and left out when there is none', async () => {
    parts['handoff-card'] = () =>
      Promise.resolve({
        styles: css``,
        create: ({ context }) => ({
          render: () => html`<p class="probe">${context.config.persona.agentName}</p>`,
        }),
      });
    delete parts.rating;
    const message = aMessage({ id: anId(1), blocks: [{ type: 'handoff' }, { type: 'rating' }] });
    const fixture = await aChat({ isOpen: true, welcome: { messages: [message] } });
    await partsLoaded(fixture.chat);
    expect(fixture.all('.probe').map((probe) => probe.innerText)).to.deep.equal([
      aWidgetConfig().persona.agentName,
    ]);
  });

  it('takes nothing else down when it fails', async () => {
    parts.rating = () =>
      Promise.resolve({
        styles: css``,
        create: () => ({
          render: () => {
            throw new Error('A fault in the part.');
          },
        }),
      });
    const report = globalThis.reportError;
    const reported: unknown[] = [];
    globalThis.reportError = (error) => void reported.push(error);
    const message = aMessage({ text: 'How was it?', blocks: [{ type: 'rating' }] });
    const fixture = await aChat({ isOpen: true, welcome: { messages: [message] } });
    await partsLoaded(fixture.chat);
    globalThis.reportError = report;
    expect(fixture.text()).to.contain('How was it?').and.contain('could not be loaded');
    expect(reported).to.not.have.length(0);
  });
});
