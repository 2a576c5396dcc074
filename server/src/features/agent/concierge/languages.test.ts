import { describe, expect, test } from 'vitest';
import { arrayTools } from '../testing/array-tools.ts';
import { anOrganization } from '../testing/builders.ts';
import { elmAve, mapleSt, oakSt } from '../testing/homes.ts';
import { aTalk } from '../testing/talk.ts';

const oak = oakSt({
  AvailabilityDate: '2026-07-01',
});
const elm = elmAve();
const maple = mapleSt();

/** What a visitor says, and a part of what must be answered; the word that opens the list is the greeting. */
const talks = {
  es: [
    ['hola', 'asistente de IA'],
    ['Busco casas en Salem', 'Encontré 2'],
    ['¿Cuánto cuesta la primera?', '$549,000'],
    ['¿tiene garaje?', '2 plazas de garaje'],
    ['¿tiene piscina?', 'no menciona una piscina'],
    ['¿es un barrio seguro?', 'No puedo calificar'],
    ['¿cuántas habitaciones tiene la segunda?', '4 habitaciones'],
    ['compara las dos', '1,840 pies²'],
    ['gracias', 'Con mucho gusto'],
  ],
  fr: [
    ['Bonjour', 'assistant IA'],
    ['Je cherche une maison à Salem', 'J’ai trouvé 2'],
    ['Quel est le prix du premier ?', '549 000'],
    ['Y a-t-il une piscine ?', 'ne mentionne pas de piscine'],
    ['Qui habite là ?', 'Tout le monde est bienvenu'],
    ['merci', 'Avec plaisir'],
  ],
  de: [
    ['Guten Tag', 'KI-Assistenz'],
    ['Ich suche ein Haus in Salem', 'gefunden'],
    ['Was kostet das zweite?', '612.500 $'],
    ['Hat es eine Garage?', '2 Garagenplätzen'],
    ['Ist die Gegend sicher?', 'kann ich nicht bewerten'],
    ['danke', 'Sehr gerne'],
  ],
  pt: [
    ['Olá', 'assistente de IA'],
    ['Procuro uma casa em Salem', 'Encontrei 2'],
    ['qual o preço da primeira?', 'US$ 549.000'],
    ['tem piscina?', 'não menciona piscina'],
    ['O bairro é seguro?', 'Não posso avaliar'],
    ['obrigado', 'De nada'],
  ],
  ar: [
    ['مرحبا', 'مساعد الذكاء الاصطناعي'],
    ['أبحث عن منزل في Salem', 'وجدت لك'],
    ['كم سعر الأول؟', '549,000'],
    ['كم غرفة نوم؟', '3 غرف نوم'],
    ['هل هذا حي آمن؟', 'لا يمكنني تقييم'],
    ['شكرا', 'على الرحب والسعة'],
  ],
  hi: [
    ['नमस्ते', 'AI असिस्टेंट'],
    ['Salem में घर दिखाइए', 'मिले'],
    ['पहले घर के बारे में बताइए', '3 बेडरूम'],
    ['कीमत क्या है?', '$5,49,000'],
    ['क्या यह इलाका सुरक्षित है?', 'आँका नहीं जा सकता'],
    ['धन्यवाद', 'आपका स्वागत है'],
  ],
  zh: [
    ['您好', 'AI 助理'],
    ['我想找Salem的房子', '为您找到'],
    ['第一套多少钱？', 'US$549,000'],
    ['有泳池吗？', '没有提到泳池'],
    ['那里安全吗？', '不能评价'],
    ['谢谢', '不客气'],
  ],
} as const;

