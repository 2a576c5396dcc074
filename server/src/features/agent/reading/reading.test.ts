import { describe, expect, test } from 'vitest';
import { languages } from '../../../platform/language/speech.ts';
import { steeringAsked } from '../gate/fair-housing.ts';
import { foldForCheck } from '../gate/normalize.ts';
import { ordinaryQuestions } from '../testing/ordinary-questions.ts';
import { readInEnglish } from './read-in-english.ts';
import { recogniseLanguage } from './recognise-language.ts';

describe('the language of a message', () => {
  test.each([
    ['es', 'hola'],
    ['es', 'Busco una casa de 3 habitaciones en Salem'],
    ['es', 'tiene alberca?'],
    ['es', '¿Cuánto cuesta?'],
    ['fr', 'Bonjour'],
    ['fr', 'une maison avec jardin'],
    ['fr', 'Quel est le prix ?'],
    ['de', 'Danke'],
    ['de', 'Ich suche ein Haus in Salem'],
    ['de', 'Hat es eine Garage?'],
    ['pt', 'obrigado'],
    ['pt', 'Procuro uma casa com 3 quartos'],
    ['ar', 'هل فيه مسبح؟'],
    ['ar', 'أبحث عن منزل في Salem'],
    ['hi', 'Salem में 3 बेडरूम का घर'],
    ['zh', '多少钱？'],
    ['zh', '我想找Salem的房子'],
    ['en', 'Show me 3 bedroom homes in Salem'],
    ['en', 'Casa Grande homes under 500k'],
    ['en', 'condos in El Dorado Hills'],
    ['en', 'Do you speak Spanish?'],
  ])('%s: %s', (language, message) => {
    expect(recogniseLanguage(message)).toBe(language);
  });

  test.each([
    'ok',
    'Salem',
    'casa',
    'La Jolla',
    'Los Angeles 3 bed',
    'San Diego condos',
    'ana@example.com',
    '503-555-0100',
    '1234 Elm St',
    '👍',
    'これはいくらですか',
    'این خانه چقدر است؟',
    '',
  ])('is not guessed of “%s”', (message) => {
    expect(recogniseLanguage(message)).toBeNull();
  });

  test('no English message of ours is taken for another language', () => {
    const wrong = ordinaryQuestions.filter((question) => {
      const language = recogniseLanguage(question);
      return language !== null && language !== 'en' && /^[\x20-\x7e]*$/u.test(question);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a message read in English', () => {
  test.each([
    ['es', 'por menos de 600 mil dólares', 'under 600000 dollars'],
    ['es', 'cuéntame de la segunda', 'tell me about the second one'],
    ['fr', "Quel est le prix de l'appartement ?", 'how much is it?'],
    ['de', 'zeigen Sie mir Häuser mit Garten', 'show me houses with garden'],
    ['pt', 'até 600 mil', 'under 600000'],
    ['ar', 'كم سعر المنزل الثاني؟', 'how much is the second one?'],
    ['hi', '600000 से कम', 'under 600000'],
    ['hi', '६० लाख से कम', 'under 60 lakh'],
    ['zh', '60万美元以下', 'under 600000 dollars'],
    ['zh', '三间卧室', '3 bedrooms'],
    ['en', 'Zeigen Sie mir Häuser', 'Zeigen Sie mir Häuser'],
  ] as const)('%s: %s', (language, message, english) => {
    expect(readInEnglish(message, language)).toContain(english);
  });

  test('leaves names, addresses and figures as they are', () => {
    for (const language of languages) {
      const reading = readInEnglish(
        'Ana García-Müller, 12 Oak St, ana@example.com, $1,250',
        language,
      );
      for (const kept of ['García-Müller', '12 Oak St', 'ana@example.com', '$1,250'])
        expect(reading, language).toContain(kept);
    }
  });
});

describe('steering is recognised in every language that we speak', () => {
  test.each([
    '¿Es un barrio seguro?',
    '¿Hay mucha delincuencia en la zona?',
    '¿Quién vive ahí?',
    'Busco una zona sin inmigrantes',
    '¿Hay buenas escuelas cerca?',
    'Quiero una zona con familias cristianas',
    'Est-ce un quartier sûr ?',
    'Qui habite là ?',
    'Je cherche un quartier sans immigrés',
    'Y a-t-il de bonnes écoles ?',
    'Y a-t-il beaucoup de musulmans dans le quartier ?',
    'Ist die Gegend sicher?',
    'Wer wohnt dort?',
    'Ich suche eine Gegend ohne Ausländer',
    'Gibt es gute Schulen in der Nähe?',
    'Wie hoch ist die Kriminalität in dem Viertel?',
    'O bairro é seguro?',
    'Quem mora lá?',
    'Quero um bairro sem imigrantes',
    'Tem boas escolas por perto?',
    'هل هذا حي آمن؟',
    'من يسكن هناك؟',
    'أريد منطقة بدون أجانب',
    'هل توجد مدارس جيدة؟',
    'هل يوجد مسلمون في الحي؟',
    'क्या यह इलाका सुरक्षित है?',
    'वहाँ कौन रहता है?',
    'क्या वहाँ अच्छे स्कूल हैं?',
    'मुझे ऐसा इलाका चाहिए जहाँ मुसलमान न हों',
    '那里安全吗？',
    '那里住着什么人？',
    '学区怎么样？',
    '那边黑人多吗？',
    '这个社区犯罪率高吗？',
  ])('%s', (question) => {
    const language = recogniseLanguage(question);
    expect(language).not.toBeNull();
    expect(steeringAsked(foldForCheck(readInEnglish(question, language ?? 'en')))).not.toBeNull();
  });

  test.each([
    'Busco una casa con piscina en Salem',
    '¿Cuánto cuesta la primera?',
    'Je cherche une maison avec jardin',
    'Hat das Haus eine Garage?',
    'Procuro um apartamento com varanda',
    'أبحث عن شقة مع مسبح',
    'क्या इसमें गैराज है?',
    '第二套有车库吗？',
    'Für eine Familie mit drei Kindern suche ich ein Haus',
    'Tengo tres hijos y busco una casa con 4 habitaciones',
  ])('and not where there is none: %s', (question) => {
    const language = recogniseLanguage(question) ?? 'en';
    expect(steeringAsked(foldForCheck(readInEnglish(question, language)))).toBeNull();
  });
});
