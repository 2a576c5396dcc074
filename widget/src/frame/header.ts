import { showButton } from './composer.ts';
import { make, picture, redraw, setAttributes } from './make.ts';

const menuOutline = 'M6 12h0m6 0h0m6 0h0';
const closeOutline = 'm6.5 6.5 11 11m0-11-11 11';
export const chevronDownOutline = 'm6 9.5 6 6 6-6';

export interface HeaderState {
  /** Nothing as long as it is not known who answers; the way out is there all the same. */
  title: string;
  role: string;
  /** Address of the realtor's logo; without one the first letter of the title stands there. */
  logo: string | null;
  /** `''`: not there yet. `null`: not offered, as `close`. */
  menu: string | null;
  close: string | null;
}

/** Who answers, said as what they are, and the way out. */
export class Header {
  readonly #avatar = make('span', { class: 'avatar', 'aria-hidden': 'true' });
  readonly #name = make('h2', { class: 'name' });
  readonly #role = make('p', { class: 'role' });
  readonly #menu = make('button', { class: 'round menu', type: 'button' }, picture(menuOutline));
  readonly #closeIcon = picture(chevronDownOutline);
  readonly #close = make('button', { class: 'round close', type: 'button' }, this.#closeIcon);
  /** No `header`: in a dialog that would be a second banner of the page. */
  readonly element = make(
    'div',
    { class: 'header', part: 'header' },
    this.#avatar,
    make('div', { class: 'who' }, this.#name, this.#role),
    make('slot', { name: 'header-actions' }),
    this.#menu,
    this.#close,
  );
  #drawn = '';

  constructor(onMenu: () => void, onClose: () => void) {
    this.#menu.addEventListener('click', onMenu);
    this.#close.addEventListener('click', onClose);
  }

  show({ title, role, logo, menu, close }: HeaderState, isFullScreen: boolean): void {
    this.element.hidden = !title && !close;
    this.#avatar.hidden = this.#name.hidden = !title;
    this.#name.textContent = title;
    this.#role.textContent = role;
    this.#drawAvatar(title, logo);
    showButton(this.#menu, menu);
    showButton(this.#close, close);
    redraw(this.#closeIcon, isFullScreen ? closeOutline : chevronDownOutline);
  }

  #drawAvatar(title: string, logo: string | null): void {
    const drawn = `${title}\n${logo}`;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#avatar.textContent = String.fromCodePoint(title.codePointAt(0) ?? 32).toUpperCase();
    if (!logo) return;
    const image = make('img', { alt: '', referrerpolicy: 'no-referrer' });
    image.addEventListener('error', () => (image.hidden = true));
    setAttributes(image, { src: logo });
    this.#avatar.append(image);
  }
}
