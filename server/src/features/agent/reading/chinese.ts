import { lexicon } from './lexicon.ts';
import { withDigits } from './chinese-numerals.ts';
import { chineseWishes } from './wishes/chinese.ts';

/** A sum as it may stand before "以下", its ten thousands already written out. */
const sum = String.raw`((?:[$€¥]\s?)?\d[\d,.]*(?:\s?(?:美元|美金|欧元|英镑|迪拉姆|卢比|人民币|元|块|k|million|thousand))?)`;

export const chinese = lexicon(
  String.raw`
sort by price ascending: 按价格从低到高 | 价格从低到高 | 按价格升序 | 从便宜到贵
sort by price descending: 按价格从高到低 | 价格从高到低 | 从贵到便宜
pets allowed: 可以养宠物 | 可养宠物 | 允许养宠物 | 允许宠物 | 能养宠物 | 可以养狗 | 可以养猫
wine cellar: 酒窖
gym: 健身房
quiet: 安静
natural light: 采光好 | 明亮
single story: 平层 | 单层
no hoa: 没有物业费 | 无物业费
hello: 你好 | 您好 | 嗨 | 早上好 | 晚上好 | 下午好
thank you: 谢谢 | 谢谢您 | 谢谢你 | 多谢 | 感谢
goodbye: 再见 | 拜拜
yes: 是的 | 好的 | 好 | 可以 | 对 | 行 | 当然
please: 请 | 麻烦
no thanks: 不用了 | 不用谢 | 不需要 | 暂时不用
no: 不是 | 不要 | 没有
help: 帮助 | 你能做什么 | 您能做什么 | 怎么用
are you a robot: 你是机器人吗 | 您是机器人吗 | 你是真人吗 | 您是真人吗 | 你是人吗 | 是真人吗 | 是机器人吗
i'm looking for: 我在找 | 我想找 | 我们在找 | 想找 | 寻找 | 找
i want: 我想要 | 我要 | 我们想要 | 我需要 | 需要 | 想要
i would like: 我想 | 我们想
show me: 给我看 | 给我看看 | 看看 | 显示 | 推荐 | 请给我看
do you have: 你们有 | 您们有 | 有没有 | 有什么
does it have: 它有 | 这套有 | 这房子有 | 带有 | 是否有
is there: 有
tell me about: 介绍一下 | 告诉我关于 | 说说 | 了解一下 | 想了解 | 了解 | 详细介绍
tell me more: 更多信息 | 更多详情 | 详情 | 详细信息
home: 房源 | 住宅 | 房产
homes: 房子
house: 别墅 | 独栋 | 独立屋 | 独栋住宅 | 独栋房
apartment: 公寓 | 单元
condo: 共管公寓
townhouse: 联排 | 联排别墅 | 联排住宅
land: 土地 | 地皮
studio: 开间 | 单间 | 一居室公寓
listings: 挂牌
bedrooms: 卧室 | 间卧室 | 个卧室 | 卧 | 居室 | 室 | 房
bathrooms: 浴室 | 卫生间 | 间卫生间 | 个卫生间 | 间浴室 | 个浴室 | 卫
1: 一
2: 两 | 二
3: 三
4: 四
5: 五
6: 六
at least: 至少 | 最少
or more: 或以上 | 或更多
under: 低于 | 不超过 | 少于 | 最多
over: 高于 | 超过
dollars: 美元 | 美金
cheaper: 更便宜 | 便宜一点 | 便宜点 | 便宜些 | 更便宜的 | 便宜一些
cheapest: 最便宜 | 最便宜的
cheap: 便宜
too expensive: 太贵 | 太贵了
expensive: 贵
bigger: 更大 | 大一点 | 大一些
biggest: 最大
big: 大
smaller: 更小 | 小一点 | 小一些
newest listings: 最新房源 | 最新的房源 | 最新上市
newer: 更新的
new: 新
show me more: 更多房源 | 再看看 | 更多 | 看更多 | 其他房源 | 还有别的吗 | 还有吗 | 再来几套 | 换一批
similar: 类似 | 相似
compare: 比较 | 对比 | 比较一下
the first two: 前两套 | 前两个 | 头两套
the first one: 第一套 | 第一个 | 第一间 | 第1套 | 第一处
the second one: 第二套 | 第二个 | 第二间 | 第2套 | 第二处
the third one: 第三套 | 第三个 | 第三间 | 第3套
the last one: 最后一套 | 最后一个
the other one: 另一套 | 另外一套 | 另一个
this home: 这套房子 | 这套 | 这套房源 | 这个房子 | 这房子 | 此房 | 该房源
which one is: 哪一套 | 哪套 | 哪个
for sale: 出售 | 在售
for rent: 出租 | 租房 | 租赁
rent: 租 | 租金
buy: 买 | 购买
sell my house: 卖我的房子 | 卖房子 | 卖房 | 出售我的房子
how much is: 多少钱 | 价格是多少 | 价格多少 | 售价多少 | 什么价格 | 价格是 | 售价是多少
price: 价格 | 售价 | 房价 | 单价
how many: 几个 | 几间 | 多少个 | 多少间 | 几
how big is: 多大 | 面积多大 | 面积是多少 | 面积多少 | 多少平
how old is: 哪年建的 | 什么时候建的 | 房龄 | 哪一年建 | 建于哪年 | 多少年
square feet: 平方英尺 | 平方尺
per square meter: 每平方米 | 每平米 | 每平 | 一平米 | 一平方米
per square foot: 每平方英尺 | 每平方尺 | 每平尺
square meters: 平方米 | 平米
where is: 在哪里 | 在哪儿 | 在哪 | 位置在哪
address: 地址
who is the agent: 经纪人是谁 | 谁在卖 | 哪个经纪人
what: 什么
when: 什么时候 | 何时
available: 可售
is it still available: 还在吗 | 还有货吗 | 还在售吗 | 还能买吗 | 还在卖吗 | 卖出去了吗 | 还在市场上吗
sold: 已售 | 卖掉
photos: 照片 | 图片
book a viewing: 预约看房 | 约看房 | 看房 | 预约参观 | 预约
can i visit it: 可以参观 | 能参观 | 想参观 | 参观 | 能去看 | 可以去看 | 实地看
talk to a person: 和真人沟通 | 跟真人聊 | 与真人沟通 | 找真人 | 转人工 | 人工客服 | 和经纪人谈 | 联系经纪人 | 和真人说话 | 跟人聊 | 和人工沟通 | 与经纪人联系
call me: 给我打电话 | 打电话给我 | 联系我
my name is: 我叫 | 我的名字是 | 我姓
my phone is: 我的电话是 | 我的手机号是 | 电话是 | 我的电话
my email is: 我的邮箱是 | 邮箱是 | 我的邮箱
your name: 您怎么称呼 | 怎么称呼 | 您的姓名 | 您的名字
name: 姓名 | 名字
phone: 电话 | 手机
e-mail: 邮箱 | 邮件
budget: 预算
town: 城市
tomorrow: 明天
today: 今天
Monday: 周一 | 星期一
Tuesday: 周二 | 星期二
Wednesday: 周三 | 星期三
Thursday: 周四 | 星期四
Friday: 周五 | 星期五
Saturday: 周六 | 星期六
Sunday: 周日 | 星期日 | 星期天
weekend: 周末
morning: 上午 | 早上
afternoon: 下午
with: 带 | 有着
without: 没带 | 不带
in: 在 | 位于
there: 那里 | 那边 | 这里 | 那儿
near: 附近 | 靠近
and: 和 | 以及 | 并且 | 与
or: 或 | 或者 | 还是
but: 但是 | 但
pool: 泳池 | 游泳池
garage: 车库
parking: 停车位 | 车位 | 停车
garden: 花园
yard: 院子 | 后院
terrace: 露台
balcony: 阳台
basement: 地下室
fireplace: 壁炉
elevator: 电梯
air conditioning: 空调
heating: 暖气 | 供暖
kitchen: 厨房
view: 景观 | 风景
ocean view: 海景
roof: 屋顶
floors: 地板
laundry: 洗衣房
solar: 太阳能
furnished: 带家具 | 配家具
pets: 宠物 | 养狗 | 养猫 | 狗 | 猫
renovated: 翻新 | 装修过
office: 书房 | 办公室
association fee: 物业费 | 管理费 | 业主协会费
mortgage: 贷款 | 房贷 | 按揭
property taxes: 房产税 | 物业税 | 地税 | 房屋税
legal: 律师 | 税 | 法律
negotiate: 讲价 | 砍价 | 议价 | 还价 | 折扣
privacy: 隐私 | 我的数据 | 个人信息
delete my data: 删除我的数据 | 删除我的信息
it: 它
is: 是
safe: 安全 | 治安好
area: 地区 | 区域 | 地段 | 附近区域
neighborhood: 社区 | 小区 | 街区
crime: 犯罪 | 犯罪率 | 治安
dangerous: 危险
good schools: 好学校 | 好学区 | 学区好 | 学校好 | 最好的学校 | 学区怎么样
schools: 学校 | 学区
who lives there: 住着什么人 | 谁住在那里 | 住的都是什么人 | 什么人住 | 住什么人 | 什么样的人住
people: 人
neighbors: 邻居
families: 家庭
kids: 孩子 | 小孩
no kids: 没有孩子 | 没有小孩
white people: 白人
black people: 黑人
hispanics: 拉丁裔 | 西班牙裔 | 墨西哥人
immigrants: 移民 | 外国人
muslims: 穆斯林
jews: 犹太人
christians: 基督徒 | 基督教徒
chinese people: 华人 | 中国人
indians: 印度人
: 的 | 了 | 吗 | 呢 | 吧 | 啊 | 套 | 间 | 个 | 我 | 我们 | 您 | 你 | 你们 | 一下 | 想 | 都 | 也 | 这 | 那 | 里 | 能 | 得
`,
  {
    wishes: chineseWishes,
    numerals: withDigits,
    before: '',
    after: '',
    turns: [
      [/(\d[\d.]*) ?(?:到|至|-|–|~) ?(\d[\d.]*)\s*万/gu, '$1万 to $2万'],
      [/(\d[\d,.]*)\s*万\s*(?:到|至|-|–|~)\s*(?=\d)/gu, '$1万 to '],
      [/(\d[\d,.]*)\s*(平方米|平米|平方英尺|平尺|㎡)\s*(?:以上|起)/gu, 'at least $1$2'],
      [/(\d[\d,.]*)\s*(平方米|平米|平方英尺|平尺|㎡)\s*(?:以下|以内)/gu, 'at most $1$2'],
      [/(\d+(?:\.\d+)?)\s*万/gu, '$1 tenthousand'],
      [/(\d+)\.(\d) tenthousand/gu, '$1$2000'],
      [/(\d+)\.(\d\d) tenthousand/gu, '$1$200'],
      [/(\d+) tenthousand/gu, '$10000'],
      [new RegExp(String.raw`${sum}\s*(?:以下|以内|之内|左右以内)`, 'gu'), ' under $1 '],
      [new RegExp(String.raw`${sum}\s*(?:以上|起)`, 'gu'), ' over $1 '],
      [/([一二两三四五六\d])\s*(?:房|室|居)\s*([一二两三四五六\d])\s*(?:厅|卫)/gu, ' $1间卧室 '],
    ],
  },
);
