/** Words that every question may have and none is told by: of English, Spanish, French, German, Portuguese, Arabic, Hindi. */
export const emptyWords: ReadonlySet<string> = new Set(
  `a an the this that these those and or of to in on at for with from by as into about up out so if then than but
  is are was were be been being am do does did done have has had having can could will would shall should may might must
  i me my mine we us our ours you your yours u ur he him his she her it its they them their there here who whom whose
  what whats which when why how hows much many any some all no not yes please thanks thank hi hello hey ok okay just
  also too very really actually know tell say ask asking wondering wonder like want wants need needs would let lets get got
  give go going im ive id youre theyre dont doesnt cant kind sort thing things guys someone something anything one ones
  question quick help information info details more explain exactly usually normally generally typically long often
  possible able make made take takes use using come way
  el la los las un una unos unas y o u de del en al a con por para que cual cuales quien como cuando cuanto cuanta
  cuantos cuantas es son esta estan ser estar hay tiene tienen tengo tenemos hacen hace puedo pueden se me mi mis su sus
  le les lo nos ustedes usted yo tu si no gracias hola favor quiero quisiera saber
  le la les un une des du de d l et ou a au aux en dans sur pour par avec que quel quelle quels quelles qui comment quand
  combien est sont etes ce cet cette ces il elle on nous vous je j tu mon ma mes votre vos notre nos y a t s qu bonjour
  merci puis peut peux pouvez faites avez avons faut est-ce
  hoch der die das den dem des ein eine einen einem einer und oder von zu zum zur im in am an auf fur mit bei ist sind war sein
  haben hat habe gibt es ich mich mir mein meine wir uns unser unsere sie ihr ihre ihnen was welche welcher welches wer wie
  wann warum wieviel viel viele kann konnen muss bitte danke hallo man mochte wurde auch
  o os as um uma uns umas e ou do da dos das no na nos nas em ao com por para que qual quais quem como quando quanto
  quanta quantos sao esta estao ser ter tem tenho temos posso podem voces voce eu meu minha seu sua obrigado ola quero
  ما ماذا هل كم كيف متى من في على الى إلى عن مع هو هي هذا هذه لكم لديكم عندكم يمكن يمكنني انا أنا نحن انتم أنتم و أو او لي التي الذي
  क्या कैसे कब कितना कितनी कितने कौन का की के को में से पर है हैं हो था थी और या मैं मुझे हम आप आपका आपकी आपके यह वह लिए कृपया सकता सकते सकती करते करती करता
  的 了 吗 呢 是 在 有 和 我 我们 你 你们 您 您们 什么 多少 怎么 如何 几 请问 可以 能 要 会 吧 啊 这 那 个 需要 想 知道`
    .split(/\s+/u)
    .filter(Boolean),
);

