import { chineseOfHomes, chineseOfWishes } from './chinese.homes.ts';
import type { FoundHomes, HomeKind, Phrases } from './phrases.ts';
import { toned } from './toned.ts';

/** What the concierge says in Simplified Chinese: with 您. */
export const chinese: Phrases = {
  ourTeam: '我们的团队',
  quotes: ['“', '”'],
  greeting: (v) =>
    toned(v, {
      warm: [
        `您好，我是 ${v.name}，${v.organization} 的 AI 助理。您想找什么样的房源：在哪个城市，几间卧室，预算多少？`,
      ],
      concise: [
        `您好，我是 ${v.organization} 的 AI 助理 ${v.name}。哪个城市，几间卧室，多少预算？`,
      ],
      formal: [`您好。我是 ${v.organization} 的 AI 助理 ${v.name}。请问有什么可以帮您找房？`],
      playful: [
        `嗨！我是 ${v.name}，${v.organization} 的 AI 找房小能手。说说您的理想家园，我这就去找！`,
      ],
    }),
  greetingOnPage: (v, address) =>
    `您好，我是 ${v.name}，${v.organization} 的 AI 助理。您正在浏览 ${address}。想进一步了解这套房源，还是看看类似的房源？`,
  help: (v) =>
    `我是 ${v.name}，${v.organization} 的 AI 助理。我可以按城市、价格、卧室数或特点为您查找房源，回答关于房源的问题，比较房源，并把看房申请或留言转达给 ${v.agent}。您在找什么样的房源？`,
  thanks: (v) =>
    toned(v, {
      warm: ['不客气。还需要我为您查找什么吗？'],
      concise: ['不客气。还有别的吗？'],
      formal: ['乐意为您效劳。请问还有什么可以帮您？'],
      playful: ['随叫随到！接下来找点什么？'],
    }),
  bye: () => '感谢您的光临，祝您找房顺利。需要时随时可以继续找我。',
  abuse: (v) =>
    `很抱歉给您带来不便。您可以告诉我城市、预算或卧室数，我再试一次，或者为您联系 ${v.agent}。您希望怎样？`,
  acknowledged: () => '很高兴能帮到您。想看更多房源，还是进一步了解其中一套？',
  notInListing: (_v, address) => `${address} 的房源信息中没有这一项。`,
  unknown: (v) =>
    `抱歉，我没有完全理解。我可以按城市、价格和卧室数等为您查找房源，也可以回答关于房源的问题。或者您更想与 ${v.agent} 沟通？`,
  aboutThem: () => '谢谢您告诉我。您希望房源具备什么？可以先从城市、卧室数和预算说起。',
  incompleteContact: () => '这个号码似乎不完整。请问带区号的完整号码是多少，或者您更愿意留下邮箱？',
  inviteContact: (v) => `如果您希望收到 ${v.agent} 的回复，请留下电话或邮箱。`,
  foundAnew: () => '没有房源能同时满足您之前的要求，所以我去掉这些要求重新查找了。',
  elsewhere: (v) => `要我在其他城市查找，还是把您的问题转达给 ${v.agent}？`,
  noAnswer: (v) => `我没有这项信息，也不想随意猜测。要我把您的问题转达给 ${v.agent} 吗？`,
  topic: (v, topic) => {
    const pass = `要我把您的问题转达给 ${v.agent} 吗？`;
    switch (topic) {
      case 'robot':
        return `我是 ${v.name}，为 ${v.organization} 服务的 AI 助理，不是真人。我根据我们自己的房源回答，您需要真人时，我可以随时联系 ${v.agent}。`;
      case 'prompt':
        return '这方面我帮不上忙，但很乐意帮您找房。您在找什么样的房源？';
      case 'mortgage':
        return `贷款取决于您的具体情况，请咨询持牌贷款机构；我不能就利率或您的承受能力提供建议。如果您有预算，我可以在预算内查找。${pass}`;
      case 'legal':
        return `这是法律或税务问题，我不能提供建议，请咨询律师或税务顾问。${pass}`;
      case 'sell':
        return `${v.agent} 可以协助您出售房产并评估其价值。要我转达您的需求吗？`;
      case 'negotiate':
        return `报价和价格只能由 ${v.agent} 与您商谈。要我转达吗？`;
      case 'advice':
        return `这属于个人建议，还是由 ${v.agent} 来回答；我可以告诉您每套房源的信息。${pass}`;
      case 'neighborhood':
        return `我只了解我们的房源信息，无法对周边情况给出可靠的说明。地图和当地政府网站是最好的来源。${pass}`;
      case 'hours':
        return `我全天候在线，但没有办公室的营业时间。${pass}`;
      case 'company':
        return `我为 ${v.organization} 服务。${v.agentPhone ? `${v.agent} 的电话：${v.agentPhone}。` : ''}要我转达留言吗？`;
      case 'privacy':
        return `您在这里写的内容由 ${v.organization} 保存，用于协助您找房，我不会与其他人共享。如果您对自己的数据有疑问，或希望删除数据，我可以转达给 ${v.agent}。需要吗？`;
    }
  },
  fairHousing: (_v, topic) => {
    const offer = '您可以告诉我对房源本身的要求，例如城市、价格、面积或特点，我来为您查找。';
    switch (topic) {
      case 'safety':
        return `我不能评价地区或社区。警方和当地政府会公布官方数据。${offer}`;
      case 'schools':
        return `我不能评价学校，因为我对所有地区一视同仁。教育部门会公布官方信息。${offer}`;
      case 'families':
      case 'people':
      case 'disability':
        return `我们的每套房源都欢迎所有人。根据公平住房规定，我不能按居住者来描述或挑选地区，只按房源本身查找。${offer}`;
    }
  },
  found: (_v, found) => {
    const { total, hasRelaxed } = found;
    if (hasRelaxed) return total === 1 ? '这套最接近您的要求。' : '以下最接近您的要求。';
    if (found.only)
      return `为您找到${homesOf(found)}：${found.only.address}，价格 ${found.only.price}。`;
    return `为您找到${homesOf(found)}。${tailOf(found)}`;
  },
  cheaperFound: (_v, found) =>
    found.only
      ? `有一套价格更低：${found.only.address}，价格 ${found.only.price}。`
      : `好的，价格更低的有${homesOf(found)}。${tailOf(found)}`,
  cheaperIf: (_v, concession, shown) => {
    const condition = {
      nearby: '如果可以稍远一些',
      town: '如果其他城市也可以',
      features: '如果可以不要您提到的附加条件',
      bedrooms: '如果卧室可以少一些',
      bathrooms: '如果卫生间数量可以放宽',
      kind: '如果其他类型的房源也可以',
    }[concession];
    return `${condition}，${shown === 1 ? '这套价格更低' : '以下价格更低'}。`;
  },
  thanksForName: (_v, name) => `很高兴认识您，${name}。还需要我查找什么？`,
  freshStart: () => '好的，重新开始。请问哪个城市、几间卧室、预算多少？',
  offerNotice: (v) => `要我请 ${v.agent} 在有合适房源时通知您吗？`,
  foundNothing: (v) =>
    `我查看了所有房源，没有完全符合的。要放宽其中一项要求，还是请 ${v.agent} 为您留意？`,
  relaxed: (_v, label) => `没有房源满足您的全部要求，所以我放宽了一项：${label}。`,
  unresolved: (_v, places) => `我们在 ${places} 没有房源。`,
  unread: (_v, { words, isLookedFor }) =>
    isLookedFor ? `我无法核实${words}，只在房源描述中查找了。` : `我无法按${words}进行搜索。`,
  nothingCheaper: (_v, { address, price }) =>
    `没有比 ${address}（${price}）更便宜且符合要求的房源。`,
  cheapest: (_v, { address, price }) => `其中价格最低的是 ${address}，价格 ${price}。`,
  more: (_v, shown) => `再为您推荐${kinds.home(shown, String(shown))}。`,
  noMore: () => '这次查找的房源就这些。如果您调整价格或地区等要求，我再为您查找。',
  nothingShown: () => '我们还没有看过房源。请告诉我城市、预算或卧室数，我来为您推荐。',
  whichOne: () => '您指的是哪一套？可以说“第一套”或街道名称。',
  notFound: (v, name) => `目前在售的房源中没有找到 ${name}。要我把您的问题转达给 ${v.agent} 吗？`,
  gone: () => '这套房源已不在我们的列表中。',
  available: (_v, { address, price, asksGone }) =>
    `${asksGone ? '没有' : '是的'}，${address} 仍然在售${price ? `，价格 ${price}` : ''}。`,
  unavailable: (_v, { address, status }) => `${address} 的状态：${status}。`,
  unmentioned: (_v, { address, what }) => `${address} 的房源信息中没有提到${what}。`,
  offerAgent: (v) => `要我把您的问题转达给 ${v.agent} 吗？`,
  offerNext: () => '想进一步了解其中哪一套吗？',
  viewingNoted: (v, { address, contact }) => {
    const what = `您${address ? `对 ${address} ` : ''}的看房申请`;
    return contact
      ? `我已把${what}转达给 ${v.agent}，会通过 ${contact} 与您商定时间。在此之前尚未确定。`
      : `我已为 ${v.agent} 记下${what}。`;
  },
  viewingTimes: (v, { address }) =>
    `我已把您${address ? `对 ${address} ` : ''}的看房申请转达给 ${v.agent}。请选择一个可预约的时间，${v.agent} 会与您确认。在此之前尚未确定。`,
  humanNoted: (v, contact) =>
    contact
      ? `好的。我已告知 ${v.agent} 您希望沟通，可以通过 ${contact} 联系您。`
      : `好的。我已告知 ${v.agent} 您希望与真人沟通。`,
  contactNoted: (v, name) =>
    `谢谢您${name ? `，${name}` : ''}！我已把您的联系方式转达给 ${v.agent}。`,
  askContact: () => '请问通过哪个电话或邮箱联系您最方便？',
  askName: () => '请问您怎么称呼？',
  askIntent: () => '您想购买还是租房？',
  askTime: () => '您哪天、几点方便？',
  declined: (v) =>
    toned(v, {
      warm: ['没关系。您还想看些什么？'],
      concise: ['好的。还有别的吗？'],
      formal: ['好的。请问还需要为您展示什么？'],
      playful: ['没事儿！接下来找点什么？'],
    }),
  seeCards: () => '这是我找到的房源，卡片上有每套的详情。',
  noReliableAnswer: (v) => `对此我没有可靠的答案。要我把您的问题转达给 ${v.agent} 吗？`,
  suggestions: {
    cheaper: '便宜一点的',
    more: '看更多房源',
    similar: '看看类似的房子',
    viewing: '预约看房',
    human: '与真人沟通',
    compare: '比较前两套',
    without: (wish) => `不要：${wish}`,
    about: (ordinal) => `介绍一下${['第一套', '第二套', '第三套'][ordinal] ?? '最后一套'}`,
    search: ['带泳池的房源', '3间卧室的房源', '最新房源'],
  },
  homes: chineseOfHomes,
  wishes: chineseOfWishes,
};

/** " Salem 的 5 套房源"、"1 套房源"。 */
function homesOf({ total, figures, place, kind, isRent }: FoundHomes): string {
  const where = place ? ` ${place.names} 的` : '';
  return `${where}${kinds[kind](total, figures.total, isRent ? '出租' : '')}`;
}

type Counted = (count: number, figure: string, offer?: string) => string;

const kinds: Readonly<Record<HomeKind, Counted>> = {
  home: counted('房源'),
  house: counted('独栋住宅'),
  condo: counted('共管公寓'),
  apartment: counted('公寓'),
  townhouse: counted('联排住宅'),
  listing: counted('房源'),
};

function counted(noun: string): Counted {
  return (_count, figure, offer = '') => ` ${figure} 套${offer}${noun}`;
}

function tailOf({ total, shown, figures }: FoundHomes): string {
  return total > shown ? `先为您展示 ${figures.shown} 套房源。` : '';
}
