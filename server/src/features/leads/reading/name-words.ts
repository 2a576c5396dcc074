import { phrases } from '../../../platform/language/tokens.ts';

export const sure = phrases(
  "my name is|my name's|my names|my name si|my name s|my name|name is|name's|name :|name -|name =|names|call me|i go by|they call me|full name :|full name is|people call me|i am called|put it under|put the viewing under|book it under|book the viewing under|put us down as|book under|put me down as|under the name of|under the name|in the name of|signed :|the name's",
  "soy la senora|soy el senor|me llamo|mi nombre completo es|mi nombre es|mi nombre|nombre :|nombre|je m'appelle|mon nom est|nom :|ich heisse|ich heiße|mein name ist|name ist|meu nome e|me chamo|chamo - me|nome :|mi chiamo|moi c'est|a nombre de|au nom de|auf den namen|em nome de",
);
export const likely = phrases(
  "i'm|i am|im|i m|ask for|this is|it's me ,|it's me again ,|its me again ,|it's me again|its me ,|it is me ,|it's me|this is me ,|hier ist|hier spricht|it's|its|it is|here is|here's|soy|je suis|ich bin|ich bin der|ich bin die|sou|sou o|sou a|aqui e|aqui e o|aqui e a|sono|c'est|ici|i am mr|we are|we're|you're chatting with|you are speaking to|you are speaking with|you're speaking to|you're talking to|you are talking to|you're talking with|speaking with",
);
export const firstNameCues = phrases(
  'first name is|first name :|first name|given name is|given name :|firstname :',
);
export const lastNameCues = phrases(
  'last name is|last name :|last name|surname is|surname :|surname|family name is|lastname :',
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
]);
export const thirdPersons: ReadonlySet<string> = new Set(
  'her his their agent wife husband partner friend boss son daughter mother father brother sister dog cat company agency street building complex school'.split(
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
  'april may june summer autumn hope guy rich angel christian chase rich frank game royal major london paris florida texas california canada mexico india'.split(
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
