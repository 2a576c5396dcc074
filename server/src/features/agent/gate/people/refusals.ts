import type { Language } from '../../../../platform/language/speech.ts';

/**
 * What an answer says that it does not tell, or by what it does not sort: "Describing residents isn't something I do",
 * "We don't discriminate on the basis of race". Each is matched against one clause, so that "but it is mostly white"
 * behind it is still read.
 */
const refusals: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:police|department|district|census|city|sheriff)\b[^:]*\b(?:publish\w*|has|have|post\w*|keeps?)\b.*\b(?:data|figures|statistics|numbers|reports?)\b|\b(?:i|i'm|we|we're|our \w+|brokerage|agency|firm|office)\b[^:]*?\b(?:not|never|cannot|\w+n't|unable|avoid|refrain|decline)\b.*\b(?:describ|discuss|comment|speak|talk|say|tell|judg|discriminat|characteri|answer|differentiat|rank|rate|compar)\w*|\b(?:i|we|us)\b[^:]*?\b(?:not|never|cannot|\w+n't)?\b.*\b(?:law|policy|forbid\w*|prohibit\w*|not|never|\w+n't)\b.*\b(?:sort|rank|filter|search|match|choose|steer)\w*\b.*\b(?:by|on|according)\b|\b(?:law|rules?|policy|fair housing)\b.*\b(?:forbids?|prohibits?|bars?|prevents?|keeps?)\b|\b(?:isn't|aren't|is not|are not) (?:something|things?|what|ones?) (?:that )?(?:i|we)\b|\b(?:i|we) leave (?:that |it )?to\b|\b(?:regardless|irrespective) of\b|\bwithout regard to\b|\bwhatever (?:their|your|his or her)\b/iu,
  es: /(?<!\p{L})no (?:(?:le|les|te|puedo|podemos|voy a|vamos a|suelo|solemos|debo|debemos) ){0,2}(?:habl|describ|coment|opin|digo|deci|discrimin|inform|clasific|juzg|orden)\p{L}*|(?<!\p{L})sin (?:importar|distinción)|independientemente/iu,
  pt: /(?<!\p{L})não (?:(?:lhe|posso|podemos|vou|vamos|costumo|devo|devemos) ){0,2}(?:fal|descrev|coment|opin|digo|dize|discrimin|inform|classific|julg|orden)\p{L}*|(?<!\p{L})sem distinção|independentemente/iu,
  fr: /(?<!\p{L})ne (?:(?:peux|puis|peut|pouvons|vais|dois|devons|me|vous|nous) ){0,2}(?:pas |jamais )?(?:décri|parl|comment|dis|renseign|discrimin|jug|class|tri|prononc)\p{L}*|aucune (?:discrimination|distinction)|sans distinction/iu,
  de: /^(?=.*(?<!\p{L})(?:ich|wir|uns)(?!\p{L}))(?=.*(?<!\p{L})(?:nicht|nichts|niemand|kein))(?=.*(?:äußer|sage|sprech|beschreib|beurteil|kommentier|diskriminier|sortier|auskunft|angaben|unterschied))|unabhängig von/iu,
  ar: /(?:لا|لن|لست) (?:(?:يمكنني|يمكننا|أستطيع|نستطيع|أقدر) )?(?:أن )?(?:أصف|نصف|وصف|أتحدث|نتحدث|التحدث|أعلق|نعلق|التعليق|أقول|قول|أميز|نميز|التمييز|أصنف|نصنف)|دون تمييز|بغض النظر/u,
  hi: /^(?=.*नहीं)(?=.*(?:मैं|हम))(?=.*(?:बता|वर्णन|टिप्पणी|भेदभाव|चर्चा|छाँट|छांट))/u,
  zh: /(?:我|我们|本公司|我方)[^,，]{0,4}(?:不|无法)[^,，]{0,4}(?:描述|评论|评价|说谁|告诉|回答|谈论|透露|说明|讨论|介绍)|不(?:因|按|以|会因|基于).*(?:歧视|区分|排序)/u,
};

/** Says something of a place or its people all the same: "they're mostly Korean, I can't say more". */
const claims =
  /\b(?:it's|it is|they're|they are|there are|there's|mostly|mainly|largely|predominantly|(?<!how )many|lots? of|full of|majority|welcome|comfortable|fit in|happ(?:y|ier)|belong|avoid(?! \w+ing\b))\b|(?<!\p{L})(?:mayoría|mayoritari\p{L}+|muchos|maioria|majorit\p{L}+|muitos|surtout|beaucoup|meist\p{L}*|überwiegend|vorwiegend|hauptsächlich|viele|lauter|predominantemente|principal(?:e)?ment\p{L}*)(?!\p{L})|معظم|أغلب|غالبية|كثير|ज्यादातर|ज़्यादातर|अधिकतर|बहुत|大多|多是|主要|都是|很多/iu;

const contrast =
  /(?<![\p{L}\p{M}])(?=(?:but|however|though|although|yet|because|since|so|while|pero|aunque|porque|mas|porém|mais|cependant|car|aber|jedoch|allerdings|denn|weil|لكن|لأن|पर|लेकिन|मगर|क्योंकि)(?![\p{L}\p{M}]))|(?=但|不过|因为|所以)/iu;

/** A sentence of an answer without the clauses that only refuse. */
export function withoutRefusals(sentence: string, language: Language): string {
  return sentence
    .split(contrast)
    .filter((clause) => !refusals[language].test(clause) || claims.test(clause))
    .join(' ');
}
