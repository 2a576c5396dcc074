import { expect, test } from 'vitest';
import { cleanName, disposition, fileType } from './file-type.ts';

test.each([
  ['\xff\xd8\xff\xe0JFIF', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\nIHDR', 'image/png'],
  ['GIF89a…', 'image/gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['%PDF-1.7', 'application/pdf'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', null],
  ['<!doctype html>', null],
  ['RIFF\x10\0\0\0WAVEfmt ', null],
  [' %PDF-1.7', null],
  ['MZ', null],
  ['', null],
])('%j is taken for %s', (beginning, type) => {
  expect(fileType(Buffer.from(beginning, 'latin1'))).toBe(type);
});

test.each([
  ['plan.png', 'plan.png'],
  ['Küche & Bad.PNG', 'Küche & Bad.png'],
  ['../../etc/passwd', 'passwd.png'],
  ['C:\\Users\\me\\kitchen.png', 'kitchen.png'],
  ['photo\u202egnp.exe', 'photognp.exe.png'],
  ['\u2066a\u2069\u200fb\u0000c\r\nd.png', 'abcd.png'],
  ['...', 'file.png'],
  ['', 'file.png'],
  ['.png', 'file.png'],
  ['half \ud800 pair.png', 'half \ufffd pair.png'],
  ['a "quoted" <b>.png', 'a quoted b.png'],
])('the name %j becomes %j', (given, name) => {
  expect(cleanName(given, 'image/png')).toBe(name);
});

test('a long name is shortened between characters, and keeps its ending', () => {
  expect(cleanName(`${'🏡'.repeat(300)}.jpeg`, 'image/jpeg')).toBe(`${'🏡'.repeat(90)}.jpeg`);
});

test('a picture is shown, a document is saved, by a name that no header breaks on', () => {
  expect(disposition('image/png', 'a.png')).toBe(
    `inline; filename="a.png"; filename*=UTF-8''a.png`,
  );
  expect(disposition('application/pdf', `Grundriß "1" 100% (neu).pdf`)).toBe(
    `attachment; filename="Grundri_ _1_ 100_ (neu).pdf"; filename*=UTF-8''Grundri%C3%9F%20%221%22%20100%25%20%28neu%29.pdf`,
  );
});
