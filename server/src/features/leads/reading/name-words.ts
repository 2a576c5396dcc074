import { phrases } from '../../../platform/language/tokens.ts';

export const sure = phrases(
  "my name is|my name's|my names|my name si|my name s|my name|name is|name's|name :|name -|name =|names|full name :|full name is|i am called|put it under|put the viewing under|book it under|book the viewing under|put us down as|book under|put me down as|under the name of|under the name|in the name of|signed :|the name's|my nickname is|myself|contact name :|contact person :|buyer :|seller :|tenant :|client :|customer :|contact :|update my name to|change my name to|my name to|my name na|appointment is under|appointment under|booking is under|viewing is under|it's under",
  "soy la senora|soy el senor|me llamo|mi nombre completo es|mi nombre es|mi nombre|nombre :|nombre|je m'appelle|mon nom est|nom :|ich heisse|ich heiße|mein name ist|name ist|meu nome e|me chamo|chamo - me|nome :|mi chiamo|moi c'est|a nombre de|au nom de|auf den namen|em nome de|nombre y apellidos :|pueden llamarme|llamenme|digame|mon prenom est|j'mappelle|j' mappelle|je mappelle|je m' appelle|on m'appelle|mein name lautet|mein name|der name ist|kontakt :|contacto :|contato :|meu nome|meu nome completo e|o meu nome e|chama - me|me chamar de|podem chamar - me|mera naam|mera nam|naam :|ik heet|mijn naam is|nazywam sie|mam na imie|jag heter|mitt namn ar|jeg hedder|mit navn er|benim adim|benim adım|adim|adım|ismim|numele meu este|ma numesc|меня зовут|мое имя|ten toi la|toi ten la|pangalan ko ay|jina langu ni",
);
/** A name when it can be one: "call me Bex", and "call me Saturday". */
export const calling = phrases(
  'call me|they call me|people call me|friends call me|everyone calls me|i go by',
);
export const likely = phrases(
  "i'm|i am|im|i m|ask for|this is|it's me ,|it's me again ,|its me again ,|it's me again|its me ,|its me|it is me|it is me ,|this is me||it's me|this is me ,|hier ist|hier spricht|it's|its|it is|here is|here's|soy|je suis|ich bin|ich bin der|ich bin die|sou|sou o|sou a|aqui e|aqui e o|aqui e a|sono|c'est|ici|i am mr|we are|we're|you're chatting with|you are speaking to|you are speaking with|you're speaking to|you're talking to|you are talking to|you're talking with|speaking with|le habla|te habla|les habla|le escribe|les escribe|le saluda|les saluda|quien escribe es|soy el|soy don|soy dona|aqui es|hier schreibt|hier spricht die|hier spricht der|es spricht|am telefon|hier ist die|hier ist der|daqui fala|daqui e a|daqui e o|quem escreve e|quem escreve e a|quem escreve e o|ici c'est|aqui|habla|fala|aqui fala|quem fala e|quem fala e o|quem fala e a|aqui quem fala e o|aqui quem fala e a|fala a|fala o|eu sou|eu sou o|eu sou a|ben|ik ben|sono|hier|hier ist|jestem|main|mai",
);
/** Beside a number: who is to be asked for there. */
export const askedFor = phrases(
  'pregunten por|pregunte por|pregunta por|preguntar por|demandez|demander|falar com|fale com|chamar|rufen sie|verlangen sie|nach',
);
export const firstNameCues = phrases(
  'prenom :|vorname :|nombre de pila :|first name is|first name :|first name|given name is|given name :|firstname :',
);
export const lastNameCues = phrases(
  'nom :|nom de famille :|nachname :|apellido :|apellidos :|sobrenome :|last name is|last name :|last name|surname is|surname :|surname|family name is|lastname :',
);
export const titles: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sr',
  'sra',
  'herr',
  'frau',
  'monsieur',
  'prof',
  'senor',
  'senora',
  'senhor',
  'senhora',
  'signor',
  'signora',
  'madame',
  'mme',
  'mlle',
  'herrn',
  'familie',
  'engr',
  'ing',
  'arq',
  'arquitecto',
  'lic',
  'doctor',
  'doctora',
  'captain',
  'capt',
  'sgt',
  'ssgt',
  'lt',
  'col',
  'rev',
  'pastor',
  'seu',
  'sheikh',
]);
export const particles: ReadonlySet<string> = new Set(
  'de da do dos das del della di du van von der den la le al el bin ben ter st mc y e'.split(' '),
);
export const greetings: ReadonlySet<string> = new Set([
  'hi',
  'hello',
  'hey',
  'hola',
  'bonjour',
  'hallo',
  'ola',
  'oi',
  'morning',
  'afternoon',
  'evening',
  'hiya',
  'yo',
  'ahoy',
  'salam',
  'namaste',
  'buenas',
  'salut',
  'moin',
  'servus',
]);
export const thirdPersons: ReadonlySet<string> = new Set(
  'her his their agent wife husband partner friend boss son daughter mother father brother sister dog cat company agency street building complex school model company firm maiden user username file domain brand business project development subdivision community hotel pet account'.split(
    ' ',
  ),
);
/** Everyday words that close a name: "john west", "Amy Young". */
export const surnameWords: ReadonlySet<string> = new Set(
  'west north best pool young long short rich park hill black white brown green church wood king bell law day price french english street house little small good love wise sharp light rivers lake'.split(
    ' ',
  ),
);
/** Given names that are more often something else when they stand alone after "I'm". */
export const ambiguous: ReadonlySet<string> = new Set(
  'april may june guy rich angel christian chase rich frank game royal major london paris florida texas california canada mexico india'.split(
    ' ',
  ),
);

