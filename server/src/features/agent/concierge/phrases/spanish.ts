import { pluralsOf } from '../../../../platform/language/speech.ts';
import type { FoundHomes, HomeKind, Phrases } from './phrases.ts';
import { spanishOfHomes, spanishOfWishes } from './spanish.homes.ts';
import { toned } from './toned.ts';

const plural = pluralsOf('es');

/** What the concierge says in Spanish: with usted, in words that are understood from Madrid to Los Angeles. */
export const spanish: Phrases = {
  ourTeam: 'nuestro equipo',
  quotes: ['«', '»'],
  greeting: (v) =>
    toned(v, {
      warm: [
        `Hola, soy ${v.name}, el asistente de IA de ${v.organization}. ¿Qué tipo de propiedad busca: en qué ciudad, con cuántas habitaciones y con qué presupuesto?`,
      ],
      concise: [
        `Hola, soy ${v.name}, asistente de IA de ${v.organization}. ¿Qué ciudad, cuántas habitaciones y qué presupuesto?`,
      ],
      formal: [
        `Buenos días. Soy ${v.name}, el asistente de IA de ${v.organization}. ¿En qué puedo ayudarle en la búsqueda de su propiedad?`,
      ],
      playful: [
        `¡Hola! Soy ${v.name}, el buscador de casas con IA de ${v.organization}. ¡Cuénteme cómo es la casa de sus sueños y salgo a buscarla!`,
      ],
    }),
  greetingOnPage: (v, address) =>
    `Hola, soy ${v.name}, el asistente de IA de ${v.organization}. Veo que está mirando ${address}. ¿Quiere saber más sobre esta propiedad o ver otras similares?`,
  help: (v) =>
    `Soy ${v.name}, el asistente de IA de ${v.organization}. Puedo buscar en nuestras propiedades por ciudad, precio, habitaciones o características, responder preguntas sobre una propiedad, comparar varias y hacer llegar una solicitud de visita o un mensaje a ${v.agent}. ¿Qué está buscando?`,
  thanks: (v) =>
    toned(v, {
      warm: ['Con mucho gusto. ¿Puedo buscar algo más para usted?'],
      concise: ['De nada. ¿Algo más?'],
      formal: ['Ha sido un placer. ¿Puedo servirle en algo más?'],
      playful: ['¡Para eso estoy! ¿Qué más le busco?'],
    }),
  bye: () =>
    'Gracias por su visita y mucha suerte con la búsqueda. Aquí estaré cuando quiera continuar.',
  abuse: (v) =>
    `Lamento las molestias. Puedo intentarlo de nuevo con una ciudad, un presupuesto o un número de habitaciones, o avisar a ${v.agent}. ¿Qué prefiere?`,
  acknowledged: () =>
    'Me alegra ayudar. ¿Quiere ver más propiedades o saber más sobre alguna de ellas?',
  notInListing: (_v, address) => `No encuentro ese dato en el anuncio de ${address}.`,
  unknown: (v) =>
    `Disculpe, no entendí del todo. Puedo buscar en nuestras propiedades, por ejemplo por ciudad, precio y habitaciones, o responder preguntas sobre una propiedad. ¿O prefiere hablar con ${v.agent}?`,
  aboutThem: () =>
    'Gracias por contármelo. ¿Qué debería tener la propiedad? La ciudad, el número de habitaciones y el presupuesto son un buen comienzo.',
  incompleteContact: () =>
    'El número parece incompleto. ¿Cuál es el número completo con su código de área, o prefiere dar un correo electrónico?',
  inviteContact: (v) =>
    `Si desea que ${v.agent} se ponga en contacto con usted, deje un teléfono o un correo electrónico.`,
  foundAnew: () =>
    'Con todos sus deseos anteriores no hay ninguna, así que busqué de nuevo sin ellos.',
  elsewhere: (v) => `¿Busco en otra ciudad, o prefiere que le pregunte a ${v.agent}?`,
  noAnswer: (v) =>
    `No tengo esa información y prefiero no suponer. ¿Quiere que haga llegar su pregunta a ${v.agent}?`,
  topic: (v, topic) => {
    const pass = `¿Quiere que haga llegar su pregunta a ${v.agent}?`;
    switch (topic) {
      case 'robot':
        return `Soy ${v.name}, un asistente de IA que trabaja para ${v.organization}, así que no soy una persona. Respondo a partir de nuestras propias propiedades y puedo avisar a ${v.agent} cuando quiera hablar con alguien.`;
      case 'prompt':
        return 'En eso no puedo ayudar, pero con gusto le ayudo a encontrar una propiedad. ¿Qué está buscando?';
      case 'mortgage':
        return `La financiación depende de su situación, así que lo indicado es consultar a una entidad de crédito autorizada; no puedo aconsejar sobre tasas ni sobre lo que puede pagar. Si tiene un presupuesto, puedo buscar dentro de él. ${pass}`;
      case 'legal':
        return `Es una cuestión legal o fiscal y no puedo asesorar sobre ella; para eso están los abogados y asesores fiscales. ${pass}`;
      case 'sell':
        return `${v.agent} puede ayudarle con la venta y con el valor de su propiedad. ¿Quiere que haga llegar su solicitud?`;
      case 'negotiate':
        return `Las ofertas y los precios solo puede tratarlos ${v.agent} con usted. ¿Quiere que se lo haga llegar?`;
      case 'advice':
        return `Ese es un consejo personal que dejo a ${v.agent}; yo puedo decirle lo que dice cada anuncio. ${pass}`;
      case 'neighborhood':
        return `Solo conozco lo que dicen nuestros anuncios, así que no puedo decir nada fiable sobre los alrededores. Un mapa y los sitios de las autoridades locales son las mejores fuentes. ${pass}`;
      case 'hours':
        return `Estoy disponible a toda hora, pero no tengo a mano el horario de la oficina. ${pass}`;
      case 'company':
        return `Trabajo para ${v.organization}.${v.agentPhone ? ` Puede llamar a ${v.agent} al ${v.agentPhone}.` : ''} ¿Quiere que haga llegar un mensaje?`;
      case 'privacy':
        return `Lo que escribe aquí lo guarda ${v.organization} para ayudarle en su búsqueda, y yo no lo comparto con nadie más. Para preguntas sobre sus datos, o para que se borren, puedo hacer llegar un mensaje a ${v.agent}. ¿Lo desea?`;
    }
  },
  fairHousing: (_v, topic) => {
    const offer =
      'Si me dice algo sobre la propiedad misma, como la ciudad, el precio, el tamaño o las características, puedo buscarla.';
    switch (topic) {
      case 'safety':
        return `No puedo calificar zonas ni vecindarios. La policía y las autoridades locales publican datos oficiales. ${offer}`;
      case 'schools':
        return `No puedo calificar escuelas, porque trato a todas las zonas por igual. El distrito escolar y las autoridades educativas publican información oficial. ${offer}`;
      case 'families':
      case 'people':
      case 'disability':
        return `Todas las personas son bienvenidas en todas nuestras propiedades. Por las normas de vivienda justa no puedo describir ni elegir zonas según quién vive en ellas, y busco solo por la propiedad. ${offer}`;
    }
  },
  found: (_v, found) => {
    const { total, hasRelaxed } = found;
    const homes = homesOf(found);
    if (hasRelaxed) return total === 1 ? 'Esta es la más cercana.' : 'Estas son las más cercanas.';
    if (found.only)
      return `Tengo ${homes} para usted: ${found.only.address}, con un precio de ${found.only.price}.`;
    return `Encontré ${homes} para usted.${tailOf(found)}`;
  },
  cheaperFound: (_v, found) =>
    found.only
      ? `Hay una a menor precio: ${found.only.address}, por ${found.only.price}.`
      : `Con gusto: ${homesOf(found)} a menor precio.${tailOf(found)}`,
  cheaperIf: (_v, concession, shown) => {
    const condition = {
      nearby: 'Si puede ser un poco más lejos',
      town: 'Si le sirve otra ciudad',
      features: 'Si puede prescindir de los extras que pidió',
      bedrooms: 'Si le bastan menos habitaciones',
      bathrooms: 'Si es flexible con los baños',
      kind: 'Si le sirve otro tipo de propiedad',
    }[concession];
    return `${condition}, ${shown === 1 ? 'esta cuesta menos' : 'estas cuestan menos'}.`;
  },
  thanksForName: (_v, name) => `Mucho gusto, ${name}. ¿Qué más puedo buscar para usted?`,
  freshStart: () =>
    'Claro, empezamos de nuevo. ¿Qué ciudad, cuántas habitaciones y qué presupuesto?',
  offerNotice: (v) => `¿Quiere que le pida a ${v.agent} que le avise cuando haya algo?`,
  foundNothing: (v) =>
    `Revisé todas nuestras propiedades y ninguna es exactamente así. ¿Quitamos alguno de sus deseos, o prefiere que le pida a ${v.agent} que esté al pendiente?`,
  relaxed: (_v, label) =>
    `Ninguna tiene todo lo que pidió, así que dejé de lado un deseo: ${label}.`,
  unresolved: (_v, places) => `No tengo propiedades en ${places}.`,
  unread: (_v, { words, isLookedFor }) =>
    isLookedFor
      ? `No pude comprobar ${words}: lo busqué en las descripciones.`
      : `No pude buscar por ${words}.`,
  nothingCheaper: (_v, { address, price }) =>
    `No tengo nada más barato que ${address}, de ${price}, que cumpla lo que pide.`,
  cheapest: (_v, { address, price }) => `La más económica de estas es ${address}, por ${price}.`,
  more: (_v, shown) =>
    shown === 1 ? 'Aquí hay una propiedad más.' : `Aquí hay ${shown} propiedades más.`,
  noMore: () =>
    'Eso es todo lo que tengo para esta búsqueda. Si cambia algún deseo, como el precio o la zona, busco de nuevo.',
  nothingShown: () =>
    'Aún no hemos visto ninguna propiedad. Dígame una ciudad, un presupuesto o el número de habitaciones y le muestro algunas.',
  whichOne: () =>
    '¿A cuál de las propiedades se refiere? Puede decir «la primera» o el nombre de la calle.',
  notFound: (v, name) =>
    `No encuentro ${name} entre las propiedades que se ofrecen ahora. ¿Quiere que le pregunte a ${v.agent}?`,
  gone: () => 'Esa propiedad ya no está entre nuestros anuncios.',
  available: (_v, { address, price, asksGone }) =>
    `${asksGone ? 'No' : 'Sí'}, ${address} sigue disponible${price ? `, con un precio de ${price}` : ''}.`,
  unavailable: (_v, { address, status }) => `Estado de ${address}: ${status}.`,
  unmentioned: (_v, { address, what }) => `El anuncio de ${address} no menciona ${what}.`,
  offerAgent: (v) => `¿Quiere que le pregunte a ${v.agent}?`,
  offerNext: () => '¿Le gustaría saber más sobre alguna de ellas?',
  viewingNoted: (v, { address, contact }) => {
    const what = `su solicitud para visitar ${address ?? 'una propiedad'}`;
    return contact
      ? `Hice llegar ${what} a ${v.agent}, que le contactará en ${contact} para acordar la hora. Hasta entonces nada está fijado.`
      : `Anoté ${what} para ${v.agent}.`;
  },
  viewingTimes: (v, { address }) =>
    `Hice llegar su solicitud para visitar ${address ?? 'una propiedad'} a ${v.agent}. Elija una de las horas libres y ${v.agent} se la confirmará. Hasta entonces nada está fijado.`,
  humanNoted: (v, contact) =>
    contact
      ? `Por supuesto. Avisé a ${v.agent} de que desea hablar y de que se le puede contactar en ${contact}.`
      : `Por supuesto. Avisé a ${v.agent} de que desea hablar con una persona.`,
  contactNoted: (v, name) =>
    `Gracias${name ? `, ${name}` : ''}. Hice llegar sus datos a ${v.agent}.`,
  askContact: () => '¿Cuál es el mejor teléfono o correo electrónico para contactarle?',
  askName: () => '¿Me permite preguntar su nombre?',
  askIntent: () => '¿Busca comprar o alquilar?',
  askTime: () => '¿Qué día y a qué hora le vendría bien?',
  declined: (v) =>
    toned(v, {
      warm: ['No hay problema. ¿Qué más le gustaría ver?'],
      concise: ['De acuerdo. ¿Algo más?'],
      formal: ['Por supuesto. ¿Qué más puedo mostrarle?'],
      playful: ['¡Sin problema! ¿Qué más le busco?'],
    }),
  seeCards: () => 'Esto es lo que tengo; las tarjetas muestran los detalles de cada propiedad.',
  noReliableAnswer: (v) =>
    `No tengo una respuesta fiable a eso. ¿Quiere que haga llegar su pregunta a ${v.agent}?`,
  suggestions: {
    cheaper: 'Algo más barato',
    more: 'Muéstreme más',
    similar: 'Muéstreme casas similares',
    viewing: 'Reservar una visita',
    human: 'Hablar con una persona',
    compare: 'Comparar las dos primeras',
    without: (wish) => `Sin: ${wish}`,
    about: (ordinal) => `Cuénteme de la ${['primera', 'segunda', 'tercera'][ordinal] ?? 'última'}`,
    search: ['Casas con piscina', 'Casas de 3 habitaciones', 'Anuncios más recientes'],
  },
  homes: spanishOfHomes,
  wishes: spanishOfWishes,
};

/** "5 casas en Salem", "una propiedad". */
function homesOf({ total, figures, place, kind, isRent }: FoundHomes): string {
  const where = place ? ` en ${place.names}` : '';
  return `${kinds[kind](total, figures.total)}${isRent ? ' en alquiler' : ''}${where}`;
}

const kinds: Readonly<Record<HomeKind, ReturnType<typeof plural>>> = {
  home: plural({ one: 'una propiedad', other: '# propiedades' }),
  house: plural({ one: 'una casa', other: '# casas' }),
  condo: plural({ one: 'un condominio', other: '# condominios' }),
  apartment: plural({ one: 'un apartamento', other: '# apartamentos' }),
  townhouse: plural({ one: 'una casa adosada', other: '# casas adosadas' }),
  listing: plural({ one: 'un anuncio', other: '# anuncios' }),
};

function tailOf({ total, shown, figures }: FoundHomes): string {
  return total > shown ? ` Le muestro ${figures.shown} propiedades.` : '';
}
