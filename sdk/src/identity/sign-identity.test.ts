import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signIdentity } from './index.ts';

const secret = 'ids_secret';

function read(token: string) {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const decode = (part: string): unknown =>
    JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  return {
    header: decode(header),
    claims: decode(claims),
    signature,
    signed: `${header}.${claims}`,
  };
}

describe('an identity', () => {
  test('is a JWT with HS256 of who the user is, for an hour', async () => {
    const before = Math.floor(Date.now() / 1000);
    const token = await signIdentity({ secret, userId: 'u-1', name: 'Zoë 🏡', email: 'z@x.test' });
    const { header, claims, signature, signed } = read(token);
    expect(header).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(claims).toEqual({
      sub: 'u-1',
      name: 'Zoë 🏡',
      email: 'z@x.test',
      iat: expect.any(Number),
      exp: expect.any(Number),
    });
    const { iat, exp } = claims as { iat: number; exp: number };
    expect(iat).toBeGreaterThanOrEqual(before);
    expect(exp - iat).toBe(3600);
    expect(signature).toBe(createHmac('sha256', secret).update(signed).digest('base64url'));
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test('names its secret, and leaves out what is not known', async () => {
    const token = await signIdentity({
      secret,
      secretId: 's-1',
      userId: 'u',
      name: null,
      email: '',
    });
    expect(read(token).header).toMatchObject({ kid: 's-1' });
    expect(Object.keys(read(token).claims as object)).toEqual(['sub', 'iat', 'exp']);
  });

  test.each([
    { secret: '', userId: 'u' },
    { secret, userId: '' },
    { secret, userId: ' ' },
    { secret, userId: 'x'.repeat(256) },
    { secret, userId: 42 as never },
    { secret, userId: 'u', expiresInSeconds: 0 },
    { secret, userId: 'u', expiresInSeconds: 86_401 },
    { secret, userId: 'u', expiresInSeconds: Number.NaN },
  ])('that the server would refuse is not signed: %j', async (options) => {
    await expect(signIdentity(options)).rejects.toThrow(
      /secret and a userId|userId must|expiresInSeconds/,
    );
  });
});
