import type { Lexicon } from './lexicon.ts';

export const french: Lexicon = {
  nounStands: 'before',
  joined: /^(?:[dljnmtsc]|qu)'/u,
  demonym: /^(?:a?in|i?en|een|ais|ois|an|on|i|n|ien)(?:ne|e)?s?$/u,
  turns: [
    [
      /\bdeux (?:hommes|femmes|mamans|papas)\b|\bcouple (?:d'hommes|de femmes|d'h[ée]t[ée]ros)\b/giu,
      'lesbiennes',
    ],
    [/(?<!\p{L})mariés?(?!\p{L})/giu, 'mariees'],
    [
      /\bcouleur de (?:la )?peau\b|\bpeau (?:fonc[eé]e|noire|claire|blanche|mate)\b|\b(?:de|quelle|m[eê]me) race\b/giu,
      'races',
    ],
    [/(?<!\p{L})sûre?s?(?!\p{L})/giu, 'surete'],
    [
      /\b(?:maison|logement|pavillon|chambre|salle|salon|cuisine|suite)s? (?:familiale?s?|parentale?s?|individuelle?s?|d['’ ]enfants?|d['’ ]amis?|d['’]h[oô]tes?)\b|\bplain[- ]pied\b|\banimaux\b/giu,
      'chose',
    ],
    [
      /\bà c[oô]t[eé]\b|\bau[- ]dessus\b|\bau[- ]dessous\b|\bd['’]à c[oô]t[eé]\b|\bvoisins? de palier\b/giu,
      'acote',
    ],
    [
      /\b(?:gens|personnes|familles?|couples|voisins|d['’]autres|quelqu['’]un) (?:\p{L}+ )?comme (?:nous|moi|vous|la n[oô]tre|la v[oô]tre)\b|\b(?:parmi|entre|chez|avec) (?:les (?:miens|n[oô]tres|v[oô]tres)|nous)\b|\b(?:ma|notre|votre) (?:propre )?(?:communaut[eé]|culture|foi|race|classe)\b|\bde (?:notre|votre|mon) (?:genre|milieu|origine|bord|style)\b|\bqui nous ressemblent?\b|\bvotre genre\b/giu,
      'lesnotres',
    ],
    [
      /\b(?:quel(?:le)?s?) (?:genre|type|sorte|esp[eè]ce) de (?:gens|personnes|voisin\p{L}*|famill\p{L}*|population|public|monde|locataires|client[eè]le)\b|\bqui (?:y )?(?:habite|vit|vivent|sont les voisins|ach[eè]te|loue)\b|\bquelle (?:est la )?population\b|\bgens (?:bien|biens|louches|bizarres|normaux|corrects|comme il faut)\b|\bmal fr[eé]quent[eé]\p{L}*|\bd['’]o[uù] viennent\b|\bce que je veux dire\b|\bcas soc(?:iaux|ial|s)\b|\bgens du voyage\b/giu,
      'quihabite',
    ],
    [
      /\b(?:se |me |nous )?(?:sentir\p{L}*|sentirait|sentiri\p{L}+|sentiez|int[eé]gr\p{L}+|bien accueilli\p{L}*|bienvenue?s?|à l['’]aise|à (?:ma|notre|votre|sa) place|chez (?:vous|soi|nous)|seriez (?:mieux|bien|heureux))\b/giu,
      'sintegrer',
    ],
    [/\bsans enfants?\b/giu, 'sansenfants'],
    [
      /\bpersonnes? (?:[aâ]g[eé]es?|handicap[eé]e?s?|seules?)(?: mental\p{L}+)?\b|\bmalades? menta(?:l|ux)\p{L}*|\btroisi[eè]me [aâ]ge\b|\bgens de couleur\b|\bm[eè]res? (?:c[eé]libataires?|seules?|isol[eé]es?)\b/giu,
      'handicapes',
    ],
  ],
  words: {
    telling:
      'quihabite lesnotres demographi* racial raciale races ethnie ethnies ethniqu* segreg* nationalite* racaille* cassos bougnoul* negre* pede pedes gouine* tarlouz* bobos gitans roms manouch* clandestin* sans-papiers immigre* etranger* etrangere* refugie* migrant* demandeurs-asile toxicomane* drogues dealers delinquant* gentrifi* handicapes sansenfants assistes rmistes smicards',
    group:
      'noirs noires blancs arabes maghrebins musulmans juifs juives chretiens catholiques protestants evangeliques athees hindous bouddhistes mormons asiatiques africains europeens retraites retraitees seniors vieux aines jeunes etudiants celibataires divorces gays lesbiennes homosexuels homos trans militaires veterans anciens-combattants pauvres riches chomeurs allocataires beneficiaires ouvriers cadres handicapes croyants pratiquants',
    trait:
      'metis metisse* voile voilee* foulard messe maghrebin* magrebin* antillais* kippa turban sans-papiers musulman* islam* juif juive juives juifs judai* chretien* catholique* protestant* evangeli* hindou* bouddhist* mormon* religieu* croyant* pratiquant* pieux africain* asiatique* arabe* europeen* maghrebin* algerien* marocain* tunisien* malien* senegalais* ivoirien* antillais* latino* antillais americain* gay gays lesbien* homosexuel* homo trans transgenre* lgbt* queer mariee mariees divorce divorces veuf* pacse* celibataire* handicap* aveugle* sourd* autis* schizophren* psychiatr* depressi* mental* dement* demence* retraite* pauvre* bourgeois* populaire populaires ouvrier* chomeur* militaire* veteran*',
    colour: 'noir noire noirs noires blanc blanche blanches brun basane basanes fonce',
    age: 'traditionnel* jeune jeunes vieux vieille vieilles age agee ages agees mur correct corrects normaux',
    kin: 'enfant enfants bebe bebes famille familles familial familiale couple couples gamin gamins gosse gosses ado ados adolescent* parent parents mere meres pere peres tout-petits petits-enfants poussette poussettes',
    sex: 'femme femmes homme hommes fille filles garcon garcons dame dames messieurs',
    crowd: 'gens',
    amenity: 'piscine salle acces parking',
    trade: 'restaurant restaurants cuisine magasin magasins marche epicerie',
    folk: "voisin* voisinage gens personne personnes resident residents habitant habitants habitante* locataire locataires population occupants riverains monde communaute groupe ceux qu'on",
    role: 'proprietaire* bailleur bailleurs vendeur vendeuse',
    aid: 'allocation* allocs rsa apl caf hlm aides subvention* minima-sociaux',
    kind: 'genre type sorte milieu',
    make: 'majorite melange pourcentage proportion composition profil mixite',
    measure:
      'age ages revenu revenus origine origines salaire politique langue langues religion education niveau',
    area: 'quartier quartiers rue rues immeuble immeubles residence residences zone zones coin coins secteur secteurs banlieue banlieues ville villes village endroit endroits cite cites lotissement copropriete batiment voisinage environs ici la-bas commune cote',
    district: 'quartier quartiers secteur coin voisinage banlieue',
    home: 'maison appartement logement studio',
    dwell:
      'habite habitent habiter vit vivent vivre habit* peuple entoure* acote installent resident logent achetent louent demenagent frequent* autour',
    belong:
      'regards detonn* passerait bien-vu malvu sintegrer accept* toler* derange* discrimin* accueilli* mieux regarde*-mal',
    much: 'combien beaucoup majorite majoritairement surtout principalement essentiellement plutot que tous toutes uniquement seulement peu plein pleine pleins trop moins plus quelques exclusivement presque tres tant aucun seuls seules seul nombreux nombreuses',
    avoid: 'eliminez personne eviter evite sans loin pas non jamais deteste exclure ni',
    choose:
      'conseille* conseillez recommand* cherche cherchons trouver trouvez montrez suggere* deconseille* propose',
    where: 'ou quel quelle quels quelles lequel est-ce',
    suit: 'ideal ideale ideales parfait parfaite parfaits mieux adapte* convient bien bon bonne excellent* fait concu destine recommande',
    let: 'prefere* prefer* loue louer uniquement accepte acceptent admet refuse* veut veulent reserve*',
    own: 'suis sommes mon ma mes notre nos ai avons etant',
    self: "je j'ai nous moi me mon",
    you: 'vous votre vos tu te toi ton',
    have: 'ai avons avec',
    number: 'deux trois quatre cinq six',
    near: 'pres proche voisin acote palier etage',
    there: 'la y ici ca cela ce est',
    paper: 'pret credit hypotheque documents visa impot impots taxe dossier garant bail reduction',
    agent: 'agent agente conseiller conseillere',
    speak: 'parle parlez parlent parler',
    crime:
      'crime crimes criminalite delinquance cambriolage* agression* violence violences dangereu* malfame* insecurite trafic-drogue deal',
    safe: 'surete securite dangereu* craint',
    good: 'bon bons bonne bonnes meilleur* mauvais* reputation repute* classement niveau excellent*',
    school: 'ecole ecoles college colleges lycee lycees',
    refuse: 'peux pouvons loi puis exprime prononce',
    source: 'decrire police recensement dire commenter statistiques parler',
    heritage:
      'nom noms patronyme patronymes origine origines racines peau sang ascendance culture foi accent',
    plain:
      "le la les l un une des du de d a au aux en dans par pour sur avec et ou qui que qu ne n y il elle ils elles on c ce cet cette ces se s est sont etait ete etre comme mais car si tres tout toute aussi deja encore entre autre autres svp plait cherche veux voudrais voudrions serais seriez serait sera habite t vraiment la-bas chez vers ans sans la c'est d'une j'ai quartier-la ont a-t-il y-a",
  },
  fields: {
    families:
      'enfant* bebe* famil* couple* gamin* gosse* ado ados parent* mere* celibat* retrait* senior* vieux jeune* etudiant* sansenfants marie* aines poussette*',
    disability:
      'handicap* malade* aveugle* sourd* autis* schizo* psychi* dement* demence* toxico* drogue*',
  },
};
