import type { FairHousingTopic } from './fair-housing-topic.ts';

/**
 * The words of one language from which a steering question is made. As in English it takes two: a word for what the
 * law protects and, in the same sentence, one for those who live somewhere or for where they live.
 */
interface Tongue {
  /** What people are: beginnings of words. */
  readonly traits: string;
  /** Who lives there, and that they live there. */
  readonly folk: string;
  /** Where. */
  readonly ground: string;
  /** Children and families, who are ordinary where they are the visitor's own. */
  readonly families: string;
  /** A visitor's own people: they are taken out before anything is looked for. */
  readonly own: string;
  /** For whom a home is let. */
  readonly letTo: string;
  readonly who: string;
  readonly safety: string;
  readonly schools: string;
  readonly good: string;
}

const tongues: readonly Tongue[] = [
  {
    traits: String.raw`negr[oa]s?|afro\p{L}+|blanc[oa]s|latin[oa]s|hispan[oa]s|mexican[oa]s|venezolan[oa]s|colombian[oa]s|cuban[oa]s|marroquí\p{L}*|ruman[oa]s|peruan[oa]s|ecuatorian[oa]s|dominican[oa]s|testigos de jehov[aá]|asiátic[oa]s|chin[oa]s|árabes?|gitan[oa]s?|africanos?|indígenas?|indi[oa]s|raza|piel|colou?r de piel|morenos|católic[oa]s?|cristian[oa]s?|musulman\p{L}*|jud[ií][oa]s?|evangélic[oa]s?|religi\p{L}+|gays?|lesbianas?|homosexual\p{L}*|trans|lgbt\p{L}*|discapacitad[oa]s?|minusválid[oa]s?|enferm[oa]s mentales|drogadictos|inmigrantes?|extranjer[oa]s?|refugiados?|ilegales|nacionalidad|pobres?|ricos|ancian[oa]s|gente mayor|jubilados?|personas mayores|delincuentes|expresidiarios|ayudas|subsidios|edad`,
    folk: String.raw`vecin[oa]s?|viven?|vivir|habitan?|gente|personas|residentes|inquilinos|dueños?|hay much[oa]s|alrededor`,
    ground: String.raw`barrios?|zona|calle|edificio|vecindario|área|comunidad|colonia|urbanización|ahí|allí|por ahí|por allí`,
    families: String.raw`niñ[oa]s|familias?|jóvenes|solteros|parejas`,
    own: String.raw`(?:mis?|nuestr[oa]s?|somos(?: una)?|tengo|tenemos|un[oa]?|dos|tres|cuatro) (?:\p{L}+ )?(?:niñ[oa]s?|hij[oa]s?|familia(?: de \p{L}+)?|pareja)`,
    letTo: String.raw`(?:alquil\p{L}+|rent\p{L}+|acept\p{L}+|admit\p{L}+|permit\p{L}+|prefier\p{L}+)(?: solo| sólo| únicamente)?(?: a)?(?: inquilin[oa]s| parejas)?`,
    who: String.raw`mujeres|hombres|niños|familias|solteros|extranjeros|parejas|estudiantes|gays?`,
    safety: String.raw`segur[oa]s?|peligros[oa]s?|delincuencia|crimen|roba[nr]?|robos|inseguridad|conflictiv[oa]s?`,
    schools: String.raw`escuelas?|colegios?`,
    good: String.raw`buen[oa]s?|mejor\p{L}*|mal[oa]s`,
  },
  {
    traits: String.raw`noirs?|blancs?|européens?|française?s?|arabes?|maghrébins?|africain\p{L}*|asiatiques?|chinois|gitans?|roms?|gens de couleur|couleur de peau|peau|croyants?|pratiquants?|âge|race|origines?|catholiques?|chrétiens?|musulman\p{L}*|juifs?|juive\p{L}*|religi\p{L}+|gays?|lesbiennes?|homosexuel\p{L}*|lgbt\p{L}*|trans|handicapés?|malades mentaux|toxicomanes|immigrés?|étrangers?|réfugiés?|sans-papiers|nationalités?|pauvres|allocations|rsa|personnes âgées|retraités|vieux|délinquants`,
    folk: String.raw`voisins?|voisines?|voisinage|habit\p{L}+|vivent|gens|personnes|résidents?|locataires?|propriétaires?|il y a|y a-t-il`,
    ground: String.raw`quartiers?|rue|immeuble|résidence|zone|coin|secteur|banlieue|là-bas`,
    families: String.raw`enfants|familles?|familiale?s?|célibataires|jeunes|couples`,
    own: String.raw`(?:mes|nos|mon|notre|nous sommes une|avec|deux|trois|un|une) (?:\p{L}+ )?(?:enfants?|famille|couple)(?: de \p{L}+| avec \p{L}+ enfants)?`,
    letTo: String.raw`(?:lou\p{L}+|réservé\p{L}*|accept\p{L}+|préfèr\p{L}+)(?:-t-il| uniquement| seulement)?(?: louer)?(?: aux?| à| que)?(?: une?)?`,
    who: String.raw`(?:des )?(?:femmes?|hommes?|enfants|familles|étrangers|couples|célibataires)`,
    safety: String.raw`sûre?s?|dangereux|dangereuse|criminalité|délinquance|malfamé\p{L}*|sécurité`,
    schools: String.raw`écoles?|collèges?|lycées?`,
    good: String.raw`bonn?e?s?|réputation|réputée?s?|classement|niveau|meilleur\p{L}*|mauvais\p{L}*`,
  },
  {
    traits: String.raw`schwarze[nr]?|weiße?[nr]?|überwiegend deutsch\p{L}*|deutsche[nr]?|gläubig\p{L}*|farbige\p{L}*|dunkelhäutig\p{L}*|hellhäutig\p{L}*|hautfarbe|asiaten|araber\p{L}*|türken?|türkisch\p{L}*|afrikaner\p{L}*|russen|polen|zigeuner|roma|muslim\p{L}*|moslem\p{L}*|juden|jüdisch\p{L}*|christ(?:en|lich\p{L}*)|katholi\p{L}+|evangelisch\p{L}*|religi\p{L}+|schwule\p{L}*|lesb\p{L}+|homosexuell\p{L}*|queer\p{L}*|behindert\p{L}*|behinderung|psychisch kranke|vorbestraft\p{L}*|drogensüchtige|ausländer\p{L}*|migrant\p{L}*|migrationshintergrund|flüchtling\p{L}*|einwanderer|nationalität|arme|sozialhilfe|hartz|bürgergeld\p{L}*|alte leute|senioren|rentner|kriminelle`,
    folk: String.raw`nachbarn?|nachbarinnen|wohn(?:en|t)|leb(?:en|t)|leute|menschen|bewohner|mieter|vermieter|anteil|gibt es viele`,
    ground: String.raw`gegend|viertel|straße|nachbarschaft|gebäude|stadtteil|siedlung|wohnanlage|anlage|dort|da`,
    families: String.raw`paare|im haus noch andere familien|kinder[n]?|familien|singles|junge leute|studenten`,
    own: String.raw`(?:mein\p{L}*|unser\p{L}*|wir sind (?:eine )?|ein(?:em|en|e)?|zwei|drei|vier) (?:\p{L}+ )?(?:kind\p{L}*|familie(?: mit \p{L}+ \p{L}+)?|paar)`,
    letTo: String.raw`(?:nur (?:an|für)|lieber an|ausschließlich (?:an|für)|vermiet\p{L}+ (?:nur )?an)`,
    who: String.raw`frauen|männer|familien|kinderlose|deutsche|paare|singles|studenten`,
    safety: String.raw`sicher(?:e|es|en|er)?|kriminalitätsrate|unsicher|gefährlich\p{L}*|kriminalität|problemviertel|brennpunkt|verrufen\p{L}*`,
    schools: String.raw`schulen?|grundschulen?|gymnasien|schulbezirk`,
    good: String.raw`gut(?:e|en|er)?|best(?:e|en)|schlecht(?:e|en)?`,
  },
  {
    traits: String.raw`negr[oa]s?|gente branca|branc[oa]s|pard[oa]s|brasileiros|venezuelanos|bolivianos|haitianos|nordestinos|asiátic[oa]s|árabes?|ciganos?|african[oa]s|indígenas?|raça|pele|cor da pele|católic[oa]s?|cristãos?|muçulman[oa]s?|jude(?:us?|ia)|evangélic[oa]s?|religi\p{L}+|gays?|lésbicas?|homossexua\p{L}+|lgbt\p{L}*|trans|deficientes?|doentes mentais|drogados|imigrantes?|estrangeir[oa]s?|refugiad[oa]s?|nacionalidade|pobres?|idos[oa]s|aposentados|velhos|bandidos`,
    folk: String.raw`vizinh[oa]s?|mora\p{L}*|vive[mr]?|gente|pessoas|moradores|inquilinos|proprietários?`,
    ground: String.raw`bairros?|rua|prédio|condomínio|região|zona|vizinhança|comunidade|lá|aí`,
    families: String.raw`crianças?|filhos|casais gays?|famílias?|familiar|jovens|solteiros|casais`,
    own: String.raw`(?:me[u]s?|minha|nossos?|nossa|somos (?:um|uma)|tenho|temos|com|um|uma|dois|duas|três) (?:\p{L}+ )?(?:filh[oa]s?|crianças?|família(?: de \p{L}+)?|casal(?: com \p{L}+ filhos)?)`,
    letTo: String.raw`(?:alug\p{L}+|aceita\p{L}*)(?: só| somente| apenas)?(?: para| a)?`,
    who: String.raw`mulheres|homens|crianças|famílias|solteiros|estrangeiros|casais|estudantes`,
    safety: String.raw`segur[oa]s?|perigos[oa]s?|criminalidade|violent[oa]|violência|assaltos?|roubos?|furtos?`,
    schools: String.raw`escolas?|colégios?`,
    good: String.raw`bo[am]s?|bons|melhor\p{L}*|ruins?`,
  },
];

