import { transform } from 'esbuild';

/** CSS inside templates is text to the minifier, so it is shortened here. */
export const shrinkCss = {
  name: 'shrink-css',
  async transform(code, id) {
    if (!/(styles|launcher|parts\/[^/]+)\.ts$/.test(id)) return null;
    const found = [...code.matchAll(/((?:css|\w+Css =\s*)`)([^`$]*)`/g)];
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

/**
 * Takes out of templates what no browser needs: the line breaks that only lay out our source, and quotes around plain
 * attributes. Comes after TypeScript is gone. Between the tags of a view a line break shows nowhere, because every
 * parent lays its children out by flex, by grid or as blocks; a space that is meant stands within a line.
 */
export const shrinkHtml = {
  name: 'shrink-html',
  transform(code, id) {
    if (!/((views|parts)\/[^/]+|element|markdown)\.ts$/.test(id)) return null;
    const lineBreak = id.includes('/parts/') ? '\n' : '';
    const pieces = [];
    let end = 0;
    for (const { quasis } of templatesOf(this.parse(code))) {
      let isInTag = false;
      for (const piece of quasis) {
        const [text, isOpen] = shrinkMarkup(piece.value.raw, isInTag, lineBreak);
        isInTag = isOpen;
        // The lines that go come back behind the piece, so that the map of the source stays right.
        const lines = '\n'.repeat(linesOf(piece.value.raw) - linesOf(text));
        const mark = piece.tail ? '`' : '${';
        pieces.push({
          start: piece.start,
          end: piece.end + mark.length,
          text: text + mark + lines,
        });
      }
    }
    const shrunk = pieces
      .toSorted((one, other) => one.start - other.start)
      .map(({ start, end: after, text }) => {
        const before = code.slice(end, start);
        end = after;
        return before + text;
      });
    return { code: shrunk.join('') + code.slice(end), map: null };
  },
};

/** Every `html` template, also those inside others. */
function templatesOf(node) {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(templatesOf);
  const isHtml = node.type === 'TaggedTemplateExpression' && node.tag.name === 'html';
  return isHtml ? [node.quasi, ...inner] : inner;
}

const linesOf = (text) => text.split('\n').length;

/** One piece between two expressions, and whether it ends inside a tag. */
function shrinkMarkup(markup, startsInTag, lineBreak) {
  let isInTag = startsInTag;
  const shrunk = markup.split(/(?=<[a-z/])|(?<=>)/).map((piece) => {
    if (piece.startsWith('<')) isInTag = true;
    if (!isInTag) return piece.replaceAll(/\s*\n\s*/g, lineBreak);
    const tag = piece
      .replaceAll(/\s*\n\s*/g, ' ')
      .replaceAll(/="([\w-]+)"/g, '=$1')
      .replace(/ (?=>$)/, '');
    if (tag.endsWith('>')) isInTag = false;
    return tag;
  });
  return [shrunk.join(''), isInTag];
}
