import type { HousePhrases } from './phrases.ts';

export const de: HousePhrases = {
  aHome: 'die Immobilie',
  viewing: (news, home, time, agent) => {
    switch (news) {
      case 'requested':
        return `Besichtigung angefragt für ${home}: ${time}. Die Bestätigung kommt von ${agent}.`;
      case 'moved':
        return `Besichtigung verschoben für ${home}: ${time}. Die Bestätigung kommt von ${agent}.`;
      case 'cancelled':
        return `Besichtigung abgesagt für ${home}: ${time}.`;
      case 'confirmed':
        return `Besichtigung von ${agent} bestätigt für ${home}: ${time}.`;
      case 'calledOff':
        return `${agent} musste die Besichtigung für ${home} absagen: ${time}.`;
    }
  },
  askForRating: (agent) =>
    `Wie war Ihr Gespräch mit ${agent}? Bewerten Sie es von 1 (schlecht) bis 5 (sehr gut).`,
  apology: (person) =>
    `Es tut mir leid, ich kann gerade nicht antworten. Ich habe ${person} Bescheid gegeben; Sie bekommen eine Antwort. Mit einer E-Mail-Adresse oder Telefonnummer sind Sie dafür erreichbar.`,
  errors: {
    rate_limited: 'Zu viele Nachrichten auf einmal. Bitte warten Sie einige Sekunden.',
    service_unavailable:
      'Das hat gerade nicht geklappt. Bitte versuchen Sie es gleich noch einmal.',
    slot_not_available: 'Dieser Termin ist vergeben. Bitte wählen Sie einen anderen.',
    contact_required: 'Bitte geben Sie an, wie Sie erreichbar sind: per E-Mail oder Telefon.',
    too_many_viewings:
      'Sie haben bereits mehrere Besichtigungen vor sich. Sagen Sie zuerst eine davon ab.',
    viewing_over: 'Diese Besichtigung ist vorbei oder abgesagt. Bitte fragen Sie eine neue an.',
    nothing_to_send: 'Es wurde noch nichts gesagt. Stellen Sie zuerst eine Frage.',
    too_many_saved_homes:
      'Sie haben zu viele Immobilien gemerkt. Entfernen Sie eine, um eine andere zu merken.',
    attachment_gone: 'Diese Datei ist nicht mehr verfügbar. Bitte laden Sie sie erneut hoch.',
    consent_required: 'Für den Chat wird Ihre Einwilligung benötigt.',
  },
};
