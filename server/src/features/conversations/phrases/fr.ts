import type { HousePhrases } from './phrases.ts';

export const fr: HousePhrases = {
  aHome: 'le bien',
  viewing: (news, home, time, agent) => {
    switch (news) {
      case 'requested':
        return `Visite demandée pour ${home} : ${time}. ${agent} vous la confirmera.`;
      case 'moved':
        return `Visite déplacée pour ${home} : ${time}. ${agent} vous la confirmera.`;
      case 'cancelled':
        return `Visite annulée pour ${home} : ${time}.`;
      case 'confirmed':
        return `Visite confirmée par ${agent} pour ${home} : ${time}.`;
      case 'calledOff':
        return `${agent} a dû annuler la visite de ${home} : ${time}.`;
    }
  },
  askForRating: (agent) =>
    `Comment s’est passée votre conversation avec ${agent} ? Notez-la de 1 (mauvaise) à 5 (très bonne).`,
  apology: (person) =>
    `Désolé, je ne peux pas répondre pour le moment. J’ai prévenu ${person}, qui reviendra vers vous. Laissez une adresse e-mail ou un numéro de téléphone pour être joint.`,
  errors: {
    rate_limited: 'Trop de messages à la suite. Veuillez patienter quelques secondes.',
    service_unavailable: 'Cela n’a pas fonctionné. Veuillez réessayer dans un instant.',
    slot_not_available: 'Ce créneau n’est plus libre. Veuillez en choisir un autre.',
    contact_required: 'Indiquez comment vous joindre : par e-mail ou par téléphone.',
    too_many_viewings: 'Vous avez déjà plusieurs visites à venir. Annulez d’abord l’une d’elles.',
    viewing_over: 'Cette visite est passée ou annulée. Veuillez en demander une nouvelle.',
    nothing_to_send: 'Rien n’a encore été dit. Posez d’abord une question.',
    too_many_saved_homes:
      'Vous avez enregistré trop de biens. Retirez-en un pour en ajouter un autre.',
    attachment_gone: 'Ce fichier n’est plus disponible. Veuillez l’envoyer à nouveau.',
    consent_required: 'Le chat nécessite votre consentement.',
  },
};
