import { expect } from 'chai';
import * as lit from 'lit';
import type { PropertyValues } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import * as lean from './lit.ts';

type Lit = Pick<typeof lit, 'LitElement' | 'html' | 'css'>;

// What the chat uses of both is typed as Lit's own, for the chat is.
const implementations: Record<string, Lit> = { Lit: lit, 'the lean one': lean as unknown as Lit };

let count = 0;

for (const [name, implementation] of Object.entries(implementations)) {
  describe(`the base class of the chat, as ${name} makes it`, () => {
    afterEach(() => {
      for (const element of document.querySelectorAll('[data-lit-test]')) element.remove();
    });

    it('takes texts, switches and JSON from attributes', () => {
      const { element } = make(implementation);
      element.setAttribute('base-url', 'https://a.test');
      element.setAttribute('opened', '');
      element.setAttribute('config', '{"a":1}');
      expect([element.baseUrl, element.opened, element.config]).to.deep.equal([
        'https://a.test',
        true,
        { a: 1 },
      ]);
      element.setAttribute('config', '{');
      element.removeAttribute('opened');
      element.removeAttribute('base-url');
      expect([element.baseUrl, element.opened, element.config]).to.deep.equal([null, false, null]);
      element.setAttribute('hidden-from-attributes', 'x');
      element.setAttribute('inner', 'x');
      expect([element.socket, element.inner]).to.deep.equal([undefined, 0]);
    });

    it('shows in attributes what is reflected', async () => {
      const { element } = make(implementation);
      element.opened = true;
      document.body.append(element);
      await element.updateComplete;
      expect(element.getAttribute('mode')).to.equal('bubble');
      expect(element.getAttribute('opened')).to.equal('');
      element.opened = false;
      element.mode = 'inline';
      expect(element.getAttribute('mode')).to.equal('bubble');
      await element.updateComplete;
      expect([element.getAttribute('mode'), element.hasAttribute('opened')]).to.deep.equal([
        'inline',
        false,
      ]);
      element.mode = undefined;
      await element.updateComplete;
      expect(element.hasAttribute('mode')).to.equal(false);
      expect(element.mode).to.equal(undefined);
    });

    it('keeps what was set before it was defined, over its defaults', async () => {
      const tag = nextTag();
      const early = document.createElement(tag);
      early.dataset['litTest'] = '';
      Object.assign(early, { mode: 'inline' });
      document.body.append(early);
      const { Chat } = makeClass(implementation);
      customElements.define(tag, Chat);
      const element = early as InstanceType<typeof Chat>;
      await element.updateComplete;
      expect(element.mode).to.equal('inline');
      expect(element.getAttribute('mode')).to.equal('inline');
      element.mode = 'bubble';
      await element.updateComplete;
      expect(textOf(element)).to.contain('bubble');
    });

    it('waits for the page, then shows several changes at once', async () => {
      const { element, log } = make(implementation);
      await Promise.resolve();
      expect([element.hasUpdated, log]).to.deep.equal([false, []]);
      document.body.append(element);
      await element.updateComplete;
      expect(log.filter((line) => line === 'render')).to.have.length(1);
      expect(element.hasUpdated).to.equal(true);
      log.length = 0;
      element.mode = 'a';
      element.mode = 'b';
      element.opened = true;
      element.requestUpdate();
      expect(element.isUpdatePending).to.equal(true);
      expect(await element.updateComplete).to.equal(true);
      expect(log.filter((line) => line === 'render')).to.have.length(1);
      expect(element.changed).to.deep.equal([
        ['mode', 'bubble'],
        ['opened', false],
      ]);
      log.length = 0;
      element.mode = 'b';
      await element.updateComplete;
      expect(log).to.deep.equal([]);
    });

    it('knows no earlier values at first', async () => {
      const { element } = make(implementation);
      element.opened = true;
      document.body.append(element);
      await element.updateComplete;
      expect(element.changed.every(([, before]) => before === undefined)).to.equal(true);
      expect(element.changed.map(([property]) => property)).to.include('opened');
    });

    it('counts what is changed before the rendering to the same update, and what after it to the next', async () => {
      const { element, log } = make(implementation);
      document.body.append(element);
      await element.updateComplete;
      log.length = 0;
      element.onWillUpdate = () => {
        element.opened = true;
      };
      element.requestUpdate();
      await element.updateComplete;
      expect(log.filter((line) => line === 'render')).to.have.length(1);
      expect(element.hasAttribute('opened')).to.equal(true);
      element.onWillUpdate = () => undefined;
      element.onUpdated = () => {
        element.inner = 7;
      };
      element.requestUpdate();
      expect(await element.updateComplete).to.equal(false);
      expect(await element.updateComplete).to.equal(true);
      expect(textOf(element)).to.contain('7');
    });

    it('calls its controllers in their order', async () => {
      const { element, log } = make(implementation);
      element.addController({
        hostConnected: () => log.push('connected'),
        hostDisconnected: () => log.push('disconnected'),
        hostUpdate: () => log.push('update'),
        hostUpdated: () => log.push(`updated ${element.hasUpdated}`),
      });
      document.body.append(element);
      await element.updateComplete;
      expect(log).to.deep.equal([
        'connected',
        'willUpdate',
        'update',
        'render',
        'updated false',
        'firstUpdated',
        'didUpdate',
      ]);
      log.length = 0;
      const late = { hostConnected: () => log.push('late') };
      element.addController(late);
      element.remove();
      element.removeController(late);
      document.body.append(element);
      expect(log).to.deep.equal(['late', 'disconnected', 'connected']);
    });

    it('tells of a rendering that failed, and renders again', async () => {
      const { element } = make(implementation);
      document.body.append(element);
      await element.updateComplete;
      element.onWillUpdate = () => {
        throw new Error('Not now.');
      };
      element.requestUpdate();
      const failure = await element.updateComplete.catch((error: unknown) => error);
      expect(String(failure)).to.contain('Not now.');
      element.onWillUpdate = () => undefined;
      const refired = new Promise((resolve) =>
        addEventListener(
          'unhandledrejection',
          (event) => {
            event.preventDefault();
            event.stopImmediatePropagation();
            resolve(event.reason);
          },
          { once: true, capture: true },
        ),
      );
      element.mode = 'again';
      await element.updateComplete;
      expect(textOf(element)).to.contain('again');
      expect(await refired).to.equal(failure);
    });

    it('may put its rendering off', async () => {
      const { element, log } = make(implementation);
      let go: () => void = () => undefined;
      element.beforeUpdate = new Promise<void>((resolve) => {
        go = resolve;
      });
      document.body.append(element);
      await Promise.resolve();
      expect(log).to.deep.equal([]);
      element.mode = 'later';
      go();
      await element.updateComplete;
      expect(log.filter((line) => line === 'render')).to.have.length(1);
      expect(textOf(element)).to.contain('later');
    });

    it('adopts its sheets and writes no style into the page', async () => {
      const { element } = make(implementation);
      document.body.append(element);
      await element.updateComplete;
      const { root } = element;
      expect(root.adoptedStyleSheets.map((sheet) => sheet.cssRules[0]?.cssText)).to.deep.equal([
        'p { color: rgb(1, 2, 3); }',
        'p { margin: 4px; }',
      ]);
      expect(root.querySelector('style')).to.equal(null);
    });

    it('tells directives when the element leaves the page and comes back', async () => {
      const { element } = make(implementation);
      document.body.append(element);
      await element.updateComplete;
      expect(element.paragraph.value).to.equal(element.root.querySelector('p'));
      element.remove();
      expect(element.paragraph.value).to.equal(undefined);
      document.body.append(element);
      expect(element.paragraph.value).to.equal(element.root.querySelector('p'));
    });
  });
}

