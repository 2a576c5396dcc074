import { pluralsOf } from '../../../../platform/language/speech.ts';
import { frenchOfHomes, frenchOfWishes } from './french.homes.ts';
import type { FoundHomes, HomeKind, Phrases } from './phrases.ts';
import { toned } from './toned.ts';

const plural = pluralsOf('fr');

/** What the concierge says in French: with vous, and without a gender for the visitor. */
export const french: Phrases = {
  ourTeam: 'notre équipe',
  quotes: ['«\u00A0', '\u00A0»'],
  greeting: (v) =>
    toned(v, {
      warm: [
        `Bonjour, je suis ${v.name}, l’assistant IA de ${v.organization}. Quel bien recherchez-vous : dans quelle ville, avec combien de chambres et pour quel budget ?`,
      ],
      concise: [
        `Bonjour, ${v.name}, assistant IA de ${v.organization}. Quelle ville, combien de chambres, quel budget ?`,
      ],
      formal: [
        `Bonjour. Je suis ${v.name}, l’assistant IA de ${v.organization}. En quoi puis-je vous aider dans votre recherche ?`,
      ],
      playful: [
        `Bonjour ! Moi, c’est ${v.name}, le chasseur de biens IA de ${v.organization}. Décrivez-moi votre bien idéal et je pars à sa recherche !`,
      ],
    }),
  greetingOnPage: (v, address) =>
    `Bonjour, je suis ${v.name}, l’assistant IA de ${v.organization}. Je vois que vous consultez ${address}. Souhaitez-vous en savoir plus sur ce bien ou en voir de semblables ?`,
  help: (v) =>
    `Je suis ${v.name}, l’assistant IA de ${v.organization}. Je peux chercher parmi nos biens par ville, prix, chambres ou équipements, répondre à des questions sur un bien, comparer plusieurs biens et transmettre une demande de visite ou un message (contact : ${v.agent}). Que recherchez-vous ?`,
  thanks: (v) =>
    toned(v, {
      warm: ['Avec plaisir. Puis-je chercher autre chose pour vous ?'],
      concise: ['De rien. Autre chose ?'],
      formal: ['Je vous en prie. Puis-je vous être encore utile ?'],
      playful: ['Toujours partant ! Que puis-je encore dénicher pour vous ?'],
    }),
  bye: () =>
    'Merci de votre visite et bonne recherche. Je reste à votre disposition quand vous le souhaitez.',
  abuse: (v) =>
    `Toutes mes excuses pour ce désagrément. Je peux réessayer avec une ville, un budget ou un nombre de chambres, ou faire appel à une personne (${v.agent}). Que préférez-vous ?`,
  acknowledged: () =>
    'Avec plaisir. Souhaitez-vous voir d’autres biens ou en savoir plus sur l’un d’eux ?',
  notInListing: (_v, address) => `Je ne trouve pas cette information dans l’annonce de ${address}.`,
  unknown: (v) =>
    `Je n’ai pas tout à fait compris. Je peux chercher parmi nos biens, par exemple par ville, prix et chambres, ou répondre à des questions sur un bien. Ou préférez-vous parler à une personne (${v.agent}) ?`,
  aboutThem: () =>
    'Merci de me le dire. Que devrait offrir le bien ? La ville, le nombre de chambres et le budget sont un bon début.',
  incompleteContact: () =>
    'Ce numéro semble incomplet. Quel est le numéro entier avec son indicatif, ou préférez-vous donner une adresse e-mail ?',
  inviteContact: (v) =>
    `Si vous souhaitez une réponse de ${v.agent}, laissez simplement un numéro de téléphone ou une adresse e-mail.`,
  foundAnew: () =>
    'Aucun bien ne répond aussi à vos souhaits précédents, j’ai donc cherché à nouveau sans eux.',
  elsewhere: (v) =>
    `Dois-je chercher dans une autre ville, ou transmettre votre question (contact : ${v.agent}) ?`,
  noAnswer: (v) =>
    `Je n’ai pas cette information et je préfère ne pas deviner. Souhaitez-vous que je transmette votre question à ${v.agent} ?`,
  topic: (v, topic) => {
    const pass = `Souhaitez-vous que je transmette votre question à ${v.agent} ?`;
    switch (topic) {
      case 'robot':
        return `Je suis ${v.name}, un assistant IA qui travaille pour ${v.organization}, et non une personne. Je réponds à partir de nos propres annonces et je peux faire appel à ${v.agent} à tout moment.`;
      case 'prompt':
        return 'Je ne peux pas vous aider sur ce point, mais je vous aide volontiers à trouver un bien. Que recherchez-vous ?';
      case 'mortgage':
        return `Le financement dépend de votre situation ; un établissement de crédit agréé est le bon interlocuteur. Je ne peux pas vous conseiller sur les taux ni sur ce que vous pouvez vous permettre. Si vous avez un budget, je peux chercher dans ce cadre. ${pass}`;
      case 'legal':
        return `C’est une question juridique ou fiscale, sur laquelle je ne peux pas vous conseiller ; un avocat ou un conseil fiscal le peut. ${pass}`;
      case 'sell':
        return `${v.agent} peut vous aider pour la vente et la valeur de votre bien. Souhaitez-vous que je transmette votre demande ?`;
      case 'negotiate':
        return `Seul l’échange direct avec ${v.agent} permet de discuter d’une offre ou d’un prix. Souhaitez-vous que je transmette votre demande ?`;
      case 'advice':
        return `C’est un conseil personnel, que je laisse à ${v.agent} ; je peux vous dire ce qu’indique chaque annonce. ${pass}`;
      case 'neighborhood':
        return `Je ne connais que nos annonces et ne peux rien dire de fiable sur les environs. Une carte et les sites des autorités locales sont les meilleures sources. ${pass}`;
      case 'hours':
        return `Je suis là à toute heure, mais je n’ai pas les horaires de l’agence sous la main. ${pass}`;
      case 'company':
        return `Je travaille pour ${v.organization}.${v.agentPhone ? ` Téléphone de ${v.agent} : ${v.agentPhone}.` : ''} Souhaitez-vous que je transmette un message ?`;
      case 'privacy':
        return `Ce que vous écrivez ici est conservé par ${v.organization} pour vous aider dans votre recherche, et je ne le partage avec personne d’autre. Pour toute question sur vos données, ou pour les faire effacer, je peux transmettre un message à ${v.agent}. Le souhaitez-vous ?`;
    }
  },
  fairHousing: (_v, topic) => {
    const offer =
      'Si vous me parlez du bien lui-même, comme la ville, le prix, la surface ou les équipements, je peux le chercher.';
    switch (topic) {
      case 'safety':
        return `Je ne peux évaluer ni les secteurs ni les quartiers. La police et les autorités locales publient des chiffres officiels. ${offer}`;
      case 'schools':
        return `Je ne peux pas évaluer les écoles, car je traite tous les secteurs de la même façon. Les autorités scolaires publient des informations officielles. ${offer}`;
      case 'families':
      case 'people':
      case 'disability':
        return `Tout le monde est bienvenu dans tous nos biens. Selon les règles d’égalité d’accès au logement, je ne peux ni décrire ni choisir un secteur d’après les personnes qui y vivent ; je cherche uniquement d’après le bien. ${offer}`;
    }
  },
  found: (_v, found) => {
    const { total, hasRelaxed } = found;
    if (hasRelaxed)
      return total === 1 ? 'Celui-ci s’en approche le plus.' : 'Ceux-ci s’en approchent le plus.';
    if (found.only)
      return `J’ai ${homesOf(found)} pour vous : ${found.only.address}, au prix de ${found.only.price}.`;
    return `J’ai trouvé ${homesOf(found)} pour vous.${tailOf(found)}`;
  },
  cheaperFound: (_v, found) =>
    found.only
      ? `Il y en a un à un prix inférieur : ${found.only.address}, à ${found.only.price}.`
      : `Bien sûr : ${homesOf(found)} à un prix inférieur.${tailOf(found)}`,
  cheaperIf: (_v, concession, shown) => {
    const condition = {
      nearby: 'Si ce peut être un peu plus loin',
      town: 'Si une autre ville vous convient',
      features: 'Si vous pouvez vous passer des équipements demandés',
      bedrooms: 'Si moins de chambres vous suffisent',
      bathrooms: 'Si vous êtes flexible sur les salles de bain',
      kind: 'Si un autre type de bien vous convient',
    }[concession];
    return `${condition}, ${shown === 1 ? 'celui-ci coûte moins' : 'ceux-ci coûtent moins'}.`;
  },
  thanksForName: (_v, name) => `Merci, ${name}. Que puis-je encore chercher pour vous ?`,
  freshStart: () => 'Bien sûr, reprenons. Quelle ville, combien de chambres et quel budget ?',
  offerNotice: (v) =>
    `Souhaitez-vous que je demande à ${v.agent} de vous prévenir dès qu’il y en aura un ?`,
  foundNothing: (v) =>
    `J’ai parcouru toutes nos annonces et aucune ne correspond tout à fait. Voulez-vous assouplir l’un de vos souhaits, ou que je demande à ${v.agent} de garder l’œil ouvert ?`,
  relaxed: (_v, label) =>
    `Aucun bien ne réunit tous vos souhaits, j’ai donc laissé de côté celui-ci : ${label}.`,
  unresolved: (_v, places) => `Je n’ai aucune annonce à ${places}.`,
  unread: (_v, { words, isLookedFor }) =>
    isLookedFor
      ? `Je n’ai pas pu vérifier ${words}\u00A0: je l’ai cherché dans les descriptions.`
      : `Je n’ai pas pu chercher d’après ${words}.`,
  nothingCheaper: (_v, { address, price }) =>
    `Je n’ai rien de moins cher que ${address}, à ${price}, qui corresponde.`,
  cheapest: (_v, { address, price }) => `Le moins cher est ${address}, à ${price}.`,
  more: (_v, shown) => (shown === 1 ? 'Voici un autre bien.' : `Voici ${shown} autres biens.`),
  noMore: () =>
    'C’est tout ce que j’ai pour cette recherche. Si vous changez un souhait, comme le prix ou le secteur, je chercherai à nouveau.',
  nothingShown: () =>
    'Nous n’avons encore vu aucun bien. Indiquez-moi une ville, un budget ou un nombre de chambres et je vous en montrerai.',
  whichOne: () =>
    'De quel bien parlez-vous ? Vous pouvez dire « le premier » ou donner le nom de la rue.',
  notFound: (v, name) =>
    `Je ne trouve pas ${name} parmi les biens proposés actuellement. Souhaitez-vous que je transmette votre question à ${v.agent} ?`,
  gone: () => 'Ce bien ne figure plus parmi nos annonces.',
  available: (_v, { address, price, asksGone }) =>
    `${asksGone ? 'Non' : 'Oui'}, ${address} est toujours disponible${price ? `, au prix de ${price}` : ''}.`,
  unavailable: (_v, { address, status }) => `Statut de ${address} : ${status}.`,
  unmentioned: (_v, { address, what }) => `L’annonce de ${address} ne mentionne pas ${what}.`,
  offerAgent: (v) => `Souhaitez-vous que je transmette votre question à ${v.agent} ?`,
  offerNext: () => 'Souhaitez-vous en savoir plus sur l’un d’eux ?',
  viewingNoted: (v, { address, contact }) => {
    const what = `votre demande de visite${address ? ` pour ${address}` : ''}`;
    return contact
      ? `J’ai transmis ${what} à ${v.agent}, qui vous contactera pour convenir d’une heure (${contact}). Rien n’est fixé d’ici là.`
      : `J’ai noté ${what} pour ${v.agent}.`;
  },
  viewingTimes: (v, { address }) =>
    `J’ai transmis votre demande de visite${address ? ` pour ${address}` : ''} à ${v.agent}. Choisissez l’un des créneaux libres et ${v.agent} vous le confirmera. Rien n’est fixé d’ici là.`,
  humanNoted: (v, contact) =>
    contact
      ? `Bien sûr. J’ai prévenu ${v.agent} que vous souhaitez parler à quelqu’un et que l’on peut vous joindre ainsi : ${contact}.`
      : `Bien sûr. J’ai prévenu ${v.agent} que vous souhaitez parler à une personne.`,
  contactNoted: (v, name) =>
    `Merci${name ? `, ${name}` : ''} ! J’ai transmis vos coordonnées à ${v.agent}.`,
  askContact: () => 'À quel numéro de téléphone ou à quelle adresse e-mail peut-on vous joindre ?',
  askName: () => 'Puis-je vous demander votre nom ?',
  askIntent: () => 'Souhaitez-vous acheter ou louer ?',
  askTime: () => 'Quel jour et quelle heure vous conviendraient ?',
  declined: (v) =>
    toned(v, {
      warm: ['Aucun problème. Que souhaitez-vous voir d’autre ?'],
      concise: ['D’accord. Autre chose ?'],
      formal: ['Bien entendu. Que puis-je vous montrer d’autre ?'],
      playful: ['Pas de souci ! Que puis-je encore dénicher ?'],
    }),
  seeCards: () => 'Voici ce que j’ai ; les cartes montrent les détails de chaque bien.',
  noReliableAnswer: (v) =>
    `Je n’ai pas de réponse fiable à cela. Souhaitez-vous que je transmette votre question à ${v.agent} ?`,
  suggestions: {
    cheaper: 'Moins cher',
    more: 'En voir plus',
    similar: 'Voir des logements similaires',
    viewing: 'Réserver une visite',
    human: 'Parler à une personne',
    compare: 'Comparer les deux premiers',
    without: (wish) => `Sans : ${wish}`,
    about: (ordinal) =>
      `En savoir plus sur le ${['premier', 'deuxième', 'troisième'][ordinal] ?? 'dernier'}`,
    search: ['Maisons avec piscine', 'Maisons avec 3 chambres', 'Annonces les plus récentes'],
  },
  homes: frenchOfHomes,
  wishes: frenchOfWishes,
};

/** "5 maisons à Salem", "un bien". */
function homesOf({ total, figures, place, kind, isRent }: FoundHomes): string {
  const where = place ? ` à ${place.names}` : '';
  return `${kinds[kind](total, figures.total)}${isRent ? ' à louer' : ''}${where}`;
}

const kinds: Readonly<Record<HomeKind, ReturnType<typeof plural>>> = {
  home: plural({ one: 'un bien', other: '# biens' }),
  house: plural({ one: 'une maison', other: '# maisons' }),
  condo: plural({ one: 'un appartement en copropriété', other: '# appartements en copropriété' }),
  apartment: plural({ one: 'un appartement', other: '# appartements' }),
  townhouse: plural({ one: 'une maison de ville', other: '# maisons de ville' }),
  listing: plural({ one: 'une annonce', other: '# annonces' }),
};

function tailOf({ total, shown, figures }: FoundHomes): string {
  return total > shown ? ` Voici ${figures.shown} biens parmi eux.` : '';
}
