import type { HousePhrases } from './phrases.ts';

export const pt: HousePhrases = {
  aHome: 'o imóvel',
  viewing: (news, home, time, agent) => {
    switch (news) {
      case 'requested':
        return `Visita solicitada a ${home}: ${time}. A confirmação virá de ${agent}.`;
      case 'moved':
        return `Visita remarcada a ${home}: ${time}. A confirmação virá de ${agent}.`;
      case 'cancelled':
        return `Visita cancelada a ${home}: ${time}.`;
      case 'confirmed':
        return `Visita confirmada por ${agent} a ${home}: ${time}.`;
      case 'calledOff':
        return `${agent} precisou cancelar a visita a ${home}: ${time}.`;
    }
  },
  askForRating: (agent) => `Como foi a sua conversa com ${agent}? Avalie de 1 (ruim) a 5 (ótima).`,
  apology: (person) =>
    `Desculpe, não consigo responder agora. Avisei ${person}, que entrará em contato com você. Se deixar um e-mail ou telefone, o contato pode ser feito por ali.`,
  errors: {
    rate_limited: 'São muitas mensagens seguidas. Espere alguns segundos, por favor.',
    service_unavailable: 'Isso não funcionou agora. Tente de novo daqui a pouco.',
    slot_not_available: 'Esse horário não está mais livre. Escolha outro, por favor.',
    contact_required: 'Informe como falar com você: por e-mail ou telefone.',
    too_many_viewings: 'Você já tem várias visitas marcadas. Cancele uma delas primeiro.',
    viewing_over: 'Esta visita já passou ou foi cancelada. Solicite uma nova.',
    nothing_to_send: 'Nada foi dito ainda. Faça primeiro uma pergunta.',
    too_many_saved_homes: 'Você salvou imóveis demais. Remova um para salvar outro.',
    attachment_gone: 'Este arquivo não está mais disponível. Envie-o de novo.',
    consent_required: 'Para usar o chat, é necessário o seu consentimento.',
  },
};
