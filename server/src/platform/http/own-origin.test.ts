import { describe, expect, test } from 'vitest';
import { ownOrigins } from './own-origin.ts';

describe('the server’s own origin', () => {
  test('is the public one and no other', () => {
    const isOwn = ownOrigins('https://chat.example.com');
    expect(isOwn('https://chat.example.com')).toBe(true);
    for (const foreign of [
      'http://chat.example.com',
      'https://chat.example.com:8443',
      'https://chat.example.com.evil.test',
      'http://localhost',
      'null',
    ]) {
      expect(isOwn(foreign)).toBe(false);
    }
  });

  test('on the developer’s machine goes by three names, with one port', () => {
    const isOwn = ownOrigins('http://localhost:3000');
    expect(
      ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'].every(isOwn),
    ).toBe(true);
    expect(isOwn('http://127.0.0.1:3001')).toBe(false);
  });
});
