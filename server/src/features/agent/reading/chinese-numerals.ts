const digits = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** "一百五十万" as 1500000 and "1.5亿" as 150000000; a single numeral stays for the words around it. */
export function withDigits(text: string): string {
  return text
    .replaceAll(/(\d+(?:\.\d+)?)\s*(百万|千万|亿)/gu, (_, figure: string, unit: string) =>
      String(Math.round(Number(figure) * (unit === '亿' ? 1e8 : unit === '千万' ? 1e7 : 1e6))),
    )
    .replaceAll(/[〇零一二两三四五六七八九十百千万亿]{2,}/gu, (written) =>
      /[十百千万亿]/u.test(written) ? String(valueOf(written)) : written,
    );
}

function valueOf(written: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of written.replaceAll('两', '二').replaceAll('〇', '零')) {
    const place = places[sign];
    if (place !== undefined) {
      section += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    } else if (sign === '万' || sign === '亿') {
      total = (total + section + digit) * (sign === '万' ? 1e4 : 1e8);
      section = 0;
      digit = 0;
    } else digit = digits.indexOf(sign);
  }
  return total + section + digit;
}
