import type { Lexicon } from './lexicon.ts';

export const spanish: Lexicon = {
  nounStands: 'before',
  demonym:
    /^(?:an|n|en|in|ian|iqu|ec|es|ens|ol|eñ|en|uay|al)[oae]s?$|^(?:i|is|ies|es|ense|enses)$/u,
  turns: [
    [/\bsin papeles\b|\bde (?:fuera|afuera) del pa[ií]s\b/giu, 'ilegales'],
    [
      /\b(?:reciben?|cobran?|viven? de) (?:la |las |una )?(?:ayudas?|subsidios?|asistencia)(?: del gobierno| social(?:es)?)?\b/giu,
      'mantenidos',
    ],
    [
      /\b(?:dos (?:mujeres|hombres|mam[aá]s|pap[aá]s)|pareja de (?:mujeres|hombres))\b/giu,
      'lesbianas',
    ],
    [
      /\b(?:los |las )?(?:niñ[oa]s|hijos|familias) (?:son|est[aá]n) (?:muy |siempre )?bienvenid[oa]s\b/giu,
      'cosa',
    ],
    [
      /\b(?:color de (?:la )?)?piel (?:oscura|clara|morena|blanca|negra)|\bcolor de (?:la |su )?piel\b/giu,
      'razas',
    ],
    [/\bsecci[oó]n (?:8|ocho)\b|\bvales? de vivienda\b/giu, 'seccionocho'],
    [
      /\bcuartos? de (?:familia|niñ[oa]s|bañ[oa]|servicio|invitados)\b|\b(?:casa|vivienda|sala|habitaci[oó]n|rec[aá]mara|cocina) (?:uni|multi)?familiar\b|\bunifamiliar(?:es)?\b|\bmultifamiliar(?:es)?\b/giu,
      'cosa',
    ],
    [/\b(?:de|con) al lado\b|\bpuerta con puerta\b|\ba(?:l| mi) lado\b/giu, 'alrededor'],
    [
      /\b(?:gente|personas|familias|parejas|vecinos|otr[oa]s|alguien|much[oa]s) (?:\p{L}+ )?como (?:nosotr[oa]s|yo|m[ií]|usted\p{L}*|ustedes|la nuestra|la suya|t[uú]|ti)\b|\b(?:mi|nuestra|su|tu) (?:propia )?(?:gente|comunidad|cultura|fe|raza|clase)\b|\bl[oa]s (?:m[ií]|nuestr|suy)[oa]s(?=\s*(?:$|[.,!?])| y | pero )|\bde (?:su|mi|nuestro) (?:tipo|clase|origen|condici[oó]n)\b|\bparecid[oa]s a nosotr[oa]s\b/giu,
      'losnuestros',
    ],
    [
      /\b(?:qu[eé]|cu[aá]l) (?:tipo|clase) de (?:gente|personas|vecinos|familias|ambiente|inquilinos|p[uú]blico|vecindario)\b|\bqui[eé]n(?:es)? (?:vive|habita|reside|son los vecinos|compra|alquila)n?\b|\b(?:mala|buena) gente\b|\bgente (?:de bien|decente|rara|mala|bien|normal|peligrosa)\b|\bhay de todo\b|\bde d[oó]nde (?:son|vienen)\b|\bc[oó]mo es la gente\b/giu,
      'quienvive',
    ],
    [
      /\b(?:se |me |nos )?(?:sentir[aá]\p{L}*|sentirse|sentirnos|sentiría\p{L}*|sentimos|siente\p{L}*|encajar\p{L}*|encaja\p{L}*|integrar\p{L}*|bien recibid[oa]s?|bienvenid[oa]s?|a gusto|como en casa|entre los suyos)\b/giu,
      'encaja',
    ],
    [/\bsin (?:hijos|niñ[oa]s|familias)\b|\bsol[oa] adultos\b/giu, 'sinhijos'],
    [/\bmadres? solteras?\b/giu, 'solteras'],
  ],
  words: {
    telling:
      'papeles-sin quienvive losnuestros demografi* racial* raza razas etnia etnias etnic* segregad* nacionalidad* sinhijos gentuza chusma mariposones maricon* maricas sudaca* moro moros panchito* gitan* gentrific* ninis nacos cholos pandiller* delincuent* ilegales indocumentad* inmigrante* extranjer* refugiad* expresidiari* drogadict* toxicoman* vagos mantenidos',
    group:
      'latinos latinas hispanos musulman* judio judios judias cristian* catolic* evangelic* protestante* mormon* testigos ateos hindues budistas blancos negros blancas negras morenos morenas indios jubilad* pensionist* ancian* viejitos mayores jovenes estudiantes solteros solteras divorciad* gays lesbianas homosexual* transexual* trans travesti* discapacitad* minusvalid* enfermos veteranos militares afrodescendiente* afroamerican* pobres ricos obreros profesionistas profesionales',
    trait:
      'misa religion fe culto credo rezan hiyab hijab velo turbante kipa cruz centroamerican* sudamerican* caribeñ* gringo gringa umbandist* santer* migrante migrantes latin* hispan* musulman* islamic* judio judia judios judias cristian* catolic* evangelic* religios* creyente* devot* practicante* african* asiatic* arab* europe* indigen* mestiz* american* norteamerican* mexican* venezolan* colombian* cuban* marroqui* peruan* ecuatorian* dominican* guatemaltec* hondureñ* salvadoreñ* nicaragüens* puertorriqueñ* brasileñ* argentin* chilen* bolivian* paraguay* uruguay* panameñ* costarricens* haitian* gay gays lesbian* homosexual* trans lgbt* queer casad* divorciad* soltera soltero viud* jubilad* discapacidad discapacitad* ciego ciega sordo sorda autist* esquizofrenic* psiquiatric* mental mentales demencia ancian* pobre pobres rico rica ricas ricos adinerad* adineradas humilde clase militar veteran* desemplead*',
    colour: 'blanco blanca negro negra moreno morena oscuro clara prieto',
    age: 'tradicional tradicionales joven jovenes mayor mayores viejo viejos vieja viejas ancianos decente decentes normales trabajadora',
    kin: 'niño niños niña niñas hijo hijos hija hijas familia familias familiar pareja parejas bebe bebes adolescente* crio crios matrimonio matrimonios madre madres padre padres recien-casados chamacos chavitos infantil',
    sex: 'mujer mujeres hombre hombres señoritas señorita muchachas varones caballeros damas chicas chicos chicas',
    crowd: 'gente gentes',
    amenity: 'piscina gimnasio acceso alberca estacionamiento',
    trade: 'restaurante restaurantes comida tienda tiendas mercado',
    folk: 'vecin* gente gentes personas persona residente residentes habitante* inquilino inquilinos inquilina inquilinas poblacion publico moradores lugareños comunidad grupo grupos pobladores quienes',
    role: 'dueño dueña dueños propietari* arrendador* casero casera vendedor*',
    aid: 'seccionocho subsidi* ayudas asistencia subvencion* bienestar',
    kind: 'tipo tipos clase clases ambiente',
    make: 'mayoria mezcla porcentaje proporcion composicion perfil',
    measure: 'edad edades ingresos origen sueldo politica idioma idiomas religion educacion',
    area: 'barrio barrios zona zonas calle calles edificio edificios vecindario* area areas comunidad comunidades colonia colonias urbanizacion* fraccionamiento* sector sectores distrito pueblo ciudad parte lado manzana bloque complejo suburbio* lugar sitio condominio ahi alli alla aqui',
    district: 'barrio barrios zona zonas vecindario colonia',
    home: 'casa piso apartamento departamento vivienda',
    dwell:
      'vive vives viven vivir vivan vivo viviendo habita habitan residen mudarme mudarnos rodead* cerca alrededor alquilan compran instalan mudan mudando juntan reunen',
    belong:
      'vistos vistas malvist* miradas acogid* mirar miran raro encaja pertenec* aceptar* acepten acept* tolera* molest* comod* incomod* bienvenid* discrimin* convendria',
    much: 'mayormente fundamentalmente cuant* much* mayoria mayoritariamente principalmente predominantemente sobre todo todos todas solo solamente unicamente puro puros pocos pocas mas menos demasiad* lleno llena llenos casi varios algun algunos hay muy tantos exclusivamente ningun ninguno',
    avoid: 'nadie evitar evito sin lejos no nunca tampoco odio excluir ni',
    choose:
      'recomiend* recomendaria busca busco buscame muestrame encuentra enseñame sugiere* sugiero aconsejo',
    where: 'donde cual cuales que',
    suit: 'ideal ideales perfecto perfecta perfectos mejor adecuad* apropiad* bueno buena excelente apto apta pensad* conveniente indicad* recomendable',
    let: 'prefier* prefiere solo unicamente alquila* alquilan renta rentan acepta aceptan admite admiten permiten permite quiere quieren rechaza*',
    own: 'ser soy somos estoy mi mis nuestro nuestra nuestros nuestras tengo tenemos siendo',
    self: 'yo nosotros nosotras me nos mi mis',
    you: 'eres usted ustedes te le les tu su sus',
    have: 'tengo tenemos con',
    number: 'dos tres cuatro cinco seis',
    near: 'cerca junto alrededor encima arriba abajo',
    there: 'ahi alli aqui alla es esta este',
    paper:
      'hipoteca prestamo documentos visa credito impuesto impuestos descuento solicitud requisitos',
    agent: 'agente asesor alguien oficina',
    speak: 'habla hablan hablar',
    crime:
      'crimen delincuencia criminalidad roban roba robos robo asaltos asalto violencia inseguridad pandillas narco* peligros* conflictiv*',
    safe: 'segur* peligros* tranquil-no',
    good: 'buen buena buenas bueno buenos mejor mejores malo mala malas excelente* calificad* reputacion fama prestigio nivel mal',
    school: 'escuela escuelas colegio colegios primaria',
    refuse: 'puedo podemos ley',
    source: 'describir policia censo comentar decir estadisticas hablar opinar',
    heritage:
      'apellido apellidos raiz raices origen origenes ascendencia sangre piel herencia cultura fe acento descendencia',
    plain:
      'usa usan lleva llevan el la los las lo un una unos unas de del al a en con por para y o u e que si se es son esta estan era fue ser estar como pero porque esa ese eso esos esas esta este esto su sus sean sea muy tan ya tambien hacia desde entre otro otra otros otras porfa favor quiero queremos quisiera querria gustaria haciendo ruido sus donde recomiendas encontrara tienen tiene hay',
  },
  fields: {
    families:
      'niñ* hij* famili* pareja* bebe* adolescent* solter* jubilad* mayores ancian* sinhijos joven* estudiantes matrimonio* casad*',
    disability:
      'discapac* minusval* enfermos cieg* sord* autis* esquizo* psiqui* mental* demencia drogadict* toxicoman*',
  },
};