const edge = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
const whole = (source: string) => `${edge}(?:${source})${end}`;
const beside = (one: string, other: string, gap: number) => {
  const space = `[^.?!;]{0,${gap}}`;
  return `${whole(one)}${space}${whole(other)}|${whole(other)}${space}${whole(one)}`;
};

interface Reader {
  readonly own: RegExp;
  readonly rules: readonly (readonly [FairHousingTopic, RegExp])[];
  /** What no answer says: narrower, as answers speak of homes all the time. */
  readonly said: readonly RegExp[];
}

const readers: readonly Reader[] = tongues.map((tongue) => {
  const { traits, folk, ground, families, own, letTo, who, safety, schools, good } = tongue;
  const rule = (source: string) => new RegExp(source, 'iu');
  return {
    own: new RegExp(whole(own), 'giu'),
    rules: [
      ['people', rule(beside(traits, `${folk}|${ground}`, 40))],
      ['people', rule(`${whole(letTo)} ${whole(who)}`)],
      ['families', rule(beside(families, `${folk}|${ground}`, 30))],
      ['safety', rule(beside(safety, ground, 25))],
      ['schools', rule(beside(good, schools, 32))],
    ],
    said: [
      rule(beside(traits, folk, 40)),
      rule(beside(safety, ground, 25)),
      rule(beside(good, schools, 32)),
    ],
  };
});

