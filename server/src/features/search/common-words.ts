/** Words that are never a place by themselves and that a typing slip should not turn into one. */
export const commonWords: ReadonlySet<string> = new Set(
  `a an the this that these those it its i i'm im me my mine we we're us our you your he she they them their who what which
where when why how is are was were be been being am do does did done have has had having can could would should will shall may
might must not no nor yes ok okay please thanks thank hi hello hey and or but if then so than as at by for from in into of off on
onto out over under to too up with without within around about above below near nearby close closer next between among across
after before since until till during while per via like just only even also maybe perhaps very really quite pretty more most less
least much many few some any all every each both either neither other others another same such own one two three four five six
seven eight nine ten first second third last new old big bigger biggest small smaller large larger great good better best nice
nicer lovely beautiful pretty cute modern classic traditional contemporary luxury luxurious spacious cozy cosy bright light dark
quiet noisy safe clean cheap cheaper cheapest expensive affordable reasonable low lower lowest high higher highest max maximum min
minimum budget price prices priced cost costs spend pay money dollars dollar usd euro euros pounds pound thousand million billion
hundred grand half quarter lakh lakhs crore crores k m mil month monthly months week weekly year years yearly day days today
tomorrow soon now asap spring summer autumn fall winter january february march april may june july august september october
november december monday tuesday wednesday thursday friday saturday sunday morning evening weekend time moment future advance cash
mind total person place places area areas region location locations located neighborhood neighborhoods neighbourhood community
communities town towns city cities village downtown uptown suburb suburbs suburban rural urban country countryside county state
street road avenue lane drive hill hills valley desert coast coastal beach beaches ocean sea lake river mountain mountains view views
vista water waterfront park parks trail trails school schools shop shops shopping store stores restaurants hospital airport work
office downtown center centre central middle heart side north south east west northern southern eastern western
home homes house houses housing property properties listing listings place apartment apartments apt condo condos townhouse
townhome flat flats studio loft duplex triplex villa cabin cottage bungalow mansion castle ranch farm land lot lots plot estate
bed beds bedroom bedrooms bath baths bathroom bathrooms room rooms kitchen island garage garages parking car cars carport pool
pools spa yard yards backyard garden gardens patio deck balcony terrace roof rooftop basement attic storage closet closets laundry
washer dryer fireplace floor floors flooring wood hardwood tile carpet ceiling ceilings window windows door doors wall walls
air conditioning heating solar panels charger electric ev rv boat horse horses barn acre acres acreage square feet foot sqft sq ft
meters metres meter size sized story stories storey level levels single multi family families kids children kid baby dog dogs cat
cats pet pets wife husband partner friend parents mother father retired student students investor investors investment rental
rentals rent rents renting lease buy buying bought sell selling sale sold available availability vacant move moving relocate
relocating live living stay look looking search searching find show see want wants wanted need needs needed love prefer ideally
hopefully wish interested interest something anything nothing everything someone anyone somewhere anywhere thing things stuff kind
type types style sort condition shape good ready built build building buildings construction newly renovated remodeled updated
upgraded fixer upper project historic gated golf course club gym elevator furnished unfurnished smart energy efficient natural
walking walk distance minutes minute min miles mile km drive driving commute access easy quick private own shared public transit
train metro bus station hoa fees fee taxes tax mortgage loan down payment finance financing pre approved income cash flow
option options choice choices list top few couple lots plenty enough extra additional bonus main primary master guest entertaining
open plan concept layout space spaces outdoor indoor outside inside front back corner end unit units number street market
instead cheaper change actually rather except especially particular specific exact exactly roughly approximately average fine
general case order process need range terms touch contact call email text agent realtor broker tour visit viewing question help
phone email number zip code postcode listed included call name information details detail info photo photos picture pictures yet still again back ago later early late ever never always
casa casas departamento departamentos con sin en de la el los las un una por para que busco quiero necesito renta venta alberca
piscina recamaras recamara habitaciones banos bano jardin cochera zona cerca barato barata mas menos entre hasta desde algo y o
alquiler arriendo compra comprar alquilar miete mieten kauf kaufen vente achat louer acheter location alugar arrendar primero
zuerst law suite date immediately order mais menos ate com sem zur zum bis ab
haus wohnung mit ohne und oder im in der die das zimmer maison appartement avec sans et ou dans mieszkanie dom z w i
affordable gorgeous stunning perfect amazing pristine excellent desirable prime sought dream turnkey move-in peaceful serene
private secluded upscale trendy hip vibrant lively walkable family-friendly kid-friendly pet-friendly`.split(
    /\s+/,
  ),
);

