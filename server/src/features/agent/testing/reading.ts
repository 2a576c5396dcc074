/** For tests that put the reading of another language before the organization's own search. */
export { readInEnglish } from '../reading/read-in-english.ts';
export { recogniseLanguage } from '../reading/recognise-language.ts';
