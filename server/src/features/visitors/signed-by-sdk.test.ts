import { signIdentity } from '@katek/sdk/identity';
import { describe, expect, test } from 'vitest';
import { verifyIdentity } from './verify-identity.ts';

const secrets = [
  { id: 'new', secret: 'ids_new' },
  { id: 'old', secret: 'ids_old' },
];
const trusted = (at = new Date()) => ({ slug: 'harbor', secrets, now: at });

describe('a token of @katek/sdk/identity', () => {
  test('is taken, with the secret that its kid names and without a kid', async () => {
    const user = { userId: 'u-1', name: 'Zoë 🏡', email: 'zoe@example.com' };
    const proven = { externalId: 'u-1', name: 'Zoë 🏡', email: 'zoe@example.com' };
    for (const { id, secret } of secrets) {
      for (const wish of [{}, { secretId: id }]) {
        const token = await signIdentity({ secret, ...wish, ...user });
        await expect(verifyIdentity(token, trusted())).resolves.toEqual({
          ...proven,
          secretId: id,
        });
      }
    }
  });

  test('is taken for as long as one may last, and not after', async () => {
    const token = await signIdentity({
      secret: 'ids_new',
      userId: 'u-1',
      expiresInSeconds: 86_400,
    });
    await expect(verifyIdentity(token, trusted())).resolves.toMatchObject({ externalId: 'u-1' });
    const later = new Date(Date.now() + 86_500_000);
    await expect(verifyIdentity(token, trusted(later))).rejects.toMatchObject({
      code: 'identity_refused',
    });
  });

  test('is not taken with a secret of somebody else, or under another kid', async () => {
    for (const wish of [{ secret: 'ids_other' }, { secret: 'ids_new', secretId: 'old' }]) {
      const token = await signIdentity({ userId: 'u-1', ...wish });
      await expect(verifyIdentity(token, trusted())).rejects.toMatchObject({
        code: 'identity_refused',
      });
    }
  });
});
