/**
 * Digits of other scripts and signs of full width as their plain ones: "٠٥٠ ١٢٣ ٤٥٦٧", "९८७६५४३२१०", "ann＠example.com". Of the
 * same length, so that places in the text stay right.
 */
export function withPlainSigns(text: string): string {
  return text
    .replaceAll(otherDigits, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = zeros.findLast((first) => first <= code) ?? code;
      return String(code - zero);
    })
    .replaceAll(fullWidth, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0));
}

/** Arabic-Indic, Persian and Urdu, Devanagari, Bengali, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const otherDigits =
  /[\u{660}-\u{669}\u{6F0}-\u{6F9}\u{966}-\u{96F}\u{9E6}-\u{9EF}\u{FF10}-\u{FF19}]/gu;
/** Of ＠ ＋ － ． （ ） alone: Chinese commas and colons stay what they are. */
const fullWidth = /[＠＋－．（）]/gu;