/** What the answer to "what is your name?" begins with. */
export const answering: ReadonlySet<string> = new Set(
  `yes yeah yep yup sure ok okay oh ah uh um hm well so hi hello hey of course certainly absolutely no problem thing please thanks thank you great it it's its is i i'm im am
  my name name's the me this that's just only put call ask for under can may you would be use write down as and mr mrs ms dr first full last perfect good
  si claro por supuesto soy me llamo mi nombre es oui bien c'est je suis moi mon nom ja gern natürlich naturlich ich bin mein ist sim sou meu nome e o a`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Without a comma behind them the one who is spoken to follows. */
export const addressing: ReadonlySet<string> = new Set(
  'hi hello hey thanks thank you dear merci danke gracias obrigado obrigada hola bonjour hallo ola'.split(
    ' ',
  ),
);

/** Before "im" for "I'm". */
export const clauseOpeners: ReadonlySet<string> = new Set(
  'hi hello hey hiya and so yes yeah sure ok okay well but sam name thanks please'.split(' '),
);

/** Given names that are everyday words too: names when they are written with a capital after "I'm". */
export const givenNameWords: ReadonlySet<string> = new Set(
  'max will mark rose grace hope may april june summer autumn guy bill rich art frank faith joy dawn pat sue drew grant angel jean'.split(
    ' ',
  ),
);

/** Great towns and states that stand alone beside a number more often than a person of that name. */
export const towns: ReadonlySet<string> = new Set(
  `houston dallas austin chicago denver phoenix seattle portland boston miami orlando tampa atlanta nashville memphis detroit cleveland columbus philadelphia baltimore
  washington texas florida california georgia virginia arizona nevada oregon colorado utah ohio michigan london leeds manchester birmingham bristol liverpool edinburgh glasgow cardiff
  belfast dublin mumbai delhi pune bangalore bengaluru hyderabad chennai kolkata noida gurgaon lahore karachi islamabad lagos abuja lekki dubai sydney melbourne brisbane perth adelaide toronto
  vancouver montreal madrid barcelona valencia sevilla malaga paris lyon marseille toulouse nantes lille berlin hamburg munchen koln frankfurt stuttgart lisboa porto faro brasilia curitiba
  monterrey guadalajara cancun temecula riverside sacramento oakland`
    .split(/\s+/u)
    .filter(Boolean),
);
