import { type FormModel, placeByName, problemsOf } from './form-model.ts';

export interface PaymentsForm {
  /** Empty: the visitor fills the rate in. */
  percent: string;
  /** `YYYY-MM-DD`. */
  asOf: string;
}

export const rateMax = 50;

export const paymentsModel: FormModel<PaymentsForm> = {
  read: ({ mortgageRate }) => ({
    percent: mortgageRate ? String(mortgageRate.percent) : '',
    asOf: mortgageRate?.asOf ?? '',
  }),
  write: ({ percent, asOf }) => ({
    mortgageRate: percent.trim() === '' ? null : { percent: Number(percent), asOf },
  }),
  check: ({ percent, asOf }) =>
    problemsOf({
      percent:
        percent.trim() !== '' && !(Number(percent) >= 0 && Number(percent) <= rateMax)
          ? `Enter a rate from 0 to ${rateMax}, or nothing.`
          : null,
      asOf: percent.trim() !== '' && asOf === '' ? 'Enter the day that the rate is of.' : null,
    }),
  place: placeByName(['percent', 'asOf']),
};

/** A rate that is written now is of today, until another day is chosen. */
export function withPercent(percent: string, now: Date): Partial<PaymentsForm> {
  const day = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return { percent, asOf: day.toISOString().slice(0, 10) };
}