function make(implementation: Lit) {
  const { Chat, log } = makeClass(implementation);
  const tag = nextTag();
  customElements.define(tag, Chat);
  const element = new Chat();
  element.dataset['litTest'] = '';
  return { element, log };
}

const nextTag = () => `lit-test-${(count += 1)}`;

function textOf({ root }: { root: ShadowRoot }): string {
  return root.textContent;
}

function makeClass({ LitElement, html, css }: Lit) {
  const log: string[] = [];

  class Properties extends LitElement {
    static override properties: lit.PropertyDeclarations = {
      baseUrl: { attribute: 'base-url' },
      mode: { reflect: true },
      opened: { type: Boolean, reflect: true },
      config: { type: Object },
      socket: { attribute: false },
      inner: { state: true },
    };
    declare baseUrl: string | null;
    declare mode: string | undefined;
    declare opened: boolean;
    declare config: unknown;
    declare socket: unknown;
    declare inner: number;

    constructor() {
      super();
      this.mode = 'bubble';
      this.opened = false;
      this.inner = 0;
    }
  }

  class Chat extends Properties {
    static override styles = [
      css`
        p {
          color: rgb(1, 2, 3);
        }
      `,
      css`
        p {
          margin: 4px;
        }
      `,
    ];
    readonly paragraph = createRef();
    changed: [PropertyKey, unknown][] = [];
    beforeUpdate: Promise<void> | null = null;
    onWillUpdate: () => void = () => undefined;
    onUpdated: () => void = () => undefined;

    get root(): ShadowRoot {
      return this.renderRoot as ShadowRoot;
    }

    protected override scheduleUpdate(): void | Promise<unknown> {
      return this.beforeUpdate
        ? this.beforeUpdate.then(() => super.scheduleUpdate())
        : super.scheduleUpdate();
    }

    protected override willUpdate(): void {
      log.push('willUpdate');
      this.onWillUpdate();
    }

    protected override render(): unknown {
      log.push('render');
      return html`<p ${ref(this.paragraph)}>${this.mode} ${this.inner}</p>`;
    }

    protected override firstUpdated(): void {
      log.push('firstUpdated');
    }

    protected override updated(changed: PropertyValues): void {
      log.push('didUpdate');
      this.changed = [...changed];
      const { onUpdated } = this;
      this.onUpdated = () => undefined;
      onUpdated();
    }
  }

  return { Chat, log };
}
