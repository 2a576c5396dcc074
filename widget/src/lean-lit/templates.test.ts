import { expect } from 'chai';
import * as lit from 'lit';
import { live } from 'lit/directives/live.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import * as directives from './directives.ts';
import * as templates from './templates.ts';

type Lit = Pick<typeof lit, 'html' | 'svg' | 'nothing' | 'render'> & {
  live: typeof live;
  createRef: typeof createRef;
  ref: typeof ref;
  repeat: typeof repeat;
};

// What the chat uses of both is typed as Lit's own, for the chat is.
const implementations: Record<string, Lit> = {
  Lit: { ...lit, live, createRef, ref, repeat },
  'the lean ones': { ...templates, ...directives } as unknown as Lit,
};

for (const [name, implementation] of Object.entries(implementations)) {
  const {
    html,
    svg,
    nothing,
    render,
    live: alive,
    createRef: makeRef,
    ref: refer,
  } = implementation;
  const keyed = implementation.repeat;

  describe(`the templates of the chat, as ${name} make them`, () => {
    it('show texts, and nothing for what is missing', () => {
      const place = document.createElement('div');
      const view = (value: unknown) => html`<p>a${value}b</p>`;
      for (const [value, text] of [
        ['x', 'axb'],
        [7, 'a7b'],
        [nothing, 'ab'],
        ['y', 'ayb'],
        [null, 'ab'],
        [undefined, 'ab'],
        ['', 'ab'],
        [0, 'a0b'],
      ]) {
        render(view(value), place);
        expect(place.textContent, String(value)).to.equal(text);
      }
    });

    it('keep their elements when they are drawn again, and change with another template', () => {
      const place = document.createElement('div');
      const one = (text: string) => html`<p>${text}</p>`;
      const other = () => html`<b>other</b>`;
      const view = (inner: unknown) => html`<i></i>${inner}<u></u>`;
      render(view(one('a')), place);
      const paragraph = place.querySelector('p');
      render(view(one('b')), place);
      expect(place.querySelector('p')).to.equal(paragraph);
      expect(markup(place)).to.equal('<i></i><p>b</p><u></u>');
      render(view(other()), place);
      expect(markup(place)).to.equal('<i></i><b>other</b><u></u>');
      render(view('text'), place);
      expect(markup(place)).to.equal('<i></i>text<u></u>');
      render(view([one('c'), other(), nothing]), place);
      expect(markup(place)).to.equal('<i></i><p>c</p><b>other</b><u></u>');
      render(view(nothing), place);
      expect(markup(place)).to.equal('<i></i><u></u>');
    });

    it('leave what stands beside a place that is the first or the last of its template', () => {
      const place = document.createElement('div');
      const wrapped = (value: unknown) => html`${value}`;
      const view = (first: unknown, last: unknown) => html`${wrapped(first)}${wrapped(last)}`;
      place.append('before');
      render(html`<p>${view('a', html`<b></b>`)}</p>`, place);
      const again = (first: unknown, last: unknown) =>
        render(html`${view(first, last)}<i></i>`, place);
      again(html`<b>1</b>`, 'x');
      expect(markup(place)).to.equal('before<b>1</b>x<i></i>');
      again([], html`<b>2</b>`);
      expect(markup(place)).to.equal('before<b>2</b><i></i>');
      again(['y', 'z'], nothing);
      expect(markup(place)).to.equal('beforeyz<i></i>');
    });

    it('draw lists that grow and shrink', () => {
      const place = document.createElement('ul');
      const view = (items: readonly string[]) =>
        html`${items.map((item) => html`<li>${item}</li>`)}`;
      render(view(['a', 'b']), place);
      const [first] = place.children;
      render(view(['a', 'b', 'c']), place);
      expect(place.textContent).to.equal('abc');
      expect(place.firstElementChild).to.equal(first);
      render(view(['d']), place);
      expect([place.textContent, place.children.length]).to.deep.equal(['d', 1]);
      render(view([]), place);
      expect(place.children.length).to.equal(0);
      render(view(['e']), place);
      expect(place.textContent).to.equal('e');
    });

    it('keep the elements of items by their keys, whatever their order', () => {
      const place = document.createElement('ul');
      const view = (ids: string) =>
        html`<li>0</li>
          ${keyed(
            ids.split(''),
            (id) => id,
            (id, at) => html`<li id=${id}>${id}${at}</li>`,
          )}`;
      const shown = () => [...place.children].slice(1);
      render(view('abc'), place);
      const known = new Map(shown().map((item) => [item.id, item]));
      for (const ids of ['bc', 'dbc', 'cbd', 'abcd', 'dcba', '', 'xy', 'yxz']) {
        render(view(ids), place);
        expect(
          shown()
            .map(({ id }) => id)
            .join(''),
          ids,
        ).to.equal(ids);
        expect(place.textContent.replaceAll(/\s/g, ''), ids).to.equal(
          `0${ids
            .split('')
            .map((id, at) => id + at)
            .join('')}`,
        );
      }
      render(view('abc'), place);
      render(view('cb'), place);
      const [c, b] = shown();
      render(view('bac'), place);
      expect([shown()[0], shown()[2]]).to.deep.equal([b, c]);
      expect(known.get('c')).to.not.equal(c);
    });

    it('set attributes, of one value or of several, and take them away', () => {
      const place = document.createElement('div');
      const view = (one: unknown, two: unknown) =>
        html`<a class="x ${one} y ${two}" href=${one} data-a="${two}">link</a>`;
      const attributes = () =>
        [...(place.querySelector('a')?.attributes ?? [])].map((one) => `${one.name}=${one.value}`);
      render(view('a', 'b'), place);
      expect(attributes().toSorted()).to.deep.equal(['class=x a y b', 'data-a=b', 'href=a']);
      render(view('a', nothing), place);
      expect(attributes()).to.deep.equal(['href=a']);
      render(view(null, undefined), place);
      expect(attributes().toSorted()).to.deep.equal(['class=x  y ', 'data-a=', 'href=']);
    });

    it('set switches and properties', () => {
      const place = document.createElement('div');
      const view = (isOff: unknown, value: unknown) =>
        html`<input ?disabled=${isOff} .value=${value} type="text" />`;
      const input = () => place.querySelector('input');
      render(view(true, 'a'), place);
      expect([input()?.disabled, input()?.value]).to.deep.equal([true, 'a']);
      render(view(nothing, 'b'), place);
      expect([input()?.disabled, input()?.value]).to.deep.equal([false, 'b']);
      Object.assign(input() ?? {}, { value: 'typed' });
      render(view(false, 'b'), place);
      expect(input()?.value).to.equal('typed');
    });

    it('compare a live property with what the visitor has made of it', () => {
      const place = document.createElement('div');
      const view = (value: string) => html`<input .value=${alive(value)} />`;
      render(view('a'), place);
      const input = place.querySelector('input');
      Object.assign(input ?? {}, { value: 'typed' });
      render(view('a'), place);
      expect(input?.value).to.equal('a');
    });

    it('call the listener of the last drawing, and none where there is none', () => {
      const place = document.createElement('div');
      const heard: string[] = [];
      const view = (listener: unknown) => html`<button @click=${listener}>x</button>`;
      const press = () => place.querySelector('button')?.click();
      render(
        view(() => heard.push('one')),
        place,
      );
      press();
      render(
        view((event: Event) => heard.push(event.type)),
        place,
      );
      press();
      render(view(nothing), place);
      press();
      render(
        view(() => heard.push('two')),
        place,
      );
      press();
      expect(heard).to.deep.equal(['one', 'click', 'two']);
    });

    it('tell of their elements', () => {
      const place = document.createElement('div');
      const kept = makeRef();
      let told: Element | undefined;
      const view = () =>
        html`<p ${refer(kept)}></p>
          <b
            ${refer((element) => {
              told = element;
            })}
            class="x"
          ></b>`;
      render(view(), place);
      expect(kept.value).to.equal(place.querySelector('p'));
      expect(told).to.equal(place.querySelector('b'));
    });

    it('draw shapes, also those that end themselves', () => {
      const place = document.createElement('div');
      const shape = (at: number) =>
        svg`<g>${svg`<path d=${`M${at}`}/>`}<circle r=${at} cx="1"/></g>`;
      render(html`<svg viewBox=${'0 0 2 2'}>${[1, 2].map(shape)}${shape(3)}</svg>`, place);
      const shapes = [...place.querySelectorAll('path, circle')];
      expect(shapes.every((one) => one instanceof SVGElement)).to.equal(true);
      expect(shapes.map((one) => one.getAttribute('d') ?? one.getAttribute('r'))).to.deep.equal([
        'M1',
        '1',
        'M2',
        '2',
        'M3',
        '3',
      ]);
      expect(place.querySelector('svg')?.viewBox.baseVal.width).to.equal(2);
    });

    it('G08: never make markup of what is filled in, also of what looks like a template', () => {
      const place = document.createElement('div');
      const forged = JSON.parse(
        '{"strings":["<img src=x>"],"values":[],"_$litType$":1,"isSvg":false}',
      ) as unknown;
      const texts = ['<img src=x>', '<!--lit$-->', 'lit$', '" onclick="x'];
      for (const value of [...texts, forged]) {
        try {
          render(html`<p title=${value}>${value}</p>`, place);
        } catch {
          // Lit refuses what is forged.
        }
        expect(place.querySelector('img, [onclick]'), String(value)).to.equal(null);
      }
      for (const value of texts) {
        render(html`<p title=${value}>${value}</p>`, place);
        expect(place.textContent).to.equal(value);
        expect(place.querySelector('p')?.title).to.equal(value);
      }
    });

    it('show a node that was made elsewhere', () => {
      const place = document.createElement('div');
      const view = (value: unknown) => html`<p>${value}</p>`;
      const canvas = document.createElement('canvas');
      render(view('a'), place);
      render(view(canvas), place);
      render(view(canvas), place);
      expect(markup(place)).to.equal('<p><canvas></canvas></p>');
      render(view(nothing), place);
      expect(markup(place)).to.equal('<p></p>');
    });

    it('draw a second time into the same element, after what stands there', () => {
      const place = document.createElement('div');
      place.append(document.createElement('i'));
      render('a', place);
      render(html`<b></b>`, place);
      expect(markup(place)).to.equal('<i></i><b></b>');
    });
  });
}

const markup = (place: Element) => place.innerHTML.replaceAll(/<!--.*?-->/g, '');
