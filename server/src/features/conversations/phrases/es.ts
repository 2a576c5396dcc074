import type { HousePhrases } from './phrases.ts';

export const es: HousePhrases = {
  aHome: 'la propiedad',
  viewing: (news, home, time, agent) => {
    switch (news) {
      case 'requested':
        return `Visita a ${home} solicitada: ${time}. ${agent} se la confirmará.`;
      case 'moved':
        return `Visita a ${home} cambiada: ${time}. ${agent} se la confirmará.`;
      case 'cancelled':
        return `Visita a ${home} cancelada: ${time}.`;
      case 'confirmed':
        return `Visita a ${home} confirmada por ${agent}: ${time}.`;
      case 'calledOff':
        return `${agent} tuvo que cancelar la visita a ${home}: ${time}.`;
    }
  },
  askForRating: (agent) =>
    `¿Cómo fue su conversación con ${agent}? Califíquela del 1 (mal) al 5 (muy bien).`,
  apology: (person) =>
    `Lo siento, ahora mismo no puedo responder. He avisado a ${person}, que se pondrá en contacto con usted. Si deja un correo electrónico o un teléfono, le podrá localizar ahí.`,
  errors: {
    rate_limited: 'Son demasiados mensajes seguidos. Espere unos segundos, por favor.',
    service_unavailable: 'Algo no funcionó. Inténtelo de nuevo en un momento.',
    slot_not_available: 'Esa hora ya no está libre. Elija otra, por favor.',
    contact_required: 'Indique cómo contactarle: por correo electrónico o teléfono.',
    too_many_viewings: 'Ya tiene varias visitas pendientes. Cancele primero una de ellas.',
    viewing_over: 'Esta visita ya pasó o está cancelada. Solicite una nueva.',
    nothing_to_send: 'Aún no se ha dicho nada. Haga primero una pregunta.',
    too_many_saved_homes: 'Ha guardado demasiadas propiedades. Quite una para guardar otra.',
    attachment_gone: 'Este archivo ya no está disponible. Súbalo de nuevo.',
    consent_required: 'Para usar el chat hace falta su consentimiento.',
  },
};
