import type { Lexicon } from './lexicon.ts';

export const german: Lexicon = {
  nounStands: 'after',
  demonym:
    /^(?:er|ern|erin|erinnen|isch\p{L}*|ne[nr]?|en|e|ner|ese|esen|aner\p{L}*|aner|i|is|anisch\p{L}*|ier\p{L}*)$/u,
  turns: [
    [
      /\bzwei (?:m[aä]nner|frauen|m[uü]tter|v[aä]ter)\b|\b(?:m[aä]nner|frauen)paar\p{L}*/giu,
      'schwule',
    ],
    [
      /\b(?:nur|kein|ausschlie[sß]+lich|mehr) (?:deutsch|t[uü]rkisch|arabisch|russisch|englisch) (?:h[oö]r|sprech|sprich)\p{L}*/giu,
      'auslander',
    ],
    [/\b(?:anteil|prozentsatz|quote) (?:an|von|der) \p{L}+/giu, 'auslanderanteil'],
    [/\bwir (?:sind|haben|suchen)\b|\bals (?:ein[e]? )?(?=\p{Ll})/giu, 'unsere'],
    [
      /\b(?:ein|mehr|zwei|drei)famili\p{L}+|\bfamilien(?:haus|h[aä]user|zimmer|wohnung|bad|auto|k[uü]che)\p{L}*|\bkinder(?:zimmer|bett|wagen|garten|g[aä]rten|spielplatz|bad|sicher)\p{L}*|\beltern(?:schlaf)?zimmer|\bg[aä]stezimmer|\bjudengasse|\bbarrierefrei\p{L}*|\bsicherheitst[uü]r\p{L}*/giu,
      'ding',
    ],
    [
      /\bnebenan\b|\b(?:neben|[uü]ber|unter|bei)(?= (?:uns|mir)\b)|\bt[uü]r an t[uü]r\b/giu,
      'nebenan',
    ],
    [
      /\b(?:leute|menschen|familien?|paare|nachbarn|andere|jemand\p{L}*) (?:\p{L}+ )?wie (?:uns|wir|mich|ich|sie|ihnen|unsere|ihre|meine)\b|\b(?:familie|paar) wie (?:unsere|ihre|uns)\b|\bunter (?:unseres|meines|ihres)gleichen\b|\b(?:unseres|meines|ihres)gleichen\b|\b(?:unsere|meine|ihre) (?:eigenen? )?(?:leute|landsleute|kultur|religion|gemeinschaft|kreise|schicht)\b|\blandsleute\p{L}*/giu,
      'gleichgesinnte',
    ],
    [
      /\bwas f[uü]r (?:\p{L}+ )?(?:leute|menschen|nachbarn|familien|personen|mieter|bewohner|publikum|ein publikum|eine klientel)\b|\bwelche (?:art (?:von )?)?(?:leute|menschen|nachbarn|klientel|bev[oö]lkerung)\p{L}*|\bwer (?:wohnt|lebt|mietet|kauft|zieht)\b|\bwoher kommen\b|\bwie alt sind (?:die|meine) (?:nachbarn|leute|bewohner|mieter)|\brichtige leute\b|\banst[aä]ndige (?:leute|nachbarn)\b/giu,
      'werwohnt',
    ],
    [
      /\b(?:pass(?:en|t|e|ten) (?:\p{L}+ ){0,3}(?:hin|rein|dazu|hinein|dorthin)|(?:hin|rein|dazu|hinein)pass\p{L}+|integrieren|anschluss finden|finden sie (?:\p{L}+ )?anschluss|anschluss)\b|\b(?:wohler|wohl|zu ?hause|willkommen|gut aufgenommen|fremd|unwohl)(?: f[uü]hlen)?\b|\bdazugeh[oö]r\p{L}*|\bbesser aufgehoben\b/giu,
      'dazugehoeren',
    ],
    [
      /\bohne kinder\b|\bkinderfrei\p{L}*|\bkinderlos\p{L}*|\bnichts f[uü]r (?:familien|kinder)\b|\balleinerziehend\p{L}*|\bin rente\b/giu,
      'kinderlose',
    ],
    [
      /\b(?:sozialhilfe|hartz[- ]?(?:iv|4)?|b[uü]rgergeld|stütze|transferleistung)\p{L}*(?:[- ]?empf[aä]nger\p{L}*)?|\bauf dem amt\b|\bassis?\b|\basozial\p{L}*/giu,
      'sozialempfaenger',
    ],
    [
      /\b(?:psychisch|geistig) (?:krank|behindert|gest[oö]rt|beeintr)\p{L}*|\bmenschen mit (?:behinderung|handicap|beeintr)\p{L}*/giu,
      'behinderte',
    ],
  ],
  words: {
    telling:
      'kopftuch* muslimanteil* kirchgang* moscheegang* verschleiert* werwohnt gleichgesinnte demograf* demograph* rassisch* rasse rassen ethnie ethnien ethnisch* nationalitat* auslanderanteil* migrantenanteil* auslander* migrant* migration* einwander* zuwander* fluchtling* gefluchtete* asyl* illegale* kanak* zigeuner* neger* schwuchtel* tunten gesindel gentrifiz* problemviertel* brennpunkt* ghetto* sozialempfaenger kinderlose hautfarbe dunkelhautig* hellhautig* farbige farbigen schwarzafrikan* drogensuchtig* junkies obdachlos* penner behinderte verrufen* vorbestraft* kriminelle russlanddeutsch* spataussiedler* bonzen',
    group:
      'polin polinnen russin syrerin chinesin inderin italienerin griechin rumanin bulgarin ukrainer* marokkaner* ghanaer* nigerianer* tunesier* albaner* kosovaren bosnier* rollstuhlfahrer* turken turke turkin kurden araber arabern afrikaner* asiaten russen polen rumanen bulgaren serben kroaten syrer* afghanen iraker* inder chinesen vietnamesen italiener* griechen juden jude jüdin muslime muslimen muslim muslima moslem* christen christ katholiken protestanten evangelikale* hindus sikhs buddhisten atheisten schwarze schwarzen weisse weissen dunkelhäutige schwule schwulen lesben homosexuelle* transsexuelle* transgender queere rentner* senioren pensionar* alte alten junge jungen studenten studierende* singles ledige* alleinstehende* geschiedene* witwe* veteranen soldaten bundeswehr* arbeitslose* arme armen reiche reichen akademiker* arbeiter arbeiterfamil* roma sinti glaubige* behinderten blinde* gehörlose* autisten',
    trait:
      'turkisch* kurdisch* arabisch* afrikanisch* asiatisch* europaisch* judisch* muslimisch* moslemisch* islamisch* christlich* katholisch* evangelisch* protestantisch* religios* glaubig* fromm* orthodox* hinduistisch* buddhistisch* schwul* lesbisch* homosexuell* queer* lgbt* trans bisexuell* behindert* blinde* gehorlos* taubstumm* autistisch* dement* depressiv* schizophren* psychisch* suchtkrank* alkohol* verheiratet* unverheiratet* ledig* geschieden* verwitwet* alleinstehend* kinderreich* arm arme armen reich reiche wohlhabend* burgerlich* gutburgerlich* gebildet* einkommensschwach* arbeitslos* militar* rentner* amerikanisch* deutschstammig* einheimisch* auslandisch* fremd* latein*',
    colour:
      'schwarz schwarze schwarzen schwarzer schwarzem weiss weisse weissen weisser weissem braun dunkel dunkle',
    age: 'jung junge jungen junger alt alte alten alter altere alteren jungere jungeren betagte* anstandig* ordentlich* traditionell* normale',
    kin: 'kind kinder kindern familie familien baby babys sauglinge kleinkind* jugendlich* teenager* paar paare paaren ehepaar* eltern mutter mutter vater mama mamas kids nachwuchs jungvermahlte*',
    sex: 'frau frauen mann manner mannern damen herren madchen jungs',
    crowd: 'leute leuten',
    amenity: 'pool zugang schwimmbad parkplatz',
    trade: 'restaurant restaurants kuche laden markt supermarkt',
    folk: 'nachbar* leute leuten menschen bewohner* mieter* einwohner* anwohner* bevolkerung klientel publikum personen person mitbewohner* hausbewohner* gemeinschaft gemeinde gruppe volk',
    role: 'eigentumer* vermieter* verkaufer* besitzer* hausverwaltung',
    aid: 'sozialhilfe wohngeld* wohnberechtigung*',
    kind: 'art sorte typ schicht klasse',
    make: 'mehrheit mischung anteil zusammensetzung durchschnitt* mehrheitlich prozent',
    measure:
      'alter altersdurchschnitt einkommen herkunft gehalt politik sprache sprachen religion bildung',
    area: 'gegend gegenden viertel stadtviertel stadtteil* strasse strassen nachbarschaft* gebaude wohnanlage* anlage anlagen siedlung* haus mietshaus hauses bezirk* ort orte stadt stadte vorort* umgebung block quartier* wohngegend* wohngebiet* komplex hochhaus norden suden osten westen innenstadt ecke gemeinde teil',
    district: 'gegend gegenden viertel nachbarschaft stadtteil wohngegend',
    home: 'wohnung wohnungen immobilie einheit',
    dwell:
      'wohn wohnt wohnen wohnten lebt leben lebten umgeben umziehen zieht ziehen zugezogen nebenan angesiedelt ansassig siedeln unter gepragt bewohnt',
    belong:
      'aufgehoben angestarrt schief dazugehoeren akzeptier* toler* stort storen willkommen diskrimin* aufgenommen',
    much: 'wieviel* viel viele vielen vieler meist* uberwiegend hauptsachlich vorwiegend mehrheitlich fast alle allem lauter nur ausschliesslich wenige wenig kaum mehr weniger voll voller zu keine kein keinen einige eher vor besonders schon irgendwelche',
    avoid:
      'niemand vermeiden ohne nicht weg fern kein keine keinen nie hasse meiden neben nichts ungern abseits',
    choose: 'empfehl* empfiehl* suche suchen such zeig zeigen finde vorschlag* rate raten wurde',
    where: 'wo welche welches welcher welchem wohin',
    suit: 'ideal ideale perfekt perfekte bestens geeignet* passend* gut gute besser beste optimal wunderbar richtig* gedacht gemacht empfehlenswert',
    let: 'vermietet vermieten bevorzug* nur lieber akzeptiert nimmt nehmen mochte will wollen erlaubt sucht reserviert ausschliesslich lehnt ablehn*',
    own: 'bin mein meine meinen meiner meinem unser unsere unseren unserem unserer habe sitze',
    self: 'ich wir uns mich mir meine unsere',
    you: 'sie ihnen ihr ihre ihren ihrer du dich dir dein deine euch',
    have: 'habe haben mit',
    number: 'zwei drei vier funf sechs',
    near: 'nahe neben nebenan nachbar uber unter bei',
    there: 'dort da hier es das',
    paper:
      'kredit hypothek darlehen visum dokumente unterlagen steuer steuern antrag burgschaft schufa rabatt finanzierung',
    agent: 'makler* mitarbeiter* jemand berater*',
    speak: 'spricht sprechen sprechen',
    crime:
      'kriminalitat* einbruch* einbruche* diebstahl* uberfall* uberfalle* gewalt* drogenhand* kriminell* gefahrlich* geklaut gestohlen',
    safe: 'sicher sichere sicheren sicheres unsicher* gefahrlich* sicherheit ruhig-nein',
    good: 'gut gute guten guter beste besten besser schlecht* ruf niveau ranking bewert* ausgezeichnet* renommiert*',
    school: 'schule schulen grundschule grundschulen gymnasium gymnasien schulbezirk*',
    refuse: 'kann darf konnen durfen gesetz nicht',
    source: 'aussere aussern beschreiben polizei zensus kommentieren sagen statistik* auskunft',
    heritage: 'namen nachnamen wurzeln herkunft abstammung haut blut kultur glauben akzent',
    plain:
      'der die das den dem des ein eine einen einem einer und oder aber ob wenn in im an am auf aus bei mit nach von vom zu zum zur fur gegen durch um ist sind war waren wird werden wurden sein hat hatte gibt es er sie wie was wer dass weil denn ja nein bitte auch noch schon sehr so da dort hier hin ganz doch mal gern gerne sich man als diese dieser diesem diesen dieses jene geeignet moechte mochte mochten will wollen soll haben nach ins geht kommt wurden wurde allem',
  },
  fields: {
    families:
      'kind* famil* paar* baby* ehepaar* eltern mutter vater single* ledig* rentner* senior* alte* jung* student* kinderlose verheiratet* jugend*',
    disability:
      'behind* blinde* taubst* rollstuhl* gehorlos* autis* schizo* psych* dement* drogen* junkies sucht*',
  },
};
