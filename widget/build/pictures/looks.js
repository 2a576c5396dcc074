/**
 * How a visitor may see the chat: the window, the language and the schemes. What hardly depends on the scheme or the
 * width is taken in one of them only.
 */
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 800 } };
const both = ['light', 'dark'];

/** The panel and what it casts on the page, in the corner that it stands in. */
const corner = (side) => ({
  clip: { x: side === 'right' ? 1280 - 480 : 0, y: 0, width: 480, height: 800 },
});

export const looks = [
  { name: 'phone-en', language: 'en', context: phone, schemes: both },
  { name: 'phone-ar', language: 'ar', context: phone, schemes: both },
  { name: 'desktop-en', language: 'en', context: desktop, schemes: both, clip: corner('right') },
  { name: 'desktop-ar', language: 'ar', context: desktop, schemes: both, clip: corner('left') },
  { name: 'phone-de', language: 'de', context: phone, schemes: ['light'] },
  { name: 'phone-hi', language: 'hi', context: phone, schemes: ['light'] },
  {
    name: 'narrow-de',
    language: 'de',
    context: { ...phone, viewport: { width: 320, height: 640 } },
    schemes: ['light'],
  },
  {
    name: 'zoomed-en',
    language: 'en',
    context: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
    schemes: ['light'],
  },
  {
    name: 'forced-en',
    language: 'en',
    context: { ...desktop, forcedColors: 'active' },
    schemes: both,
    clip: corner('right'),
  },
];
