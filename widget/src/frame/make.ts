/** An element with its attributes and what it holds. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  setAttributes(element, attributes);
  element.append(...content);
  return element;
}

/** Sets what is a text, and takes away what is `null`; what is so already is not touched. */
export function setAttributes(element: Element, attributes: Record<string, string | null>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** A picture from its outline in a 24 × 24 box. */
export function picture(outline: string, className = 'icon'): SVGElement {
  const [svg, path] = ['svg', 'path'].map((name) =>
    document.createElementNS('http://www.w3.org/2000/svg', name),
  ) as [SVGElement, SVGElement];
  setAttributes(svg, { class: className, viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  setAttributes(path, { d: outline });
  svg.append(path);
  return svg;
}

/** Draws another outline into a picture that stands already. */
export function redraw({ firstElementChild: path }: Element, outline: string): void {
  if (path) setAttributes(path, { d: outline });
}