/** In nearly every question to a realtor: they tell little. */
export const faintWords: ReadonlySet<string> = new Set(
  `home homes house houses property properties place places real estate agency company office team agent agents
  buy buying buyer work working works offer offers service services provide time client clients customer customers
  casa casas inmueble propiedad maison bien immobilier haus immobilie imovel imoveis عقار منزل بيت घर मकान संपत्ति 房子 房屋 房产 公司`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Words of one meaning in questions to a realtor; the first stands for all. Languages are mixed on purpose. */
const families = `
fee cobran cobra cobrar fees commission commissions charge charges cost costs rate rates percentage honorarios comision comisiones tarifa tarifas frais honoraires provision gebuhr gebuhren kosten taxa taxas comissao comissoes عمولة العمولة رسوم الرسوم कमीशन शुल्क फीस फ़ीस 佣金 费用 收费 中介费
hour hours open opening opened opens close closed closes closing schedule horario horarios abren abierto abiertos cierran horaires ouvert ouverts ouvrez offnungszeiten geoffnet abrem aberto funcionamento ساعات مواعيد تفتحون العمل खुलता खुला खुले समय 营业 开门 关门 营业时间
located where donde wo onde أين اين कहाँ कहां 哪里 哪儿 location address situated ubicacion ubicada ubicados ubicado direccion encuentran adresse situe situes standort befindet liegt endereco localizado localizada fica عنوان العنوان تقع موقع पता स्थित 地址 位于 位置
pet pets dog dogs cat cats animal animals mascota mascotas perro perros gato gatos animaux chien chiens chat chats haustier haustiere hund hunde katze katzen estimacao cachorro حيوانات الحيوانات أليفة الأليفة पालतू कुत्ता जानवर 宠物 狗 猫
deposit deposits security deposito fianza caution kaution caucao عربون تأمين التأمين जमानत डिपॉजिट जमा 押金 定金
sell selling sells sold seller sellers list vender venta vendre vente verkaufen verkauf verkaufe venda بيع أبيع बेचना बेचने बेचूँ 卖 出售 卖房
rent rents rental rentals renting lease leasing tenant tenants alquilar alquiler alquileres renta louer location mieten miete vermieten alugar aluguel إيجار الإيجار استئجار تأجير किराया किराए 租 出租 租房 租金
realtor realtors broker brokers agente agentes corretor makler agent وكيل एजेंट 经纪人
parking park parkplatz parkplatze estacionamiento aparcamiento stationnement parkings estacionamento موقف مواقف पार्किंग 停车 停车位 车位
viewing viewings tour tours visit visits showing showings visita visitas visite visites besichtigung besichtigungen besichtigen معاينة زيارة विज़िट 看房 参观
document documents paperwork papers documentos documentacion unterlagen dokumente documentation pieces papiers وثائق مستندات المستندات दस्तावेज़ दस्तावेज 文件 材料 资料
speak speaks language languages spoken habla idioma idiomas hablan parlez langue langues sprechen sprachen sprache falam lingua تتحدثون لغة لغات भाषा भाषाएँ बोलते 语言 讲 说
cover covers covered serve serves served cubren
area areas zone zona zonas region regions gebiet regiao مناطق المناطق क्षेत्र 地区 区域
credit score puntaje kredit bonitat credito
lender lenders mortgage mortgages bank banks loan loans financing hipoteca hipotecas banco bancos pret prets banque hypotheque kredite hypothek bank hipotecas financiamento emprestimo قرض تمويل رهن लोन ऋण बैंक 贷款 银行
inspection inspections inspector inspectors inspect inspeccion gutachten vistoria فحص निरीक्षण 验房 检查
cancel cancels cancelled cancellation cancelar annuler stornieren absagen kundigen cancelamento إلغاء रद्द 取消
apply application applications applicant solicitud solicitar candidature dossier bewerben bewerbung candidatura طلب تقديم आवेदन 申请
license licence licensed licensure licencia lizenz licenca ترخيص लाइसेंस 执照
smoke smoking smoker smokers fumar fumer rauchen تدخين धूम्रपान 吸烟 抽烟
weekend weekends saturday saturdays sunday sundays sabado sabados domingo domingos samedi dimanche samstag samstags sonntag wochenende fim عطلة السبت الأحد शनिवार रविवार 周末 星期六 星期天
year years business established experience experienced founded anos experiencia erfahrung jahre ans خبرة سنوات अनुभव साल 经验 年
appraisal appraise valuation value worth evaluation tasacion valoracion estimation bewertung avaliacao تقييم मूल्यांकन 估价 评估
move moving relocate relocation relocating mudanza mudarse demenager demenagement umzug umziehen mudanca انتقال स्थानांतरण 搬家
contract contracts agreement agreements contrato contratos contrat contrats vertrag vertrage عقد अनुबंध 合同
repair repairs maintenance fix broken reparacion reparaciones reparation reparaturen reparatur manutencao صيانة إصلاح मरम्मत 维修
utility utilities electricity water internet gas bills servicios charges nebenkosten contas
refund refunds refundable refunded reembolso rembourse erstattung reembolsavel استرداد वापस 退款 退还
insurance insure insured seguro seguros assurance versicherung تأمينات बीमा 保险
foreigner foreigners foreign overseas international abroad nonresident extranjeros extranjero etranger etrangers auslander ausland estrangeiros أجانب الأجانب विदेशी 外国人
tax taxes impuesto impuestos impot impots steuer steuern imposto impostos ضريبة ضرائب टैक्स कर 税
allow allows allowed permit permits permitted accept accepts accepted permiten permitido permitidos aceptan erlaubt erlauben autorise autorises acceptez acceptes permitem permitido aceitam تسمحون مسموح مسموحة يسمح अनुमति इजाज़त 允许
office offices oficina oficinas buro bureau bureaux escritorio escritorios مكتب مكتبكم مكتبك कार्यालय ऑफिस ऑफ़िस 办公 办公室
team teams staff equipo equipe equipa personal mitarbeiter فريق टीम 团队
appointment appointments cita citas rendez termin termine agendamento موعد अपॉइंटमेंट 预约
`;

const meanings = new Map(
  families
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0] ?? word] as const);
    })
    .toReversed(),
);

/** The word that stands for all of its meaning, if it has others. */
export function meaningOf(word: string): string | undefined {
  return meanings.get(word) ?? (word.endsWith('s') ? meanings.get(word.slice(0, -1)) : undefined);
}
