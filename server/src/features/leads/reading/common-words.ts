/**
 * Everyday words that are neither a person's name nor a place. People write in lower case, so "im jeni" and "im looking"
 * differ by this list alone. Folded: lower case, no accents. Words that are also given names (will, mark, rose, hope, may …)
 * are left to the patterns around them.
 */
export function isCommonWord(word: string): boolean {
  return (
    words.has(word) ||
    word.endsWith("n't") ||
    /^(?:i|you|we|they|he|she|it|that|there|what|who|where|let)'/u.test(word) ||
    (word.length > 5 &&
      /(?:ing|ly|tion|ment|ness|able|ible|ous|ful|less)$/u.test(word) &&
      !namesLikeWords.has(word))
  );
}

/** The same without the endings, for the second word of a name: "Ann Fielding", "Roy Cushing". */
export function isListedWord(word: string): boolean {
  return words.has(word);
}

/** The same for a word with a capital behind "in" or "near": there are towns such as Flushing and Reading. */
export function isCommonPlaceWord(word: string): boolean {
  return word.endsWith('ing') ? words.has(word) : isCommonWord(word);
}

const namesLikeWords: ReadonlySet<string> = new Set(
  'beverly kimberly reilly connolly donnelly connelly kennelly farrelly sterling fleming browning manning irving harding golding keating banning downing clement'.split(
    ' ',
  ),
);

