import type { Lexicon } from './lexicon.ts';

export const portuguese: Lexicon = {
  nounStands: 'before',
  demonym: /^(?:an|n|en|in|ian|iqu|ec|es|ens|ol|eir|al)[oae]s?$|^(?:i|is|es|ense|enses)$/u,
  turns: [
    [
      /\bcasal de (?:homens|mulheres)\b|\b(?:dois homens|duas mulheres|duas m[aã]es|dois pais)\b/giu,
      'travestis',
    ],
    [/\b(?:cor d[ae] )?pele (?:escura|clara|morena|branca|negra)|\bcor d[ae] pele\b/giu, 'raças'],
    [/(?<!\p{L})lá(?!\p{L})/giu, 'ali'],
    [
      /\bcasas? (?:uni|multi)?familiar(?:es)?\b|\bquartos? d[eao]s? (?:crianças?|h[oó]spedes|casal|beb[eê]|empregada|menin[oa]s?)\b|\bsala de (?:fam[ií]lia|estar)\b/giu,
      'coisa',
    ],
    [/\bao lado\b|\bdo lado\b|\bporta com porta\b/giu, 'alrededor'],
    [
      /\b(?:gente|pessoas|fam[ií]lias|casais|vizinhos|outr[oa]s|algu[eé]m) (?:\p{L}+ )?como (?:n[oó]s|eu|a nossa|a sua|voc[eê]s?|a gente)\b|\b(?:minha|nossa|sua) (?:pr[oó]pria )?(?:gente|comunidade|cultura|f[eé]|raça|classe|turma)\b|\b(?:os|as) (?:meus|nossos|seus)(?=\s*(?:$|[.,!?])| e | mas )|\b(?:seu|meu|nosso) (?:tipo|n[ií]vel)\b|\bparecid[oa]s conosco\b/giu,
      'osnossos',
    ],
    [
      /\b(?:que|qual) (?:o )?(?:tipo|classe|perfil) (?:de|d[oa]s?) (?:gente|pessoa\p{L}*|pessoal|vizinhos|fam[ií]lias|moradores|p[uú]blico|inquilinos)\b|\bquem (?:mora|vive|reside|s[aã]o os vizinhos|compra|aluga)m?\b|\bgente (?:de bem|decente|estranha|ruim|normal|diferenciada|boa)\b|\bde onde (?:s[aã]o|v[eê]m)\b|\bcomo (?:é|s[aã]o) (?:o pessoal|a gente|os vizinhos|os moradores)\b/giu,
      'quemmora',
    ],
    [
      /\b(?:sentir\p{L}*|sente\p{L}*|sentem|encaix\p{L}+|enturm\p{L}+|integrar\p{L}*|bem recebid[oa]s?|bem-vind[oa]s?|à vontade|entre os seus|acolhid[oa]s?)\b/giu,
      'encaixa',
    ],
    [
      /\bsem (?:filhos|crianças|fam[ií]lias)\b|\bs[oó] adultos\b|\bm[aã]es? solteiras?\b/giu,
      'semfilhos',
    ],
    [
      /\b(?:aux[ií]lio|ajuda|benef[ií]cio)s? (?:do governo|social|estatal)\b|\bbolsa fam[ií]lia\b/giu,
      'bolsafamilia auxiliados',
    ],
    [
      /\bpessoas? com defici[eê]ncia\b|\bdoentes? menta(?:l|is)\b|\bterceira idade\b/giu,
      'deficientes',
    ],
  ],
  words: {
    telling:
      'quemmora osnossos demografi* racial raciais raça raças etnia etnias etnic* segregad* nacionalidade* semfilhos gentalha favelad* marginais viado* bicha bichas sapatao gringos ciganos cigan* gentrific* imigrante* estrangeir* refugiad* ilegais indocumentad* drogad* viciados bandidos nordestin* auxiliados deficientes crackudos vagabund*',
    group:
      'negros brancos pretos pardos negras brancas mulcuman* muculman* judeus cristaos catolicos evangelicos protestantes crentes ateus espiritas idosos idosas aposentad* velhos velhinhos jovens estudantes universitarios solteiros solteiras divorciad* gays lesbicas homossexua* trans travestis deficientes militares veteranos pobres ricos latinos asiaticos orientais arabes turcos indios',
    trait:
      'umbandist* candombleci* travesti travestis missa culto religiao fe terreiro veu hijab turbante gringo gringa negr* branc* pret* pard* muculman* islamic* judeu judeus judia judaic* crista cristao cristaos catolic* evangelic* espirita* umband* candombl* religios* crente* devot* praticante* african* asiatic* arab* europe* indigen* latin* brasileir* venezuelan* bolivian* haitian* portugues* angolan* moçambican* mocambican* cabo-verdian* mexican* colombian* peruan* chines* japones* corean* american* gay gays lesbic* homossexua* trans lgbt* queer casado casados casada divorciad* viuv* aposentad* deficien* cego cega surdo surda autist* esquizofren* psiquiatr* demencia pobre rico rica ricas ricos nobre carente humilde militar veteran* desempregad*',
    colour: 'branco branca brancas preto preta negro negra moreno morena escuro clara',
    age: 'tradicional jovem jovens velho velhos velha idoso decente decentes normais trabalhadora',
    kin: 'crianca criancas filho filhos filha filhas familia familias familiar casal casais bebe bebes adolescente* mae maes pai pais molecada meninada recem-casados',
    sex: 'mulher mulheres homem homens moca mocas rapaz rapazes senhoras meninas',
    crowd: 'gente pessoal povo',
    amenity: 'piscina academia acesso estacionamento',
    trade: 'restaurante restaurantes comida loja lojas mercado',
    folk: 'vizinh* gente pessoas pessoa pessoal morador moradores moradora moradoras inquilin* habitante* populacao publico comunidade turma povo grupo residentes',
    role: 'dono dona donos proprietari* locador* senhorio vendedor*',
    aid: 'bolsafamilia subsidi* subvenc*',
    kind: 'tipo tipos classe nivel perfil',
    make: 'maioria mistura porcentagem percentual proporcao composicao perfil',
    measure: 'idade idades renda origem salario politica idioma lingua religiao escolaridade',
    area: 'bairro bairros rua ruas predio predios condominio condominios regiao regioes zona zonas vizinhanca comunidade lugar cidade parte lado quadra quarteirao conjunto edificio ali ai aqui area areas redondezas',
    district: 'bairro bairros regiao vizinhanca',
    home: 'casa apartamento imovel',
    dwell:
      'mora moram morar moro morarem vive vivem viver cercad* perto residem alrededor alugam compram mudaram mudando concentram redor',
    belong:
      'malvist* combina recebid* olhares acolhid* encaixa pertenc* aceit* toler* incomod* confortave* desconfortave* bem-vind* discrimin* adorar* receb*-bem',
    much: 'quant* muit* maioria majoritariamente principalmente predominantemente quase todos todas so somente apenas poucos poucas mais menos demais cheio cheia varios algum alguns exclusivamente tant* nenhum',
    avoid: 'ninguem evitar evito sem longe nao nunca odeio excluir nem',
    choose:
      'recomenda* procuro procura mostre mostra ache encontre sugere* sugiro indica* aconselho',
    where: 'onde qual quais que',
    suit: 'ideal ideais perfeito perfeita otimo otima melhor adequad* apropriad* bom boa excelente indicad* recomendavel',
    let: 'prefere* prefer* alug* aceita aceitam admite permitem permite quer querem recusa* somente so',
    own: 'ser sou somos estou meu meus minha minhas nosso nossos nossa nossas tenho temos sendo',
    self: 'eu nos me a-gente',
    you: 'voce voces senhor senhora lhe seu sua seus suas',
    have: 'tenho temos com',
    number: 'dois duas tres quatro cinco seis',
    near: 'perto junto cima andar',
    there: 'ai ali aqui e este esta isso',
    paper:
      'comprar financiamento hipoteca emprestimo documentos visto credito imposto desconto fiador contrato',
    agent: 'corretor corretora alguem atendente escritorio',
    speak: 'fala falam falar',
    crime:
      'crime crimes criminalidade assalto assaltos assaltam roubo roubos furto furtos violencia violent* perigos* trafic* bandidagem inseguranca',
    safe: 'segur* perigos*',
    good: 'bom boa boas bons melhor melhores ruim ruins excelente* reputacao fama nivel otim*',
    school: 'escola escolas colegio colegios',
    refuse: 'posso podemos lei',
    source: 'descrever policia censo comentar dizer estatisticas falar opinar',
    heritage:
      'sobrenome sobrenomes raiz raizes origem origens pele descendencia ascendencia sangue cultura fe sotaque',
    plain:
      'o a os as um uma uns umas de do da dos das ao aos a em no na nos nas com por para pra pro pelo pela e ou que se sao esta estao foi era ser estar e como mas porque esse essa esses essas este isso seu sua muito tao ja tambem entre outro outra outros outras favor quero queremos queria gostaria correndo recebe quem tem ha deles dela unida eh tanto nessa nesse naquela naquele numa num desse desta nesta neste dessa gosta',
  },
  fields: {
    families:
      'crianc* filh* famili* casa* bebe* adolescent* solteir* aposentad* idos* semfilhos jove* estudantes velh*',
    disability: 'defic* doente* ceg* surd* autis* esquizo* psiqui* demencia drogad* viciados',
  },
};
