import type { HousePhrases } from './phrases.ts';

export const zh: HousePhrases = {
  aHome: '该房源',
  viewing: (news, home, time, agent) => {
    switch (news) {
      case 'requested':
        return `已为您申请看房：${home}，${time}。${agent} 会与您确认。`;
      case 'moved':
        return `看房时间已更改：${home}，${time}。${agent} 会与您确认。`;
      case 'cancelled':
        return `看房已取消：${home}，${time}。`;
      case 'confirmed':
        return `${agent} 已确认看房：${home}，${time}。`;
      case 'calledOff':
        return `${agent} 不得不取消看房：${home}，${time}。`;
    }
  },
  askForRating: (agent) => `您与 ${agent} 的沟通如何？请从 1（差）到 5（很好）评分。`,
  apology: (person) =>
    `抱歉，我现在无法回答。我已通知${person}，对方会与您联系。请留下电子邮箱或电话，以便联系您。`,
  errors: {
    rate_limited: '消息发送过于频繁，请稍等几秒。',
    service_unavailable: '刚才没有成功，请稍后再试。',
    slot_not_available: '这个时间已被预约，请选择其他时间。',
    contact_required: '请留下联系方式：邮箱或电话。',
    too_many_viewings: '您已有多个待看房预约，请先取消其中一个。',
    viewing_over: '此次看房已结束或已取消，请重新申请。',
    nothing_to_send: '还没有对话内容，请先提问。',
    too_many_saved_homes: '收藏的房源过多，请先移除一套再收藏。',
    attachment_gone: '该文件已失效，请重新上传。',
    consent_required: '使用聊天需要您的同意。',
  },
};
