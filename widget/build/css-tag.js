/*
 * Takes the place of Lit's module of this name in the files for browsers, without its ways around browsers that do not
 * adopt sheets: the chat's colours stand in an adopted sheet, so it shows in no such browser anyway.
 */
export const supportsAdoptingStyleSheets = true;

export class CSSResult {
  constructor(cssText) {
    this.cssText = cssText;
  }

  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}

export const unsafeCSS = (text) => new CSSResult(text);

export function css(strings, ...values) {
  return unsafeCSS(String.raw({ raw: strings }, ...values.map((value) => value.cssText ?? value)));
}

export const getCompatibleStyle = (style) => style;

export function adoptStyles(root, styles) {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
}
