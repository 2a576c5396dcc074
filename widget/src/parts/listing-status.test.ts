import { aListing } from '@katek/sdk/testing';
import { expect } from 'chai';
import { words } from '../locales/en.parts.ts';
import { statusBadge } from './listing-status.ts';

it('carries a badge only when it is not simply to be had', () => {
  expect(statusBadge(aListing(), { words })).to.equal(null);
  expect(statusBadge(aListing({ StandardStatus: 'Pending' }), { words })).to.equal('Pending');
  expect(statusBadge(aListing({ StandardStatus: 'Closed' }), { words })).to.equal('Sold');
  const leased = aListing({ StandardStatus: 'Closed', PropertyType: 'ResidentialLease' });
  expect(statusBadge(leased, { words })).to.equal('Rented');
});
