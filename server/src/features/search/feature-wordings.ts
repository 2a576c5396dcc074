import type { ListingFeature } from '../properties/index.ts';

/**
 * How visitors ask for a feature where listings put it otherwise, and the basics in Spanish, French, German and
 * Portuguese; on folded text, beside the patterns that the vocabulary itself has.
 */
export const visitorWordings: Partial<Record<ListingFeature, RegExp>> = {
  pool: /\bpiscines?\b|\balbercas?\b|\bschwimmbecken\b/,
  petsAllowed:
    /\b(?:i|we|us)(?:'ve| have| own)(?: got)? (?:an? |one |two |three |\d |our |some |my )?(?:(?:small|large|big|little|old|friendly|well[- ]behaved) )?(?:dogs?|cats?|pets?|pupp(?:y|ies)|kittens?)\b|\b(?:takes?|allow(?:s|ed)?|accepts?|welcomes?|with (?:my|our)|for (?:my|our)) (?:\w+ )?(?:dogs?|cats?|pets?)\b|(?<=\b(?:me|us|i|wife|husband|partner|family|kids?|children) (?:and|&|plus|\+|with) )(?:(?:my|our|the|an?|one|two|three|\d) )?(?:(?:small|large|big|little|old) )?(?:dogs?|cats?|pets?|pupp(?:y|ies)|kittens?|labradors?|retrievers?|poodles?|terriers?)\b|\b(?:have|own|got|with) (?:an? |my |our |two |\d )?(?:labradors?|golden retrievers?|retrievers?|poodles?|terriers?|german shepherds?|bulldogs?|huskies|husky|puppy|kitten)\b|\b(?:dog|cat)[- ](?:friendly|ok(?:ay)?|allowed)\b|\bhaustiere? (?:sind )?(?:erlaubt|willkommen|gestattet)|\bmit (?:hund|katze)\b|\banimaux (?:acceptes|autorises|bienvenus)|\b(?:acept\w+|con|se permiten) (?:mascotas?|perros?|gatos?)\b|\bmascotas permitidas|\b(?:aceita\w*|com) (?:animais|cao|gato)\b|\banimais permitidos/,
  evCharger:
    /\b(?:charg(?:er|ing)(?: (?:point|station|spot))?|plug|charge) (?:for |up )?(?:my|our|an?|the) (?:tesla|ev|electric|e-?car)\w*(?: car)?|\bwallbox\b|\bladestation|\bcargador electrico|\bborne de recharge/,
  adu: /\bin-?laws? (?:apartment|suite|unit|quarters|flat|cottage)\b|\b(?:mother|father|granny)[- ]?(?:in[- ]law)?(?:'?s)? (?:suite|unit|flat|annexe?|quarters|apartment)\b|\bgranny (?:flat|annexe?|pod)\b|\bannexe\b|\beinliegerwohnung|\bcasa de (?:invitados|hospedes)\b/,
  staffQuarters:
    /\bmaid'?s?(?: (?:room|quarters?|suite))?\b|\b(?:cuarto|quarto) de (?:servicio|empregada)\b|\bservants?'? quarters?\b/,
  garage: /\bgarage[mn]?s?\b|\bgarajes?\b|\bcocheras?\b|\btiefgarage\w*/,
  elevator:
    /\bascens(?:eur|or)(?:es|s)?\b|\belevador(?:es)?\b|\baufzug\w*|\bfahrstuhl\w*|\blifts?\b/,
  furnished:
    /\bamueblad[oa]s?\b|\bmobliert\w*|\bmeublee?s?\b|\bmobilad[oa]s?\b|\bmobiliad[oa]s?\b|\b(?:with|including|incl\.?) (?:all )?furniture\b/,
  airConditioning:
    /\baire acondicionado\b|\bclimati[sz]\w+|\bklimaanlage\w*|\bar[- ]condicionado\b|\ba\/c\b|\baircon\b/,
  fireplace:
    /\bchimeneas?\b|\bcheminees?\b|\bkamin\w*|\blareiras?\b|\bwood ?burn(?:er|ing stove)\b|\b(?:wood|log)[- ](?:burner|stove|fire)\b|\bopen fires?\b|\bpellet stove\b/,
  balcony: /\bbalcon(?:es|s)?\b|\bbalkon\w*|\bvarandas?\b|\bsacadas?\b/,
  patio: /\bterra(?:za|sse|co)s?\b/,
  garden: /\bjardi[mn](?:es|s)?\b|\bgarten\b|\bquintal\b|\bjardins\b/,
  largeGarden:
    /\b(?:gran(?:de)?|grand|grosser|grossen|amplio) (?:jardi[mn]|garten)\b|\bjardi[mn] (?:muy )?(?:grande|spacieux|amplio)\b|\broom for (?:the |our )?(?:kids|children|dogs?) to (?:run|play)\b/,
  parking:
    /\bestacionament?(?:o|os)\b|\bestacionamiento\b|\baparcamiento\b|\bparkplatz\w*|\bstellplatz\w*|\bstationnement\b|\bvaga de garagem\b|\bsomewhere to park\b|\bdriveway\b/,
  oceanView:
    /\bvistas? (?:al |do |para o |pro )?mar\b|\bmeerblick\b|\bvue (?:sur )?(?:la )?mer\b|\bsea views?\b/,
  nearBeach:
    /\b(?:cerca de la playa|pres de la plage|nahe am strand|strandnah|perto da praia|a pasos de la playa)\b/,
  nearTransit:
    /\b(?:cerca del (?:metro|tren)|pres du (?:metro|tram)|nahe (?:der )?u-?bahn|perto do (?:metro|comboio)|(?:near|close to|by) (?:the |a )?(?:tube|subway|train|tram|metro|railway|bus)(?: (?:station|stop|line))?|good transport links)\b/,
  waterfront:
    /\b(?:right )?on the (?:water|river|canal)(?:front)?\b|\bam wasser\b|\bau bord de l'eau\b/,
  basement: /\bkeller\b|\bsotanos?\b|\bsous-sol\b|\bporao\b/,
  renovated: /\breformad[oa]s?\b|\brenovee?s?\b|\brenoviert\w*|\bsaniert\w*|\brenovad[oa]s?\b/,
  fixer:
    /\bpara reformar\b|\ba renover\b|\brenovierungsbedurftig\w*|\bpara renovar\b|\bin need of (?:modernisation|renovation|work)\b|\bdoer[- ]?upper\b|\bneeds? (?:some )?(?:tlc|work|renovating)\b/,
  newConstruction:
    /\bobra nueva\b|\bneubau\w*|\bnew[- ]build\b|\bconstrucao nova\b|\boff[- ]plan\b/,
  fencedYard:
    /\bfenced?(?:[- ]in)? (?:back ?|front )?(?:yard|garden|lot|backyard)\b|\b(?:yard|garden|backyard) (?:with a |that'?s |which is )?fence(?:d|s)?\b/,
  gatedCommunity:
    /\bguarded (?:community|compound|society|estate)\b|\b(?:gated|walled) (?:society|compound|development|estate)\b|\burbanizacion (?:cerrada|privada)\b|\bcondominio fechado\b|\bresidence (?:fermee|securisee)\b/,
  quiet: /\btranquil[oae]s?\b|\bruhig\w*|\bcalmes?\b|\bsossegad[oa]s?\b/,
  gym: /\bgimnasio\b|\bfitness ?raum\b|\bsalle de sport\b|\bginasio\b|\bacademia\b/,
  accessible:
    /\bbarrierefrei\w*|\baccesibles?\b|\bstep[- ]free(?: access)?\b|\bwheel ?chairs?(?:[- ](?:friendly|accessible|access|user))?\b|\bramp access\b|\b(?:disabled|handicap(?:ped)?)[- ](?:access|friendly|accessible)\b/,
  horseProperty: /\bhorses? (?:allowed|ok(?:ay)?|welcome)\b|\bkeep (?:my |our |a )?horses?\b/,
  homeOffice:
    /\barbeitszimmer\b|\bdespacho\b|\bbureau separe\b|\bescritorio em casa\b|\b(?:somewhere|space|a place|room) to work from\b|\bworks? from home\b|\bhome ?working\b|\bwfh\b/,
  singleStory:
    /\b(?:no|without|hates?|avoid\w*|can'?t (?:do|manage|climb|use)|don'?t (?:want|like)) (?:any |the )?(?:stairs|steps)\b|\b(?:ebenerdig|plain-pied|una planta|sem escadas)\b/,
  noHoa:
    /(?<=\b(?:no|without|don'?t want|do not want|avoid(?:ing)?|hate|skip|refus\w+|won'?t pay|not pay)\b[^.;?!]{0,28})\b(?:hoas?|homeowners'? association)(?: fees?| dues)?\b(?! (?:over|above|more|under|below|of))/,
  historic:
    /\b(?:period|victorian|georgian|edwardian|art deco) (?:property|home|house|features|charm)\b|\baltbau\w*/,
  backupPower: /\b(?:inverter|ups|genset|power back-?up|diesel generator)\b/,
};

/** "2 bed terrace", "terrace in Leeds": the house itself, where nothing else is named that could have one. */
function isHouseInRow(before: string, after: string): boolean {
  return (
    /(?:^\s*(?:an? )?|\|\s*)$/.test(before) &&
    /^\s*(?:$|[|,.;!?]|in\b|near\b|for\b|to\b|under\b)/.test(after)
  );
}

/** A place of other words: the same letters with another meaning behind or before them. */
export function meansOther(
  feature: ListingFeature,
  words: string,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  if (feature === 'patio' && /^terraced?$/.test(words))
    return (
      /\b(?:end|mid)[- ](?:of[- ])?$|\b(?:victorian|edwardian|georgian) $/.test(before) ||
      isHouseInRow(before, after)
    );
  // "A home with office space" wants a study, "office space in the centre" an office.
  if (feature === 'homeOffice' && `${words}${after}`.startsWith('office space'))
    return !/(?:\b(?:with|and|an?|some|has|have|plus|for)|[&,+]) (?:good |enough |dedicated )?$/.test(
      before,
    );
  // "A fenced yard for my dog" asks for the yard.
  if (feature === 'petsAllowed' && words.startsWith('for '))
    return /\b(?:yard|garden|backyard|space|room) $/.test(before);
  // A bungalow and a ranch are kinds of home first, and of one story by the way.
  if (/^(?:bungalows?|ranch(?:es)?)$/.test(words)) return true;
  return feature === 'rvParking' && /^(?:boat|trailers?)$/.test(words);
}
