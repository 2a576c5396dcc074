/** CSS inside templates is text to the minifier, so its spaces and comments are taken out here. */
export const shrinkCss = {
  name: 'shrink-css',
  transform(code, id) {
    if (!/(styles|launcher|parts\/[^/]+)\.ts$/.test(id)) return null;
    const shrunk = code.replace(/(css|launcherCss =\s*)`[^`]*`/g, (css) =>
      css
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}'),
    );
    return { code: shrunk, map: null };
  },
};

/** Spaces between the tags of a template show nowhere: every parent lays its children out by flex or as blocks. */
export const shrinkHtml = {
  name: 'shrink-html',
  transform(code, id) {
    if (!/((views|parts)\/[^/]+|element)\.ts$/.test(id)) return null;
    return { code: code.replace(/\n\s+/g, '\n '), map: null };
  },
};
