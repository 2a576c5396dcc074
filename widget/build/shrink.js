import { transform } from 'esbuild';

/** CSS inside templates is text to the minifier, so it is shortened here. */
export const shrinkCss = {
  name: 'shrink-css',
  async transform(code, id) {
    if (!/(styles|launcher|parts\/[^/]+)\.ts$/.test(id)) return null;
    const found = [...code.matchAll(/((?:css|launcherCss =\s*)`)([^`$]*)`/g)];
    const sheets = await Promise.all(
      found.map(([, , sheet = '']) =>
        transform(sheet, { loader: 'css', minify: true, charset: 'utf8' }),
      ),
    );
    const parts = found.map(({ 1: tag, index }, at) => {
      const before = code.slice(at === 0 ? 0 : endOf(found[at - 1]), index);
      return `${before}${tag}${sheets[at].code.trim()}\``;
    });
    return { code: parts.join('') + code.slice(endOf(found.at(-1))), map: null };
  },
};

const endOf = (match) => (match ? match.index + match[0].length : 0);

/** Spaces between the tags of a template show nowhere: every parent lays its children out by flex or as blocks. */
export const shrinkHtml = {
  name: 'shrink-html',
  transform(code, id) {
    if (!/((views|parts)\/[^/]+|element)\.ts$/.test(id)) return null;
    return { code: code.replace(/\n\s+/g, '\n'), map: null };
  },
};