describe('the concierge answers in the language of the message', () => {
  test.each(Object.entries(talks))('%s', async (_language, lines) => {
    const { say } = aTalk(arrayTools([oak, elm]));
    for (const [message, answer] of lines) {
      const reply = await say(message);
      expect(reply.text.replaceAll(/[\u2068\u2069]/gu, ''), message).toContain(answer);
      const held = reply.verdicts.filter(({ kind }) => kind !== 'fair_housing');
      expect(held, message).toEqual([]);
    }
  });

  test('and keeps it when a message could be of any', async () => {
    const { say } = aTalk(arrayTools([oak, elm, maple]));
    await say('Busco casas en Salem');
    expect((await say('Keizer')).text).toContain('¿');
    expect((await say('ok')).text).toContain('¿');
    expect((await say('show me homes in Salem')).text).toMatch(/homes in Salem/iu);
  });

  test('says on the chips, in the suggestions and of a wish let go what it says in the text', async () => {
    const { say } = aTalk(arrayTools([oak, elm, maple]));
    const first = await say('Busco casas en Salem por menos de 700000 dólares');
    expect(first.understood.map(({ label }) => label)).toContain('Hasta $700,000');
    expect(first.suggestions).toContain('Algo más barato');
    await say('casas en Keizer');
    const relaxed = await say('solo con piscina');
    expect(relaxed.text).toContain('dejé de lado un deseo: piscina');
  });

  test('writes a date in the language, and lets it through', async () => {
    const { say } = aTalk(arrayTools([oak]));
    await say('Busco casas en Salem');
    expect((await say('when can i move in to the first one?')).text).toContain('July 1, 2026');
  });

  test('takes over the contact however it is given', async () => {
    const world = arrayTools([oak, elm]);
    const { say } = aTalk(world);
    await say('Ich suche ein Haus in Salem');
    await say('mit einem Menschen sprechen');
    const reply = await say('Ich heiße Ana Weber, ana@example.com');
    expect(reply.text).toContain('Vielen Dank, Ana');
    expect(world.captured.at(-1)?.facts).toMatchObject({
      name: 'Ana Weber',
      email: 'ana@example.com',
    });
  });

  test.each([
    ['Busco casas en Salem', 'hablar con una persona', 'Mucho gusto, Ana'],
    ['Je cherche une maison à Salem', 'parler à une personne', 'Merci, Ana'],
    ['Ich suche ein Haus in Salem', 'mit einem Menschen sprechen', 'Freut mich, Ana'],
    ['Procuro uma casa em Salem', 'falar com uma pessoa', 'Muito prazer, Ana'],
    ['أبحث عن منزل في Salem', 'التحدث إلى شخص', 'Ana'],
    ['Salem में घर दिखाइए', 'किसी व्यक्ति से बात करना है', 'Ana जी'],
    ['我想找Salem的房子', '转人工', 'Ana'],
  ])('asks for the name and takes the answer: %s', async (search, wish, thanks) => {
    const world = arrayTools([oak, elm]);
    const { say } = aTalk(world);
    await say(search);
    await say(wish);
    await say('ana@example.com');
    const reply = await say('Ana Souza');
    expect(world.captured.at(-1)?.facts).toMatchObject({ name: 'Ana Souza' });
    expect(reply.text).toContain(thanks);
  });
});

describe('where free times are offered, the words ask for no contact', () => {
  test.each([
    ['Show me homes in Salem', 'Can I visit the first one?', /phone|e-?mail/iu],
    ['Busco casas en Salem', 'Quiero visitar la primera', /teléfono|correo/iu],
    ['Ich suche ein Haus in Salem', 'Ich möchte das erste Haus besichtigen', /Telefon|E-Mail/iu],
    ['我想找Salem的房子', '我想预约看房，第一套', /电话|邮箱/u],
  ])('%s – %s', async (search, wish, asksForContact) => {
    const organization = anOrganization({
      hours: {
        openingHours: [{ dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' }],
        closedOn: [],
        viewingMinutes: 30,
        viewingNoticeHours: 4,
      },
    });
    const { say } = aTalk(arrayTools([oak, elm]), { organization });
    await say(search);
    const reply = await say(wish);
    expect(reply.blocks).toContainEqual({ type: 'viewing_slots', listingId: oak.id });
    expect(reply.text).not.toMatch(asksForContact);
  });
});