/** Where people come from, and scripts whose words stand in no spaces or carry their article. */
const others: readonly (readonly [FairHousingTopic, RegExp])[] = [
  ['families', /(?:أطفال|عائلات)[^.؟!]{0,12}كثير[^.؟!]{0,20}(?:المبنى|الحي|الشارع|العمارة)/u],
  ['families', /(?:सोसाइटी|सोसायटी|बिल्डिंग|इलाक)[^.?!।]{0,20}(?:बच्चे बहुत|बहुत बच्चे|कितने बच्चे)/u],
  ['families', /(?:楼|小区|社区|区)[^。?!？！]{0,6}(?:小孩|孩子|儿童)[^。?!？！]{0,3}(?:多|吵)/u],
  ['schools', /(?:学区|学校)[^。?!？！]{0,4}(?:排名|评分)/u],
  [
    'people',
    /de dónde (?:son|vienen)|d'où viennent|woher kommen|wie alt sind|de onde (?:são|vêm)|من أين (?:هم|جاء)|哪里人|कहाँ के (?:लोग|हैं)/iu,
  ],
  ['people', /ausländeranteil|migrantenanteil/iu],
  ['safety', /problemviertel|sozialer brennpunkt/iu],
  [
    'people',
    /(?:سود|بيض|زنوج|عرب|آسيوي|أفارق|مسيحي|مسلم|يهود|هندوس|شيع|سن[ةي]|دين|عرق|لون|بشرة|مثلي|معاق|مهاجر|أجانب|لاجئ|جنسي[ةا]|فقراء|مسن)[^.؟!]{0,40}(?:حي|جيران|يسكن|يعيش|منطقة|سكان|مبنى|شارع|عمارة)|(?:حي|جيران|يسكن|يعيش|منطقة|سكان|مبنى|شارع|عمارة)[^.؟!]{0,40}(?:سود|بيض|زنوج|عرب|آسيوي|أفارق|مسيحي|مسلم|يهود|هندوس|شيع|دين|عرق|لون|بشرة|مثلي|معاق|مهاجر|أجانب|لاجئ|جنسي[ةا]|فقراء|مسن)/u,
  ],
  [
    'families',
    /(?:الحي|المنطقة|الشارع|المبنى)[^.؟!]{0,30}(?:عائلات|أطفال|عزاب)|(?:عائلات|عزاب|أطفال)[^.؟!]{0,30}(?:الجيران|الحي|يسكن|المبنى)/u,
  ],
  [
    'safety',
    /(?:منطقة|حي|شارع|المنطقة|الحي|الشارع)[^.؟!]{0,20}(?:آمن|أمان|خطير|خطر|جريمة|جرائم)|(?:الجريمة|الجرائم|الأمان)[^.؟!]{0,20}(?:حي|منطقة)/u,
  ],
  ['schools', /(?:مدارس|المدارس)[^.؟!]{0,20}(?:جيد|أفضل|ممتاز|سيئ)|(?:أفضل|أحسن) (?:ال)?مدارس/u],
  [
    'people',
    /(?:गोरे|काले|दलित|जाति|मुस्लिम|मुसलमान|हिंदू|हिन्दू|सिख|ईसाई|जैन|यहूदी|धर्म|समलैंगिक|विकलांग|विदेशी|प्रवासी|शरणार्थी|गरीब|बुज़ुर्ग|बुजुर्ग|बंगाली|पंजाबी|नस्ल|रंग के)[^.?!।]{0,40}(?:मोहल्ल|इलाक|पड़ोस|रहत|लोग|बस्ती|सोसाइटी|सोसायटी|बिल्डिंग)|(?:मोहल्ल|इलाक|पड़ोस|रहत|बस्ती|सोसाइटी|सोसायटी|बिल्डिंग|वहाँ|वहां)[^.?!।]{0,40}(?:गोरे|काले|दलित|जाति|मुस्लिम|मुसलमान|हिंदू|हिन्दू|सिख|ईसाई|धर्म|समलैंगिक|विकलांग|विदेशी|प्रवासी|शरणार्थी|गरीब|बुज़ुर्ग|बुजुर्ग|नस्ल)/u,
  ],
  [
    'families',
    /(?:इलाक|मोहल्ल|सोसाइटी|बिल्डिंग)[^.?!।]{0,25}(?:बच्च|परिवारों|कुंवारे)|(?:परिवारों|कुंवारों|बैचलर)[^.?!।]{0,25}(?:किराय|रहत|इलाक)/u,
  ],
  [
    'safety',
    /(?:इलाक|मोहल्ल|जगह|क्षेत्र)[^.?!।]{0,20}(?:सुरक्षित|खतरनाक|अपराध)|(?:सुरक्षित|खतरनाक|अपराध)[^.?!।]{0,20}(?:इलाक|मोहल्ल|क्षेत्र)/u,
  ],
  ['schools', /(?:अच्छे|अच्छा|बेहतरीन|सबसे अच्छ\p{M}*) स्कूल|स्कूल[^.?!।]{0,10}(?:अच्छे|कैसे) हैं/u],
  [
    'people',
    /(?:黑人|白人|亚裔|华人|拉美裔|墨西哥人|印度人|阿拉伯人|穆斯林|基督徒|天主教|犹太|佛教徒|宗教|种族|肤色|同性恋|残疾人|外国人|移民|难民|外地人|穷人|老人)[^。?!？！]{0,12}(?:多|住|区|邻居|比例|吗)|(?:社区|小区|邻居|那边|附近|那里|街)[^。?!？！]{0,15}(?:黑人|白人|亚裔|穆斯林|基督徒|犹太|宗教|种族|肤色|同性恋|残疾人|外国人|移民|难民|穷人)/u,
  ],
  [
    'families',
    /(?:社区|小区|那边|这里)[^。?!？！]{0,12}(?:有孩子的家庭|小孩多|孩子多|单身)|(?:只租给|不租给)/u,
  ],
  [
    'safety',
    /(?:安全|治安|犯罪|危险)[^。?!？！]{0,8}(?:区|吗|地段|怎么样|好)|(?:区|一带|那边|附近|地段|街)[^。?!？！]{0,8}(?:安全|治安|危险|犯罪)/u,
  ],
  ['schools', /(?:好|最好的?|不错的)(?:学校|学区)|学(?:校|区)[^。?!？！]{0,4}(?:好|怎么样)/u],
];

/** The same questions in the languages we speak besides English, in the visitor's own words (folded). */
export function askedElsewhere(text: string): FairHousingTopic | null {
  const composed = text.normalize('NFC');
  for (const { own, rules } of readers) {
    const plain = composed.replace(own, ' ');
    const found = rules.find(([, pattern]) => pattern.test(plain));
    if (found) return found[0];
  }
  return others.find(([, pattern]) => pattern.test(composed))?.[0] ?? null;
}

/** The steering words of an answer (folded) in one of these languages, or `null`. */
export function saidElsewhere(text: string): string | null {
  const composed = text.normalize('NFC');
  const patterns = [
    ...readers.flatMap(({ said }) => said),
    ...others.map(([, pattern]) => pattern),
  ];
  for (const pattern of patterns) {
    const found = pattern.exec(composed)?.[0];
    if (found) return found;
  }
  return null;
}
