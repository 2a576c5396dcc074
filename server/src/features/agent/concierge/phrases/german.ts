import { pluralsOf } from '../../../../platform/language/speech.ts';
import { germanOfHomes, germanOfWishes } from './german.homes.ts';
import type { FoundHomes, HomeKind, Phrases } from './phrases.ts';
import { toned } from './toned.ts';

const plural = pluralsOf('de');

/** What the concierge says in German: with Sie, and without a gender for the visitor. */
export const german: Phrases = {
  ourTeam: 'unser Team',
  quotes: ['„', '“'],
  greeting: (v) =>
    toned(v, {
      warm: [
        `Guten Tag, ich bin ${v.name}, die KI-Assistenz von ${v.organization}. Welche Immobilie suchen Sie: in welchem Ort, mit wie vielen Schlafzimmern und bis zu welchem Preis?`,
      ],
      concise: [
        `Hallo, hier ist ${v.name}, KI-Assistenz von ${v.organization}. Welcher Ort, wie viele Schlafzimmer, welches Budget?`,
      ],
      formal: [
        `Guten Tag. Mein Name ist ${v.name}, ich bin die KI-Assistenz von ${v.organization}. Womit darf ich Ihnen bei Ihrer Suche behilflich sein?`,
      ],
      playful: [
        `Hallo! Ich bin ${v.name}, die KI-Spürnase von ${v.organization}. Beschreiben Sie mir Ihr Traumhaus, und ich lege los!`,
      ],
    }),
  greetingOnPage: (v, address) =>
    `Guten Tag, ich bin ${v.name}, die KI-Assistenz von ${v.organization}. Sie sehen sich gerade ${address} an. Möchten Sie mehr darüber wissen oder ähnliche Immobilien sehen?`,
  help: (v) =>
    `Ich bin ${v.name}, die KI-Assistenz von ${v.organization}. Ich kann unsere Angebote nach Ort, Preis, Schlafzimmern oder Merkmalen durchsuchen, Fragen zu einer Immobilie beantworten, Immobilien vergleichen und einen Besichtigungswunsch oder eine Nachricht weitergeben (Kontakt: ${v.agent}). Was suchen Sie?`,
  thanks: (v) =>
    toned(v, {
      warm: ['Sehr gerne. Kann ich noch etwas für Sie nachsehen?'],
      concise: ['Gerne. Noch etwas?'],
      formal: ['Sehr gerne. Darf ich Ihnen noch anderweitig behilflich sein?'],
      playful: ['Immer wieder gern! Was soll ich noch aufspüren?'],
    }),
  bye: () =>
    'Vielen Dank für Ihren Besuch und viel Erfolg bei der Suche. Ich bin jederzeit wieder für Sie da.',
  abuse: (v) =>
    `Das tut mir leid. Ich kann es mit einem Ort, einem Budget oder der Zahl der Schlafzimmer noch einmal versuchen oder Sie mit einem Menschen verbinden (${v.agent}). Was ist Ihnen lieber?`,
  acknowledged: () =>
    'Gerne. Möchten Sie weitere Immobilien sehen oder mehr über eine davon wissen?',
  notInListing: (_v, address) => `Im Inserat von ${address} finde ich dazu nichts.`,
  unknown: (v) =>
    `Das habe ich leider nicht ganz verstanden. Ich kann unsere Angebote durchsuchen, zum Beispiel nach Ort, Preis und Schlafzimmern, oder Fragen zu einer Immobilie beantworten. Oder möchten Sie lieber mit einem Menschen sprechen (${v.agent})?`,
  aboutThem: () =>
    'Danke, dass Sie mir das sagen. Was soll die Immobilie haben? Ort, Schlafzimmer und Budget sind ein guter Anfang.',
  incompleteContact: () =>
    'Die Nummer scheint unvollständig zu sein. Wie lautet die ganze Nummer mit Vorwahl, oder möchten Sie lieber eine E-Mail-Adresse angeben?',
  inviteContact: (v) =>
    `Wenn Sie eine Antwort möchten (${v.agent}), hinterlassen Sie einfach eine Telefonnummer oder E-Mail-Adresse.`,
  foundAnew: () =>
    'Mit allen Ihren früheren Wünschen gibt es keine, deshalb habe ich ohne sie neu gesucht.',
  elsewhere: (v) =>
    `Soll ich an einem anderen Ort suchen, oder soll ich Ihre Frage weitergeben (${v.agent})?`,
  noAnswer: (v) =>
    `Dazu habe ich keine Angaben, und raten möchte ich nicht. Soll ich Ihre Frage weitergeben (${v.agent})?`,
  topic: (v, topic) => {
    const pass = `Soll ich Ihre Frage weitergeben (${v.agent})?`;
    switch (topic) {
      case 'robot':
        return `Ich bin ${v.name}, eine KI-Assistenz von ${v.organization}, also kein Mensch. Ich antworte anhand unserer eigenen Angebote und kann jederzeit einen Menschen hinzuholen (${v.agent}).`;
      case 'prompt':
        return 'Dabei kann ich nicht helfen, aber gerne bei der Suche nach einer Immobilie. Was suchen Sie?';
      case 'mortgage':
        return `Die Finanzierung hängt von Ihrer Situation ab; dafür ist eine Bank oder eine zugelassene Kreditvermittlung die richtige Stelle. Zu Zinsen und dazu, was Sie sich leisten können, kann ich nicht beraten. Innerhalb eines Budgets kann ich gerne suchen. ${pass}`;
      case 'legal':
        return `Das ist eine rechtliche oder steuerliche Frage, zu der ich nicht beraten kann; das können eine Kanzlei oder eine Steuerberatung. ${pass}`;
      case 'sell':
        return `Beim Verkauf und bei der Frage, was Ihre Immobilie wert sein kann, hilft Ihnen ${v.agent}. Soll ich Ihre Anfrage weitergeben?`;
      case 'negotiate':
        return `Über Angebote und Preise kann nur ${v.agent} mit Ihnen sprechen. Soll ich das weitergeben?`;
      case 'advice':
        return `Das ist eine persönliche Beratung, die ich ${v.agent} überlasse; ich kann Ihnen sagen, was in den Inseraten steht. ${pass}`;
      case 'neighborhood':
        return `Ich kenne nur, was in unseren Inseraten steht, und kann über die Umgebung nichts Verlässliches sagen. Eine Karte und die Seiten der örtlichen Behörden sind die besten Quellen. ${pass}`;
      case 'hours':
        return `Ich bin rund um die Uhr da, die Bürozeiten habe ich aber nicht zur Hand. ${pass}`;
      case 'company':
        return `Ich arbeite für ${v.organization}.${v.agentPhone ? ` Telefon von ${v.agent}: ${v.agentPhone}.` : ''} Soll ich eine Nachricht weitergeben?`;
      case 'privacy':
        return `Was Sie hier schreiben, speichert ${v.organization}, um Ihnen bei der Suche zu helfen; ich gebe es an niemand anderen weiter. Bei Fragen zu Ihren Daten, oder wenn sie gelöscht werden sollen, kann ich eine Nachricht weitergeben (${v.agent}). Möchten Sie das?`;
    }
  },
  fairHousing: (_v, topic) => {
    const offer =
      'Wenn Sie mir etwas zur Immobilie selbst sagen, etwa Ort, Preis, Größe oder Merkmale, kann ich danach suchen.';
    switch (topic) {
      case 'safety':
        return `Gegenden und Viertel kann ich nicht bewerten. Offizielle Zahlen veröffentlichen die Polizei und die örtlichen Behörden. ${offer}`;
      case 'schools':
        return `Schulen kann ich nicht bewerten, denn ich behandle alle Gegenden gleich. Offizielle Angaben veröffentlichen der Schulbezirk und die Schulbehörde. ${offer}`;
      case 'families':
      case 'people':
      case 'disability':
        return `In allen unseren Immobilien sind alle Menschen willkommen. Nach den Regeln des fairen Wohnens kann ich Gegenden weder danach beschreiben noch danach auswählen, wer dort wohnt; ich suche allein nach der Immobilie. ${offer}`;
    }
  },
  found: (_v, found) => {
    const { total, hasRelaxed } = found;
    if (hasRelaxed)
      return total === 1 ? 'Diese kommt dem am nächsten.' : 'Diese kommen dem am nächsten.';
    if (found.only)
      return `Ich habe ${homesOf(found)} für Sie: ${found.only.address} für ${found.only.price}.`;
    return `Ich habe ${homesOf(found)} für Sie gefunden.${tailOf(found)}`;
  },
  cheaperFound: (_v, found) =>
    found.only
      ? `Es gibt eine günstigere: ${found.only.address} für ${found.only.price}.`
      : `Gerne, ich habe ${homesOf(found)} zu einem niedrigeren Preis.${tailOf(found)}`,
  cheaperIf: (_v, concession, shown) => {
    const condition = {
      nearby: 'Wenn es etwas weiter außerhalb sein darf',
      town: 'Wenn auch ein anderer Ort infrage kommt',
      features: 'Wenn Sie auf die gewünschten Extras verzichten können',
      bedrooms: 'Wenn Ihnen weniger Schlafzimmer genügen',
      bathrooms: 'Wenn Sie bei den Bädern offen sind',
      kind: 'Wenn auch eine andere Art von Immobilie infrage kommt',
    }[concession];
    return `${condition}, ${shown === 1 ? 'kostet diese weniger' : 'kosten diese weniger'}.`;
  },
  thanksForName: (_v, name) => `Freut mich, ${name}. Was darf ich noch für Sie nachsehen?`,
  freshStart: () =>
    'Gerne, fangen wir neu an. Welcher Ort, wie viele Schlafzimmer und welches Budget?',
  offerNotice: (v) =>
    `Soll ich darum bitten, dass ${v.agent} Ihnen Bescheid gibt, sobald es so etwas gibt?`,
  foundNothing: (v) =>
    `Ich habe alle unsere Angebote durchgesehen, und keines passt genau. Sollen wir einen Ihrer Wünsche lockern, oder soll ${v.agent} die Augen für Sie offen halten?`,
  relaxed: (_v, label) =>
    `Keine erfüllt alle Ihre Wünsche, deshalb habe ich einen weggelassen: ${label}.`,
  unresolved: (_v, places) => `In ${places} habe ich keine Angebote.`,
  unread: (_v, { words, isLookedFor }) =>
    isLookedFor
      ? `${words} konnte ich nicht prüfen und habe in den Beschreibungen danach gesucht.`
      : `Nach ${words} konnte ich nicht suchen.`,
  nothingCheaper: (_v, { address, price }) =>
    `Ich habe nichts Passendes, das günstiger ist als ${address} für ${price}.`,
  cheapest: (_v, { address, price }) => `Am günstigsten davon ist ${address} für ${price}.`,
  more: (_v, shown) =>
    shown === 1 ? 'Hier ist noch eine Immobilie.' : `Hier sind ${shown} weitere Immobilien.`,
  noMore: () =>
    'Das war alles zu dieser Suche. Wenn Sie einen Wunsch ändern, etwa den Preis oder die Gegend, suche ich noch einmal.',
  nothingShown: () =>
    'Wir haben uns noch keine Immobilien angesehen. Nennen Sie mir einen Ort, ein Budget oder die Zahl der Schlafzimmer, und ich zeige Ihnen einige.',
  whichOne: () =>
    'Welche der Immobilien meinen Sie? Sie können „die erste“ sagen oder die Straße nennen.',
  notFound: (v, name) =>
    `${name} finde ich nicht unter den aktuellen Angeboten. Soll ich Ihre Frage weitergeben (${v.agent})?`,
  gone: () => 'Diese Immobilie ist nicht mehr unter unseren Angeboten.',
  available: (_v, { address, price, asksGone }) =>
    `${asksGone ? 'Nein' : 'Ja'}, ${address} ist noch zu haben${price ? ` und kostet ${price}` : ''}.`,
  unavailable: (_v, { address, status }) => `Status von ${address}: ${status}.`,
  unmentioned: (_v, { address, what }) =>
    `Im Inserat von ${address} gibt es keine Angabe dazu: ${what}.`,
  offerAgent: (v) => `Soll ich Ihre Frage weitergeben (${v.agent})?`,
  offerNext: () => 'Möchten Sie mehr über eine davon wissen?',
  viewingNoted: (v, { address, contact }) => {
    const what = `Ihren Besichtigungswunsch${address ? ` für ${address}` : ''}`;
    return contact
      ? `Ich habe ${what} weitergegeben. ${v.agent} meldet sich bei Ihnen, um eine Zeit zu vereinbaren (${contact}). Bis dahin steht nichts fest.`
      : `Ich habe ${what} notiert (Kontakt: ${v.agent}).`;
  },
  viewingTimes: (v, { address }) =>
    `Ich habe Ihren Besichtigungswunsch${address ? ` für ${address}` : ''} weitergegeben. Wählen Sie eine der freien Zeiten; die Bestätigung kommt von ${v.agent}. Bis dahin steht nichts fest.`,
  humanNoted: (v, contact) =>
    contact
      ? `Gerne. Ich habe weitergegeben, dass Sie sprechen möchten (${v.agent}) und so erreichbar sind: ${contact}.`
      : `Gerne. Ich habe weitergegeben, dass Sie mit einem Menschen sprechen möchten (${v.agent}).`,
  contactNoted: (v, name) =>
    `Vielen Dank${name ? `, ${name}` : ''}! Ich habe Ihre Angaben weitergegeben (${v.agent}).`,
  askContact: () =>
    'Unter welcher Telefonnummer oder E-Mail-Adresse sind Sie am besten erreichbar?',
  askName: () => 'Darf ich nach Ihrem Namen fragen?',
  askIntent: () => 'Möchten Sie kaufen oder mieten?',
  askTime: () => 'Welcher Tag und welche Uhrzeit würden Ihnen passen?',
  declined: (v) =>
    toned(v, {
      warm: ['Kein Problem. Was möchten Sie noch sehen?'],
      concise: ['In Ordnung. Noch etwas?'],
      formal: ['Selbstverständlich. Was darf ich Ihnen noch zeigen?'],
      playful: ['Macht nichts! Was soll ich noch aufspüren?'],
    }),
  seeCards: () => 'Das habe ich für Sie; die Karten zeigen die Einzelheiten jeder Immobilie.',
  noReliableAnswer: (v) =>
    `Darauf habe ich keine verlässliche Antwort. Soll ich Ihre Frage weitergeben (${v.agent})?`,
  suggestions: {
    cheaper: 'Etwas Günstigeres',
    more: 'Weitere zeigen',
    similar: 'Ähnliche Häuser zeigen',
    viewing: 'Besichtigung buchen',
    human: 'Mit einem Menschen sprechen',
    compare: 'Die ersten beiden vergleichen',
    without: (wish) => `Ohne: ${wish}`,
    about: (ordinal) => `Mehr über die ${['erste', 'zweite', 'dritte'][ordinal] ?? 'letzte'}`,
    search: ['Häuser mit Pool', 'Häuser mit 3 Schlafzimmern', 'Neueste Angebote'],
  },
  homes: germanOfHomes,
  wishes: germanOfWishes,
};

/** "5 Häuser in Salem", "eine Immobilie". */
function homesOf({ total, figures, place, kind, isRent }: FoundHomes): string {
  const where = place ? ` in ${place.names}` : '';
  return `${kinds[kind](total, figures.total)}${isRent ? ' zur Miete' : ''}${where}`;
}

const kinds: Readonly<Record<HomeKind, ReturnType<typeof plural>>> = {
  home: plural({ one: 'eine Immobilie', other: '# Immobilien' }),
  house: plural({ one: 'ein Haus', other: '# Häuser' }),
  condo: plural({ one: 'eine Eigentumswohnung', other: '# Eigentumswohnungen' }),
  apartment: plural({ one: 'eine Wohnung', other: '# Wohnungen' }),
  townhouse: plural({ one: 'ein Reihenhaus', other: '# Reihenhäuser' }),
  listing: plural({ one: 'ein Inserat', other: '# Inserate' }),
};

function tailOf({ total, shown, figures }: FoundHomes): string {
  return total > shown ? ` Hier sind ${figures.shown} Immobilien davon.` : '';
}