const words: ReadonlySet<string> = new Set(
  `a an the this that these those here there where when what which who whom whose why how i me my mine myself we us our ours you your yours
  he him his she her hers it its they them their theirs one ones someone anyone everyone nobody something anything everything nothing
  somewhere anywhere everywhere nowhere and or but nor so yet if then than because since although though while until unless whether as
  at by for from in into of off on onto out over per to toward towards under up upon via with within without about above across after
  against along among around before behind below beneath beside besides between beyond down during except inside near next outside past
  through throughout till am is are was were be been being do does did done doing have has had having can could may might must shall
  should will would im ive id ill youre were theyre dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt not no yes yeah yep yup nope
  nah ok okay okey sure fine alright right correct wrong true false please pls plz thanks thank thx ty cheers regards best sincerely kindly
  hi hello hey hiya howdy greetings good morning afternoon evening night bye goodbye welcome sorry excuse pardon well oh ah hmm um uh wow
  great nice cool awesome perfect wonderful excellent amazing lovely beautiful fantastic super bad poor worse worst better
  also too very much many more most less least few fewer little lot lots some any all both each every either neither none other others
  another same such own only just even still again already always never ever often sometimes usually now today tonight tomorrow yesterday
  soon later early late earlier asap immediately currently recently really actually basically probably maybe perhaps possibly definitely
  certainly absolutely exactly quite rather pretty almost enough once twice ago away back forward else instead together apart
  looking look looks looked search searching searched find finding found want wants wanted need needs needed like likes liked love loves
  loved prefer prefers preferred interested interest hoping hope wish wishing trying try plan planning planned thinking think thought
  wondering wonder guess know knows knew see sees seen saw show shows showing tell tells told say says said ask asks asked asking talk talking speak speaking
  call calls called calling text texting email emailing mail message contact contacting reach reaching write writing send sending give gives
  gave get gets got getting go goes going gone went come comes coming came make makes made making take takes took taking put let lets keep
  move moves moved moving relocate relocating relocated relocation shifting live lives living lived stay staying work works working worked
  buy buys buying bought buyer purchase purchasing rent rents renting rented rental renter sell sells selling sold seller lease leasing
  invest investing investor investment own owns owner owning landlord tenant agent realtor broker browse browsing visit visiting view viewing
  tour schedule scheduling book booking set meet meeting help helps helping wait waiting start starting stop leave leaving left
  open opening close closing closed pay pays paying paid afford spend spending spent save saving cost costs qualify qualified approved
  preapproved prequalified available ready able unable happy glad excited afraid worried curious serious flexible free busy new old young
  first second third last final single married divorced engaged retired pregnant disabled alone tired sick big small large huge tiny short
  long tall high low cheap cheaper cheapest expensive affordable quiet safe secure clean modern furnished unfurnished spacious cozy bright
  full half double master private shared main whole extra different similar possible impossible easy hard fast quick quickly slow
  urgent urgently immediate important total max maximum min minimum budget price prices range limit amount money cash loan mortgage
  financing deposit down payment fee fees tax taxes hoa income month months monthly week weeks weekly weekend weekends weekday day days daily
  year years yearly hour hours minute minutes time times date moment ago half quarter couple bit
  house houses home homes apartment apartments apt apts condo condos flat flats townhouse townhome townhouses duplex villa villas studio loft
  bungalow cottage cabin mansion ranch land lot lots plot acre acres property properties place places unit units listing listings building
  room rooms bed beds bedroom bedrooms bath baths bathroom bathrooms kitchen garage garages parking yard backyard garden pool patio
  balcony basement attic laundry view views floor floors story stories sqft square feet foot ft br ba bd bhk area areas neighborhood
  neighbourhood neighborhoods district city cities town towns village county state country zip street road avenue downtown uptown suburb
  suburbs center centre north south east west northern southern eastern western beach ocean lake river mountain mountains park school
  schools university college hospital airport station train bus metro transit freeway highway mall shop shops store stores office offices
  church gym family families kid kids child children son daughter wife husband spouse partner boyfriend girlfriend mother mom father dad
  parents sister brother friend friends people person guy man woman human bot robot someone student engineer developer doctor nurse teacher
  lawyer manager driver owner data scientist veteran senior seniors dog dogs cat cats pet pets roommate roommates
  name names surname phone number numbers cell mobile tel telephone whatsapp fax address e-mail info information detail details question questions
  option options offer offers deal deals link website site page photo photos picture pictures video
  yes no zero two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million k grand
  condition front order general case fact touch person particular advance return writing total addition search hand mind stock love need
  hurry rush trouble charge control between regards regarding concerning anytime whenever whatever whichever wherever however
  yours truly cordially
  american americans british english spanish french german italian portuguese brazilian mexican canadian australian indian chinese japanese
  korean russian polish irish scottish dutch swedish turkish greek african asian european latino latina hispanic arab arabic black white
  catholic jewish muslim hindu buddhist atheist gay lesbian straight trans blind deaf wheelchair
  january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun spring summer fall autumn winter
  usd dollar dollars euro euros pound pounds rupees lakh crore
  self employed located trained mandarin cantonese vietnamese tagalog farsi hebrew hindi english thing things worries worry problem problems change changes chance bunch guest guests conflict residence idea job jobs real product sales software project company business tech insurance newsletter section walk walking distance commute lookin thats im ur u r n w pls funished furniture pet-friendly policy proof file record
  ssn complete secured smaller
  testing test hahaha lol idk none null na n/a
  el la los las un una unos unas de del y o que en con por para sin mi mis tu su yo es son estoy esta este estos busco buscando quiero
  necesito interesado interesada comprar alquilar vender hola gracias si bueno buenos buenas dias tardes noches aqui muy mas casa piso departamento
  apartamento nuevo nueva agente cliente el comprador
  le les des du et ou je suis nous vous il elle une dans avec pour sans mon ma mes ton votre sur bonjour bonsoir salut merci oui non cherche
  recherche interesse interessee veux voudrais acheter louer vendre maison appartement nouveau nouvelle tres en train
  der die das den dem ein eine einen und oder ich bin wir sie mein meine mit fur ohne aus auf im am zu zur zum nicht auch nur sehr hallo
  guten tag danke bitte ja nein suche suchen interessiert mochte will brauche kaufen mieten verkaufen haus wohnung neu gerade hier auf der
  o os as um uma e ou eu sou estou procurando procuro quero preciso interessado interessada comprar alugar ola oi obrigado obrigada sim nao
  bom boa dia tarde noite aqui casa apartamento novo nova muito
  erreichbar unter telefon nummer handy mobil rufen joignable numero correo contacto telefono movil celular telefone telemovel contato
  allergic vegan vegetarian diabetic autistic skeptical hesitant torn stuck confused lost broke swamped unsure certain positive concerned anxious
  nervous thrilled delighted surprised shocked disappointed frustrated overwhelmed annoyed eligible military navy army marine homeless
  fruhjahr fruhling sommer herbst jahr monat moment urlaub chiamami chiamatemi scrivimi scrivetemi cellulare numero mio
  colour color sent iphone ipad
  whats zap portable mob tfno tlf telf handynummer kontakt contact contacto contato referencia referenz objektnummer ref reference extension ext landline
  abends morgens mittags nachmittags abend nachmittag tardes mananas soir soirs matin matins midi apres-midi noite tarde manha
  llamame llameme llamenme llamar llame appelez rappelez rufen ligue liguem hai hoon hun hu
  news status model sir madam screen guide helo hii brand
  insane homesick abroad fiance fiancee crazy
  hier heute morgen gestern ici aujourd'hui demain hoy manana ayer hoje amanha ontem`
    .split(/\s+/u)
    .filter(Boolean),
);