/** The words of requests that are worth correcting a slip to. */
export const requestWords: readonly string[] =
  `bedroom bedrooms bathroom bathrooms house houses home homes apartment apartments condo condos townhouse townhome garage
fireplace mountain mountains views ocean beach kitchen island balcony garden backyard parking cheap cheaper cheapest expensive
affordable under below between million thousand hundred acres square hardwood natural quiet private swimming furnished basement
elevator laundry storage office charger solar panels fixer investment duplex triplex cabin waterfront lakefront rooftop golf gated
community single story without rental studio budget around maximum minimum renovated construction available downtown property
listings patio spacious terrace pool floors lake view condominium condominiums bungalow bungalows villa villas penthouse
farmhouse terraced detached dishwasher bathtub conservatory warehouse unfurnished`.split(/\s+/);

/** Towns and countries that visitors name although a realtor has nothing there; without a capital they look like any word. */
export const worldPlaces: ReadonlySet<string> = new Set(
  `miami chicago houston dallas austin boston seattle denver atlanta phoenix tucson portland orlando tampa jacksonville nashville
memphis charlotte raleigh detroit cleveland columbus cincinnati pittsburgh philadelphia baltimore minneapolis milwaukee omaha
tulsa albuquerque sacramento fresno honolulu anchorage brooklyn manhattan queens bronx florida texas california nevada arizona
oregon colorado georgia ohio michigan illinois virginia hawaii alaska utah idaho montana wyoming kansas oklahoma louisiana alabama
mississippi tennessee kentucky indiana iowa wisconsin minnesota missouri arkansas nebraska london manchester birmingham leeds
liverpool glasgow edinburgh bristol sheffield cardiff dublin paris lyon marseille berlin munich hamburg frankfurt vienna zurich
geneva madrid barcelona valencia sevilla malaga lisbon lisboa porto rome roma milan milano naples venice florence amsterdam
rotterdam brussels copenhagen stockholm oslo helsinki warsaw warszawa krakow wroclaw gdansk prague praha budapest bucharest
athens istanbul ankara moscow kyiv dubai doha riyadh cairo nairobi mombasa lagos accra johannesburg mumbai delhi bangalore
bengaluru hyderabad chennai pune kolkata gurgaon noida karachi lahore dhaka bangkok singapore jakarta manila hanoi tokyo osaka
seoul beijing shanghai shenzhen taipei sydney melbourne brisbane perth auckland toronto vancouver montreal calgary ottawa
mexico guadalajara monterrey cancun tijuana bogota medellin lima santiago brasilia montevideo caracas havana
spain france germany italy portugal england scotland wales ireland netherlands belgium switzerland austria poland greece turkey
india pakistan china japan korea thailand vietnam indonesia philippines australia canada brazil argentina chile colombia peru
egypt kenya nigeria ghana morocco`
    .split(/\s+/)
    .concat([
      'new york',
      'new york city',
      'nyc',
      'los angeles',
      'san francisco',
      'san diego',
      'san jose',
      'san antonio',
      'las vegas',
      'salt lake city',
      'new orleans',
      'kansas city',
      'st louis',
      'fort worth',
      'el paso',
      'oklahoma city',
      'washington dc',
      'virginia beach',
      'long beach',
      'palm beach',
      'fort lauderdale',
      'new jersey',
      'north carolina',
      'south carolina',
      'new mexico',
      'cape town',
      'buenos aires',
      'sao paulo',
      'rio de janeiro',
      'mexico city',
      'hong kong',
      'kuala lumpur',
      'tel aviv',
      'abu dhabi',
      'new zealand',
      'new delhi',
    ]),
);
