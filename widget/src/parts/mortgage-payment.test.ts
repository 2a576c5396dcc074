import { expect } from 'chai';
import {
  duesPerMonth,
  inWholeUnits,
  mortgagePayment,
  readFigure,
  toMinor,
} from './mortgage-payment.ts';

const input = {
  priceMinor: 50_000_000,
  downPaymentPercent: 20,
  ratePercent: 6.5,
  years: 30,
  taxYearlyMinor: null,
  duesMonthlyMinor: null,
};

describe('a monthly payment', () => {
  it('is that of an annuity, in whole cents', () => {
    // 400,000 at 6.5 % over 30 years: 2,528.27 by the tables.
    expect(mortgagePayment(input)).to.deep.equal({
      downPayment: 10_000_000,
      loan: 40_000_000,
      principalAndInterest: 252_827,
      taxes: null,
      dues: null,
      total: 252_827,
    });
  });

  it('pays the loan back to the cent, give or take the rounding of each month', () => {
    const { loan, principalAndInterest } = mortgagePayment(input);
    let left = loan;
    for (let month = 0; month < 360; month += 1) left += left * (0.065 / 12) - principalAndInterest;
    expect(Math.abs(left)).to.be.lessThan(1000);
  });

  it('is the loan in equal parts where there is no interest, and nearly so where there is hardly any', () => {
    const free = mortgagePayment({ ...input, ratePercent: 0 });
    expect(free.principalAndInterest).to.equal(Math.round(40_000_000 / 360));
    const hardly = mortgagePayment({ ...input, ratePercent: 0.0001 });
    expect(hardly.principalAndInterest - free.principalAndInterest).to.be.within(0, 2);
  });

  it('adds a twelfth of the taxes and the dues of a month', () => {
    const payment = mortgagePayment({
      ...input,
      taxYearlyMinor: 600_000,
      duesMonthlyMinor: 12_000,
    });
    expect(payment).to.include({ taxes: 50_000, dues: 12_000, total: 252_827 + 62_000 });
  });

  it('has nothing to pay back when all is paid down', () => {
    expect(mortgagePayment({ ...input, downPaymentPercent: 100 }).total).to.equal(0);
  });
});

describe('dues', () => {
  it('are told per month, however often they are due', () => {
    expect(duesPerMonth(12_000, 'Monthly')).to.equal(12_000);
    expect(duesPerMonth(12_000, 'Annually')).to.equal(1000);
    expect(duesPerMonth(12_000, 'Weekly')).to.equal(52_000);
    expect(duesPerMonth(12_000, null)).to.equal(null);
    expect(duesPerMonth(null, 'Monthly')).to.equal(null);
  });
});

describe('money', () => {
  it('is counted in the smallest unit that the currency has', () => {
    expect(toMinor(585_000.5, 'USD')).to.equal(58_500_050);
    expect(toMinor(585_000, 'JPY')).to.equal(585_000);
    expect(inWholeUnits(252_827, 'USD')).to.equal(2528);
    expect(inWholeUnits(252_827, 'JPY')).to.equal(252_827);
  });
});

describe('a figure', () => {
  it('is read as people write it', () => {
    expect([' 6.5 %', '6,5', '٦٫٥', '६.५', '30'].map(readFigure)).to.deep.equal([
      6.5, 6.5, 6.5, 6.5, 30,
    ]);
    expect(['', 'six', '6.5.5', '-3', '1e3', '1000'].map(readFigure)).to.deep.equal(
      Array.from({ length: 6 }, () => null),
    );
  });
});
