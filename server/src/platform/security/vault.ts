import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps secrets that must be read again: what is stored opens only with `SECRET_KEY`, and only in its own place. */
export interface Vault {
  /** `place` names the row, such as organization and id: a sealed secret that is copied to another row does not open. */
  seal(text: string, place: string): Buffer;
  open(sealed: Uint8Array, place: string): string;
  /** A keyed fingerprint: equal texts can be found again, and nobody without `SECRET_KEY` can try texts out. */
  digest(text: string, place: string): Buffer;
}

/** First byte of what is stored, so that another way of sealing can come beside this one. */
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** `purpose` separates the keys: what one part of the house sealed does not open in another. */
export function createVault(secretKey: Buffer, purpose: string): Vault {
  const sealKey = derive(secretKey, `katek seal ${purpose}`);
  const digestKey = derive(secretKey, `katek digest ${purpose}`);

  return {
    seal(text, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body]);
    },

    open(sealed, place) {
      if (sealed[0] !== version) throw new Error('This was sealed in a way that is not known.');
      const bodyAt = 1 + nonceBytes + tagBytes;
      const decipher = createDecipheriv(
        'aes-256-gcm',
        sealKey,
        sealed.subarray(1, 1 + nonceBytes),
        {
          authTagLength: tagBytes,
        },
      )
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(1 + nonceBytes, bodyAt));
      return decipher.update(sealed.subarray(bodyAt), undefined, 'utf8') + decipher.final('utf8');
    },

    digest: (text, place) => createHmac('sha256', digestKey).update(`${place}\n${text}`).digest(),
  };
}

/** HKDF with SHA-256 (RFC 5869): one secret in the environment, a key for each purpose. */
function derive(secretKey: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', info, 32));
}
