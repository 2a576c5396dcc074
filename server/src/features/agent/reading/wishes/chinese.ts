import type { Wishes } from '../lexicon.ts';

/** What Chinese speakers ask a home for; before the words of the talk, which know some of them otherwise. */
export const chineseWishes: Wishes = {
  lines: String.raw`
don't want: 不想要 | 不要 | 不需要 | 不喜欢 | 不考虑 | 不想住 | 别要 | 不接受
not: 不是
anything but: 除了
not in: 不在
without: 不带 | 没有 | 不含 | 没带
scratch that: 不对 | 说错了 | 我是说 | 更正 | 应该是
is a dealbreaker: 不行 | 不能接受
exactly: 正好 | 刚好 | 只要
around: 大约 | 大概 | 差不多
at least: 至少 | 最少 | 不少于 | 不低于 | 起码
under: 低于 | 不超过 | 少于 | 最多 | 不高于 | 以内不超过
max: 上限
house: 独栋 | 独立屋 | 独栋住宅 | 独栋房 | 独立别墅 | 独栋别墅 | 平房 | 民宅
house to buy: 买房 | 购房
rent a home: 租房
townhouse: 联排别墅 | 联排 | 联排住宅 | 连排 | 排屋
apartment: 公寓 | 单元房 | 套房 | 楼房
studio: 单身公寓 | 开间 | 一居室公寓
loft: 复式公寓
duplex: 复式 | 双拼
land: 土地 | 地皮 | 宅基地 | 地块
farm: 农场 | 农庄 | 牧场
shop: 商铺 | 店铺 | 店面 | 门面 | 铺面
office space: 写字楼 | 办公楼 | 办公空间 | 办公室出租
warehouse: 仓库 | 库房
industrial building: 厂房 | 工厂
hotel: 酒店 | 宾馆
parking space: 车位 | 停车位
room in shared house: 合租单间 | 合租房间 | 合租 | 合租房 | 共享房
apartment building: 公寓楼
penthouse: 顶层公寓 | 顶楼复式
bedrooms: 卧室 | 间卧室 | 个卧室 | 卧 | 居室 | 室 | 房 | 间房 | 个房间 | 间睡房
bathrooms: 浴室 | 卫生间 | 间卫生间 | 个卫生间 | 间浴室 | 个浴室 | 卫 | 洗手间 | 个洗手间
for rent: 出租 | 租房 | 租赁 | 月租 | 想租 | 求租 | 要租
for sale: 出售 | 在售 | 购买 | 买 | 求购 | 想买 | 要买
per month: 每月 | 每个月 | 一个月
per year: 每年 | 一年
dollars: 美元 | 美金
euros: 欧元
pounds: 英镑
dirhams: 迪拉姆
rupees: 卢比
yuan: 人民币 | 元人民币
square meters: 平方米 | 平米
square feet: 平方英尺 | 平方尺 | 平尺
acres: 英亩
hectares: 公顷
most expensive: 最贵 | 最贵的
biggest: 最大 | 最大的 | 面积最大
cheapest: 最便宜 | 最便宜的 | 最低价
newest listings: 最新房源 | 最新的房源 | 最新上市 | 最新的
2 story: 两层 | 二层 | 两层楼 | 双层
3 story: 三层 | 三层楼
2 car garage: 双车库 | 两车位车库 | 双车位车库
3 car garage: 三车库
i have a dog: 我有一只狗 | 有一只狗 | 我有狗 | 我养狗 | 养了一只狗 | 有狗 | 可以养狗 | 养狗
i have a cat: 我有一只猫 | 有一只猫 | 我有猫 | 我养猫 | 有猫 | 可以养猫 | 养猫 | 能养猫
pets allowed: 可以带宠物 | 允许带宠物 | 能带宠物 | 可带宠物 | 可养宠物 | 可以养宠物 | 允许养宠物 | 允许宠物 | 宠物友好 | 能养宠物
unfurnished: 不带家具 | 无家具 | 没有家具 | 不含家具 | 空房
furnished: 带家具 | 配家具 | 家具齐全 | 有家具 | 含家具 | 全家具
renovated: 精装 | 精装修 | 拎包入住 | 翻新 | 装修过
ocean view: 海景 | 看海 | 海景房
mountain view: 山景
waterfront: 临水 | 海边第一排 | 水岸
pool: 泳池 | 游泳池
private pool: 私人泳池
hot tub: 按摩浴缸 | 热水浴缸
bathtub: 浴缸
dishwasher: 洗碗机
garden: 花园
big yard: 大花园 | 大院子
fenced yard: 围栏院子 | 带围栏的院子
balcony: 阳台
patio: 露台
elevator: 电梯
air conditioning: 空调
gated community: 封闭式小区 | 封闭小区 | 门禁社区 | 门禁小区
home office: 书房 | 家庭办公室 | 在家办公
solar panels: 太阳能板 | 太阳能
ev charger: 充电桩 | 电动车充电
wheelchair accessible: 轮椅 | 无障碍
gym: 健身房
basement: 地下室
fireplace: 壁炉
new construction: 新房 | 新建 | 期房
single story: 单层 | 平层 | 一层的
`,
  turns: [
    [/约(?=\d)/gu, ' around '],
    [/(\d)\s*平(?![方米层尺])/gu, '$1平方米'],
    [/无(?=电梯|泳池|花园|阳台|车库|地下室)/gu, ' without '],
    [/[,，]\s*(?:不对|不是|不)[,，]\s*/gu, ', scratch that, '],
    [
      /(\d[\d,.]*)\s*平(?:方)?(?:米)?(?:到|至|-|–|~)\s*(\d[\d,.]*)\s*平(?:方)?米?/gu,
      '$1 to $2平方米',
    ],
    [
      /(\d[\d,.]*)\s*(?:到|至|-|–|~)\s*(\d[\d,.]*)\s*(平方米|平米|平方英尺|平尺|㎡|英亩|公顷)/gu,
      '$1 to $2$3',
    ],
    [
      /(\d[\d,.]*)\s*(平方米|平米|平方英尺|平尺|㎡|英亩|公顷|亩)\s*(?:以上|起|或以上)/gu,
      'at least $1$2',
    ],
    [/(\d[\d,.]*)\s*(平方米|平米|平方英尺|平尺|㎡|英亩|公顷|亩)\s*(?:以下|以内)/gu, 'at most $1$2'],
    [/((?:18|19|20)\d\d)\s*年?(?:以后|之后|后)(?:建造?|建成|修建|盖)?的?/gu, ' built since $1 '],
    [/((?:18|19|20)\d\d)\s*年?(?:以前|之前|前)(?:建造?|建成|修建|盖)?的?/gu, ' built before $1 '],
    [/((?:18|19|20)\d\d)\s*年(?:建造?|建成)的?/gu, ' built in $1 '],
    [
      /([一二两三四五六七八九\d])\s*(?:到|至|-)\s*([一二两三四五六七八九\d])\s*(?:个|间)?(?:卧室|室|房|居室|卧)/gu,
      ' $1 to $2间卧室 ',
    ],
    [
      /([一二两三四五六七八九\d])\s*(?:个|间)?(?:卧室|室|房|居室|卧)\s*(?:以上|或以上|起)/gu,
      ' at least $1间卧室 ',
    ],
    [
      /除了(\p{Script=Han}{2,4}?)(?:以外|之外)?(?:都可以|都行|什么都可以|其他都)/gu,
      ' anything but $1 ',
    ],
    [
      /([一二两三四五六七八九\d])\s*(?:房|室|居)\s*([一二两三四五六七八九\d])\s*厅\s*([一二两三四五六七八九\d])\s*卫/gu,
      ' $1间卧室 $3间浴室 ',
    ],
    [
      /([一二两三四五六七八九\d])\s*(?:房|室|居|卧)\s*([一二两三四五六七八九\d])\s*卫/gu,
      ' $1间卧室 $2间浴室 ',
    ],
    [/([一二两三四五六七八九\d])\s*(?:房|室|居)\s*([一二两三四五六七八九\d])\s*厅/gu, ' $1间卧室 '],
  ],
};
