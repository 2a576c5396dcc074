import { readMoney } from './read-money.ts';
for (const t of process.argv.slice(2))
  console.log(
    t,
    '=>',
    JSON.stringify(
      readMoney(t, { currency: 'USD', region: 'US' }).map(
        ({ min, max, currency, period, approx, marked, text }) => [
          min,
          max,
          currency,
          period,
          approx,
          marked,
          text,
        ],
      ),
    ),
  );
