import { expect } from 'chai';
import { pluralsOf } from './locales/plural.ts';
import { directionOf, negotiateLocale } from './negotiate-locale.ts';

const isSpoken = (language: string) => ['en', 'es', 'ar'].includes(language);

describe('the locale', () => {
  it('is the first wish in a language that is spoken here', () => {
    expect(negotiateLocale(['', 'pl', 'es-MX', 'en'], isSpoken)).to.equal('es-MX');
    expect(negotiateLocale(['pl', undefined, null], isSpoken)).to.equal('en');
  });

  it('takes the region of a bare language from a later wish', () => {
    expect(negotiateLocale(['en', 'es-MX', 'en-GB'], isSpoken)).to.equal('en-GB');
    expect(negotiateLocale(['en-US', 'en-GB'], isSpoken)).to.equal('en-US');
  });

  it('survives what is no language tag', () => {
    expect(negotiateLocale(['en-US@posix', 'es'], isSpoken)).to.equal('es');
  });

  it('knows which way its script runs', () => {
    expect([directionOf('ar-EG'), directionOf('es')]).to.deep.equal(['rtl', 'ltr']);
  });
});

describe('a count', () => {
  it('takes the form that its language has for it', () => {
    const homes = pluralsOf('ar')({ two: 'منزلان', few: '# منازل', other: '# منزل' });
    expect(homes(2, '٢')).to.equal('منزلان');
    expect(homes(5, '٥')).to.equal('٥ منازل');
    expect(homes(100, '١٠٠')).to.equal('١٠٠ منزل');
  });
});
