import { englishIdioms } from './english-idioms.ts';
import { englishTurns } from './english-turns.ts';
import type { Lexicon } from './lexicon.ts';

export const english: Lexicon = {
  nounStands: 'after',
  hasPlurals: true,
  turns: [...englishIdioms, ...englishTurns],
  words: {
    aid: 'section8 vouchers voucher hud',
    telling:
      'barrio barrios melanin methadone* racis* sexis* homophob* transphob* islamophob* antisemit* anti-semit* xenophob* bigot* prejudice* deport* daca bipoc poc aapi slum slums panhandl* freeload* moocher* beggar* riffraff swingers squatter* ethnics underclass invaders infest* overrun demographic* racial* race races racist ethnic* segregat* interracial wrongsort wholives kindred adultsonly skinned grouphome ghetto* thug* lowlife* riffraff homogen* diversity nationalit* denominat* gayborhood boystown chav* geezer* oldies hillbill* redneck* yuppie* hipster* darkies wetback* spic spics kike* negro* nigger* chink* fag fags faggot* tranny trannies dyke* homos crazies psychos nutcases schizo* methadone* playmate* averageage minority whitest blackest whiter blacker junkies crackheads bums hobos winos deadbeats undesirable* felons esl illegals pregnant-free familyfriendly eruv',
    group:
      'grandpas grandmas retirement-age pensioner lds grannies grandmas undergrads undergraduate undergraduates dreamers native natives minorit* immigrant immigrants migrant migrants refugee refugees foreigner foreigners alien aliens expat expats expatriates newcomers outsiders muslim jew catholic christian protestant hindu sikh buddhist mormon evangelical baptist atheist quaker amish believer worshipper churchgoer christians jews muslims gay lesbian homosexual bisexual transsexual transgender queer retiree pensioner senior boomer millennial elder oldster addict alcoholic junkie schizophrenic psychopath lunatic disableds convict witness witnesses criminal crook gangster gangbanger dealer veteran vet marine soldier serviceman student collegian executive professional professionals bachelor bachelorette widow widower divorcee single socialite snob peasant pauper latino latina latinx chicano hispanic african asian swede pole jap turk arab afghan egyptian blacks whites browns caucasian oriental gypsy gypsies roma romani aborigine persian libyan pakistani paki bangladeshi yank',
    trait:
      'headscarf headscarves veil veiled kippot sari saris dreadlocks tattooed anglo protestant-only quinceanera* latine chicana romani hmong pentecostals agnostics sikhism umbanda voodoo santeria wheelchair-bound learning-disabled neurodivergent unmarried never-married retiree-only moneyed well-educated pray prays praying prayer prayers worshipping bible quran koran torah scripture sermon ramadan diwali eid hanukkah kippah rosary congregation* sect cult godly godless heathen infidel spiritual born-again clergy mezuzah mikvah mikveh parishioner* buddhism hinduism islam judaism christianity catholicism sikhism mormonism monotheist lutherans presbyterians methodists muslim islamic shia sunni jewish judaic christian catholic protestant orthodox hasidic haredi chasidic evangelical baptist methodist lutheran presbyterian pentecostal mormon lds hindu sikh jain buddhist taoist zoroastrian atheist* agnostic secular religious devout pious faithful observant churchgoing kosher halal shabbat sabbath ramadan pagan wiccan scientologist amish mennonite quaker unitarian rastafarian bahai jehovah* gay lesbian lgbt* queer homosexual bisexual trans transgender* transsexual nonbinary non-binary lgbt straight disabled handicap* disabilit* impaired blind deaf autistic autism retarded psychiatric bipolar ocd adhd tourette* parkinson* psychotic paranoid unstable hoarder hoarders contagious hepatitis obese recovering sober schizophrenic demented dementia alzheimer* epileptic paraplegic quadriplegic amputee crippled cripple lame hiv aids mentally depressed addicted ptsd married unmarried divorced widowed unwed childless unattached spinster spinsters divorcees cohabiting pregnant immigrant foreign native indigenous undocumented refugee migrant immigration citizenship hispanic latino latina african asian oriental european caucasian western eastern-european semitic arab arabic middle-eastern latin anglo anglos aboriginal tribal creole mulatto mestizo cherokee navajo sioux apache hopi samoan hawaiian desi westerner westerners southerner indigenous polish swedish finnish danish dutch jewish ancestr* descent heritage immigrant elderly aging ageing aged retired geriatric youthful senior middle-aged adult military troops sailors airmen ex-military army navy marine veteran welfare subsidized subsidised assisted unemployed poverty jobless homeless ebt tanf ssdi medicaid millionaire millionaires broke bankrupt evicted poor rich wealthy affluent upscale educated uneducated workingclass professional white-collar blue-collar low-income socioeconomic republican* democrat* liberal* conservative* maga trump* political* lgbt orthodox hijab hijabs turban* burqa* niqab* yarmulke* kippah* afro* mestizo* dalit* brahmin* caste casteless same-sex gang-type criminal religion faith denomination* ',
    colour:
      'white black brown dark darker light lighter pale paler swarthy yellow coloured colored whiter blacker browner',
    age: 'old older young younger mature single traditional decent respectable clean-cut normal hardworking hard-working proper civilized',
    kin: 'foster prams pram pushchair pushchairs pairs minor tween tweens preteen preteens offspring brood grandkids breeders dinks dink twins triplets toddlers raisekin kid kids child children toddler toddlers infant infants baby newborn newborns teen teens teenager teenagers adolescent youngster youth youths family families parent parents mom moms mum mums mommy mommies dad dads mother mothers father fathers couple couples newlywed newlyweds stroller strollers grandparents schoolchildren pupils pregnant pregnan* tots tykes brats minors orphan* son sons daughter daughters grandkids spouse spouses',
    sex: 'man men woman women male males female females guy guys lady ladies gentleman gentlemen wives husbands females males girl girls boy boys dude dudes bro bros',
    folk: 'people person persons ppl peeps folk folks neighbor neighbour resident occupant inhabitant tenant renter lodger household crowd population populace populated clientele locals denizen dweller everyone everybody flatmate roommate housemate homeowner* citizen community* newcomer bunch scene presence influx contingent diaspora following society clique peoples members natives families settlers',
    amenity:
      'pay pays utilities access pool pools gym amenities clubhouse enjoy parking permit permits trails courts tennis spa lounge rooftop storage laundry elevator elevators bike golf playground',
    trade:
      'restaurant restaurants cuisine food foods grocery groceries eateries eatery cafe cafes bakery bakeries shops shop stores store markets market takeout dining',
    role: 'nurse nurses worker workers laborer laborers doctor doctors engineer engineers teacher teachers artist artists investor investors employee employees driver drivers artists entrepreneur entrepreneurs client clients friend friends grandma grandpa aunt uncle cousin cousins brother brothers sister sisters pastor rabbi imam priest voters bikers buyer buyers applicant applicants purchaser purchasers owner owners seller sellers landlord landlords landlady management hoa board lessor proprietor coop co-op',
    who: 'who whom anyone anybody',
    kind: 'kind kinds sort sorts type types class calibre caliber',
    make: 'makeup make-up mix composition shareof breakdown profile profiles stats statistics demographic* vibe background backgrounds diverse diversity percentage percent proportion minority',
    measure:
      'earn earns earning earnings income incomes salary salaries age ages education politics language languages speak speaks status wealth jobs color colour',
    area: 'camp camps encampment encampments co-op coop area areas neighborhood* neighbourhood* street streets block blocks road roads building buildings complex complexes community communities enclave enclaves housing suburb suburbs town towns city cities village villages district districts quarter quarters zip zips zipcode zipcodes postcode postcodes development developments subdivision subdivisions subdivision estate estates tower towers condo condos condominium cul-de-sac pocket place places spot spots vicinity county parish parishes ward wards section sections environment park-side avenue row stretch hood hoods culdesac atmosphere location locations region regions side sides part parts zone zones corner corners apartments',
    district:
      'area areas neighborhood* neighbourhood* suburb suburbs block blocks community communities district districts enclave street streets side roundthere',
    home: 'home house apartment unit flat property townhouse bungalow listing residence',
    dwell:
      'raisekin live lives lived living reside resides residing dwell dwells inhabit* occupied settle settles settled moved moving move cluster clusters congregate congregat* hang hangs hanging populate* populated surrounded among amongst nextdoor upstairs downstairs neighboring neighbouring overrun concentrat* gather gathers roundthere around invading invaded attracts attract draws drawn',
    belong:
      'belong belongs belonging fitin welcome welcomed welcoming accept accepts accepted accepting acceptance tolerant tolerate tolerates tolerance comfortable uncomfortable uneasy stares mingle blend thrive stigma prejudice* discriminat* hostile intimidat* outnumbered care issue complain complains object frown mind minds refuse refuses reject rejects problem bothered judge judged camaraderie tight-knit close-knit shared',
    much: 'everywhere heavy filled packed crammed teeming swarming crawling turning becoming mostly mainly predominantly predominately primarily largely majority all full only many few fewer fewest lot lots tons bunch most more less much entirely exclusively solely heavily overwhelmingly increasingly too percent % number plenty loads several any no zero dominated dense concentrated historically traditionally historic traditional every everyone highest lowest quite very good-mix nearly almost',
    avoid:
      'nobody no-one no avoid avoiding without away rather hate hates skip filter exclude excluding except none nowhere not never',
    choose:
      'choose consider opt recommend recommends suggest suggests pick picks find show send steer sort rank compare point match advise narrowed picked put look looking search list hunt',
    where: 'where which what whereabouts',
    suit: 'perfect ideal great suited suitable suit suits best better good right wonderful fantastic excellent appropriate tailored designed meant made geared popular favored favoured desirable lovely nice nicest ok okay recommended catering caters fine spot',
    let: 'letto prefer prefers preferred preference only rent rents renting accept accepts allow allows want wants wanted mind minds keen like likes refuse refuses reject tolerate looking seek seeking rather lets problem discriminate* exclude excludes reserved restricted strictly',
    own: "i'm im i've we're we've my our am myself ourselves",
    self: "i i'm im i've i'd i'll we we're we've we'd we'll my our me us am myself ourselves mine ours",
    you: "you you'd you'll you're you've your yours u ur yourself",
    have: 'have has had having got with',
    number: 'one two three four five six seven eight nine ten several',
    near: 'walking distance minutes steps walk lobby hallway hallways corridor near nearby close next beside by within adjacent surrounding',
    there: 'there here it they them this that',
    deal: 'when out leave leaving vacate fence fences wall walls driveway driveways noise noisy loud quiet view views deck balcony window windows yard yards tree trees pet pets dog dogs cat cats unit units bedroom bedrooms bath bathroom bathrooms legally occupancy vacant sublet offer offers bid bids bidding viewing viewings showing showings tour tours open right water drainage septic well easement boundary survey line lot lots share shared access garage parking car cars entrance stairs elevator roof smoke smell construction zoning sleep fit square feet sqft hoa dues rules price prices home homes house houses listing listings room rooms kitchen basement pool garden see visit book name names number count agent office vote-hoa key keys mail package packages moment lights internet heating',
    signing:
      'sign signs signed signing title counteroffer closing escrow attorney notary interpreter',
    room: 'room rooms bed beds bedroom bedrooms playroom loft ceiling ceilings bunk basement bath bathroom',
    mention: 'named mentioned asked meant said gave wrote told',
    paper:
      'loan loans mortgage mortgages visa documents document discount discounts exemption exemptions tax taxes fha va income application apply applying qualify deed lease parking permit permits fee fees insurance law laws policy credit closing social deposit',
    agent:
      'agent agents realtor realtors broker brokers office someone staff rep translator interpreter call team',
    speak: 'speak speaks spoken speaking fluent talk language habla',
    crime:
      'crime crimes criminal criminals gang gangs gangster* burglar* robber* robbed mugg* murder* shooting* shootings stabbing* violence violent sketchy shady seedy dodgy drugs drug dealers prostitut* homeless vandal* carjack* break-ins theft thefts stolen hooligan* drunks sirens unsafe rougher roughest crimefree crime-free',
    safe: 'safe safer safest safety dangerous danger secure security rough bad worst avoid gentrifying atnight',
    good: 'rank ranks classy posh swanky ritzy snobby fancy behaved good great best better bad worst top excellent decent nice rated rating ratings ranking rankings ranked score scores quality reputation outstanding highly award-winning blue-ribbon sought-after strong desirable superior prestigious exclusive respectable elite upscale any-good performing',
    school:
      'classroom classrooms pupils highschool kindergartens preschool preschools primary school schools elementary kindergarten* schoolscores',
    worship:
      'minaret minarets congregation-hall parish-church church churches mosque mosques synagogue synagogues temple temples gurdwara gurdwaras cathedral chapel shul shuls',
    public: 'police official website census public statistics department',
    consult: 'check see visit look consult ask contact found published available posted',
    refuse:
      "can't cannot unable don't couldn't won't not keeps prevents prohibits avoid law fairhousing equal",
    source:
      'information info check police official public website census data department consult sources statistics discuss describe describing say comment share advise answer tell judge policy opportunity',
    heritage:
      'roots heritage ancestry descent background backgrounds origin origins blood bloodline lineage parentage extraction faith accent accents surname surnames skin complexion complexions features culture cultures persuasion stock tongue',
    plain:
      "free blinds a an the of to in on at for from by as is are was were be been being isn't aren't wasn't am do does did don't doesn't didn't will would wouldn't could can can't should shouldn't may might must and or but if so because since than then when how why while that these those its it's their they're there's his her hers him she he them also just really actually honestly please thanks kinda pretty such same other others another own even still always usually generally typically now already yet ever again over under off out up down into onto about per via like see know think feel feels felt guess say said says get gets got go goes going come comes came run running use used keep kept take takes taken make makes give work works playing play raising raise run stay staying stays buy buys bought own owns lately recently today these days again right-now yes ok well hi hello hey u w r there's who's what's that's let's want wanna need needs tend tends seem seems appear skews leans friendly history condition issues problems past disorder",
  },
  fields: {
    families:
      'kid* child* toddler* infant* baby bab* teen* family famil* parent* mom moms mum* dad* mother* father* couple* newlywed* stroller* adultsonly familyfriendly pregnan* single* bachelor* married unmarried retire* senior* elderly adult pupils',
    disability:
      'carehome disab* handicap* blind deaf autis* mental* psychiatric bipolar schizo* dementia grouphome addict* alcoholic* junkie* hiv aids wheelchair* ptsd retarded epilep* crippl* crazies psychos lunatic*',
  },
};
