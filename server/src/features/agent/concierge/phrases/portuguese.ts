import { pluralsOf } from '../../../../platform/language/speech.ts';
import type { FoundHomes, HomeKind, Phrases } from './phrases.ts';
import { portugueseOfHomes, portugueseOfWishes } from './portuguese.homes.ts';
import { toned } from './toned.ts';

const plural = pluralsOf('pt');

/** What the concierge says in Portuguese: with você, in Brazilian words. */
export const portuguese: Phrases = {
  ourTeam: 'nossa equipe',
  quotes: ['“', '”'],
  greeting: (v) =>
    toned(v, {
      warm: [
        `Olá, eu sou ${v.name}, o assistente de IA de ${v.organization}. Que imóvel você procura: em qual cidade, com quantos quartos e com qual orçamento?`,
      ],
      concise: [
        `Olá, sou ${v.name}, assistente de IA de ${v.organization}. Qual cidade, quantos quartos e qual orçamento?`,
      ],
      formal: [
        `Bom dia. Sou ${v.name}, o assistente de IA de ${v.organization}. Em que posso ajudar na busca do seu imóvel?`,
      ],
      playful: [
        `Oi! Sou ${v.name}, o caçador de imóveis com IA de ${v.organization}. Conte como é a casa dos seus sonhos e eu saio à procura!`,
      ],
    }),
  greetingOnPage: (v, address) =>
    `Olá, eu sou ${v.name}, o assistente de IA de ${v.organization}. Vejo que você está olhando ${address}. Quer saber mais sobre este imóvel ou ver outros parecidos?`,
  help: (v) =>
    `Eu sou ${v.name}, o assistente de IA de ${v.organization}. Posso buscar nos nossos imóveis por cidade, preço, quartos ou características, responder a perguntas sobre um imóvel, comparar imóveis e encaminhar um pedido de visita ou uma mensagem (contato: ${v.agent}). O que você procura?`,
  thanks: (v) =>
    toned(v, {
      warm: ['De nada! Posso procurar mais alguma coisa para você?'],
      concise: ['De nada. Mais alguma coisa?'],
      formal: ['Foi um prazer. Posso ajudar em algo mais?'],
      playful: ['Sempre às ordens! O que mais eu procuro?'],
    }),
  bye: () =>
    'Agradecemos a sua visita e boa sorte na busca. Estou aqui quando você quiser continuar.',
  abuse: (v) =>
    `Sinto muito pelo incômodo. Posso tentar de novo com uma cidade, um orçamento ou o número de quartos, ou chamar uma pessoa (${v.agent}). O que você prefere?`,
  acknowledged: () => 'Fico à disposição. Quer ver mais imóveis ou saber mais sobre algum deles?',
  notInListing: (_v, address) => `Não encontro essa informação no anúncio de ${address}.`,
  unknown: (v) =>
    `Desculpe, não sei se entendi. Posso buscar nos nossos imóveis, por exemplo por cidade, preço e quartos, ou responder a perguntas sobre um imóvel. Ou você prefere falar com uma pessoa (${v.agent})?`,
  aboutThem: () =>
    'Que bom saber. O que o imóvel deve ter? A cidade, o número de quartos e o orçamento são um bom começo.',
  incompleteContact: () =>
    'Esse número parece incompleto. Qual é o número inteiro com o DDD, ou você prefere informar um e-mail?',
  inviteContact: (v) => `Se quiser um retorno de ${v.agent}, deixe um telefone ou um e-mail.`,
  foundAnew: () =>
    'Com todos os seus desejos anteriores não há nenhum, então busquei de novo sem eles.',
  elsewhere: (v) => `Procuro em outra cidade, ou encaminho a sua pergunta (contato: ${v.agent})?`,
  noAnswer: (v) =>
    `Não tenho essa informação e prefiro não supor. Quer que eu encaminhe a sua pergunta (contato: ${v.agent})?`,
  topic: (v, topic) => {
    const pass = `Quer que eu encaminhe a sua pergunta (contato: ${v.agent})?`;
    switch (topic) {
      case 'robot':
        return `Eu sou ${v.name}, um assistente de IA que trabalha para ${v.organization}, portanto não sou uma pessoa. Respondo com base nos nossos próprios anúncios e posso chamar uma pessoa quando você quiser (${v.agent}).`;
      case 'prompt':
        return 'Com isso não posso ajudar, mas ajudo com prazer a encontrar um imóvel. O que você procura?';
      case 'mortgage':
        return `O financiamento depende da sua situação, e o indicado é consultar um banco autorizado; não posso orientar sobre taxas nem sobre o que cabe no seu bolso. Se você tem um orçamento, posso buscar dentro dele. ${pass}`;
      case 'legal':
        return `Essa é uma questão jurídica ou tributária, sobre a qual não posso orientar; para isso há a advocacia e a consultoria tributária. ${pass}`;
      case 'sell':
        return `${v.agent} pode ajudar na venda e no valor do seu imóvel. Quer que eu encaminhe o seu pedido?`;
      case 'negotiate':
        return `Propostas e preços só podem ser tratados diretamente com ${v.agent}. Quer que eu encaminhe?`;
      case 'advice':
        return `Esse é um conselho pessoal, que deixo para ${v.agent}; eu posso dizer o que cada anúncio informa. ${pass}`;
      case 'neighborhood':
        return `Só conheço o que está nos nossos anúncios, então não posso dizer nada confiável sobre os arredores. Um mapa e os sites dos órgãos locais são as melhores fontes. ${pass}`;
      case 'hours':
        return `Estou aqui a qualquer hora, mas não tenho o horário do escritório à mão. ${pass}`;
      case 'company':
        return `Trabalho para ${v.organization}.${v.agentPhone ? ` Telefone de ${v.agent}: ${v.agentPhone}.` : ''} Quer que eu encaminhe uma mensagem?`;
      case 'privacy':
        return `O que você escreve aqui é guardado por ${v.organization} para ajudar na sua busca, e eu não compartilho com mais ninguém. Para perguntas sobre os seus dados, ou para que sejam apagados, posso encaminhar uma mensagem (contato: ${v.agent}). Você quer?`;
    }
  },
  fairHousing: (_v, topic) => {
    const offer =
      'Se você me falar do imóvel em si, como cidade, preço, tamanho ou características, posso buscar por isso.';
    switch (topic) {
      case 'safety':
        return `Não posso avaliar regiões nem bairros. A polícia e os órgãos locais publicam dados oficiais. ${offer}`;
      case 'schools':
        return `Não posso avaliar escolas, porque trato todas as regiões da mesma forma. As secretarias de educação publicam informações oficiais. ${offer}`;
      case 'families':
      case 'people':
      case 'disability':
        return `Todas as pessoas são bem-vindas em todos os nossos imóveis. Pelas regras de moradia justa, não posso descrever nem escolher regiões por quem mora nelas; busco apenas pelo imóvel. ${offer}`;
    }
  },
  found: (_v, found) => {
    const { total, hasRelaxed } = found;
    if (hasRelaxed)
      return total === 1 ? 'Este é o que mais se aproxima.' : 'Estes são os que mais se aproximam.';
    if (found.only)
      return `Tenho ${homesOf(found)} para você: ${found.only.address}, por ${found.only.price}.`;
    return `Encontrei ${homesOf(found)} para você.${tailOf(found)}`;
  },
  cheaperFound: (_v, found) =>
    found.only
      ? `Há um por um preço menor: ${found.only.address}, por ${found.only.price}.`
      : `Claro: ${homesOf(found)} por um preço menor.${tailOf(found)}`,
  cheaperIf: (_v, concession, shown) => {
    const condition = {
      nearby: 'Se puder ser um pouco mais longe',
      town: 'Se outra cidade servir',
      features: 'Se puder abrir mão dos extras que pediu',
      bedrooms: 'Se menos quartos bastarem',
      bathrooms: 'Se houver flexibilidade nos banheiros',
      kind: 'Se outro tipo de imóvel servir',
    }[concession];
    return `${condition}, ${shown === 1 ? 'este custa menos' : 'estes custam menos'}.`;
  },
  thanksForName: (_v, name) => `Muito prazer, ${name}. O que mais posso procurar para você?`,
  freshStart: () => 'Claro, vamos recomeçar. Qual cidade, quantos quartos e qual orçamento?',
  offerNotice: (v) => `Quer que eu peça um aviso de ${v.agent} quando surgir algo assim?`,
  foundNothing: (v) =>
    `Olhei todos os nossos imóveis e nenhum é exatamente assim. Deixamos de lado um dos seus desejos, ou prefere que eu peça a atenção de ${v.agent} para isso?`,
  relaxed: (_v, label) =>
    `Nenhum tem tudo o que você pediu, então deixei um desejo de lado: ${label}.`,
  unresolved: (_v, places) => `Não tenho imóveis em ${places}.`,
  unread: (_v, { words, isLookedFor }) =>
    isLookedFor
      ? `Não consegui verificar ${words}: procurei nas descrições.`
      : `Não consegui pesquisar por ${words}.`,
  nothingCheaper: (_v, { address, price }) =>
    `Não tenho nada mais barato que ${address}, por ${price}, que atenda ao que você pede.`,
  cheapest: (_v, { address, price }) => `O mais em conta destes é ${address}, por ${price}.`,
  more: (_v, shown) =>
    shown === 1 ? 'Aqui está mais um imóvel.' : `Aqui estão mais ${shown} imóveis.`,
  noMore: () =>
    'Isso é tudo o que tenho para esta busca. Se mudar algum desejo, como o preço ou a região, procuro de novo.',
  nothingShown: () =>
    'Ainda não vimos nenhum imóvel. Diga uma cidade, um orçamento ou o número de quartos e eu mostro alguns.',
  whichOne: () => 'De qual imóvel você fala? Pode dizer “o primeiro” ou o nome da rua.',
  notFound: (v, name) =>
    `Não encontro ${name} entre os imóveis oferecidos agora. Quer que eu encaminhe a sua pergunta (contato: ${v.agent})?`,
  gone: () => 'Esse imóvel não está mais entre os nossos anúncios.',
  available: (_v, { address, price, asksGone }) =>
    `${asksGone ? 'Não' : 'Sim'}, ${address} ainda está disponível${price ? `, por ${price}` : ''}.`,
  unavailable: (_v, { address, status }) => `Situação de ${address}: ${status}.`,
  unmentioned: (_v, { address, what }) => `O anúncio de ${address} não menciona ${what}.`,
  offerAgent: (v) => `Quer que eu encaminhe a sua pergunta (contato: ${v.agent})?`,
  offerNext: () => 'Quer saber mais sobre algum deles?',
  viewingNoted: (v, { address, contact }) => {
    const what = `o seu pedido de visita${address ? ` a ${address}` : ''}`;
    return contact
      ? `Encaminhei ${what}. ${v.agent} vai entrar em contato com você para combinar o horário (${contact}). Até lá, nada está marcado.`
      : `Anotei ${what} (contato: ${v.agent}).`;
  },
  viewingTimes: (v, { address }) =>
    `Encaminhei o seu pedido de visita${address ? ` a ${address}` : ''}. Escolha um dos horários livres; a confirmação virá de ${v.agent}. Até lá, nada está marcado.`,
  humanNoted: (v, contact) =>
    contact
      ? `Claro. Avisei que você quer falar com uma pessoa (${v.agent}). O seu contato é ${contact}.`
      : `Claro. Avisei que você quer falar com uma pessoa (${v.agent}).`,
  contactNoted: (v, name) =>
    `Agradecemos${name ? `, ${name}` : ''}! Encaminhei os seus dados (contato: ${v.agent}).`,
  askContact: () => 'Qual é o melhor telefone ou e-mail para falar com você?',
  askName: () => 'Posso saber o seu nome?',
  askIntent: () => 'Você quer comprar ou alugar?',
  askTime: () => 'Que dia e horário seriam bons para você?',
  declined: (v) =>
    toned(v, {
      warm: ['Sem problema. O que mais você gostaria de ver?'],
      concise: ['Certo. Mais alguma coisa?'],
      formal: ['Perfeitamente. O que mais posso mostrar?'],
      playful: ['Sem crise! O que mais eu procuro?'],
    }),
  seeCards: () => 'É isto que tenho; os cartões mostram os detalhes de cada imóvel.',
  noReliableAnswer: (v) =>
    `Não tenho uma resposta confiável para isso. Quer que eu encaminhe a sua pergunta (contato: ${v.agent})?`,
  suggestions: {
    cheaper: 'Algo mais barato',
    more: 'Mostre mais',
    similar: 'Mostre casas semelhantes',
    viewing: 'Agendar uma visita',
    human: 'Falar com uma pessoa',
    compare: 'Comparar os dois primeiros',
    without: (wish) => `Sem: ${wish}`,
    about: (ordinal) =>
      `Me fale sobre o ${['primeiro', 'segundo', 'terceiro'][ordinal] ?? 'último'}`,
    search: ['Casas com piscina', 'Casas com 3 quartos', 'Anúncios mais recentes'],
  },
  homes: portugueseOfHomes,
  wishes: portugueseOfWishes,
};

/** "5 casas em Salem", "um imóvel". */
function homesOf({ total, figures, place, kind, isRent }: FoundHomes): string {
  const where = place ? ` em ${place.names}` : '';
  return `${kinds[kind](total, figures.total)}${isRent ? ' para alugar' : ''}${where}`;
}

const kinds: Readonly<Record<HomeKind, ReturnType<typeof plural>>> = {
  home: plural({ one: 'um imóvel', other: '# imóveis' }),
  house: plural({ one: 'uma casa', other: '# casas' }),
  condo: plural({ one: 'um apartamento em condomínio', other: '# apartamentos em condomínio' }),
  apartment: plural({ one: 'um apartamento', other: '# apartamentos' }),
  townhouse: plural({ one: 'um sobrado geminado', other: '# sobrados geminados' }),
  listing: plural({ one: 'um anúncio', other: '# anúncios' }),
};

function tailOf({ total, shown, figures }: FoundHomes): string {
  return total > shown ? ` Aqui estão ${figures.shown} imóveis.` : '';
}
