import type { IdentitySecret, NewIdentitySecret } from '../protocol/index.ts';
import type { RequestOptions, Transport, WriteOptions } from '../internal/transport.ts';

/** Secrets with which your server signs who your users are; see `signIdentity` of `@katek/sdk/identity`. */
export class IdentitySecretsResource {
  readonly #api: Transport;

  /** @internal */
  constructor(api: Transport) {
    this.#api = api;
  }

  /** Makes one. Only this answer holds the secret itself: keep it on your server. Up to five count at once. */
  create(options?: WriteOptions): Promise<NewIdentitySecret> {
    return this.#api.write('POST', ['identity-secrets'], undefined, options);
  }

  /** Reads all of them, the newest first, without the secrets themselves. */
  async list(options?: RequestOptions): Promise<IdentitySecret[]> {
    const { items } = await this.#api.get<{ items: IdentitySecret[] }>(
      ['identity-secrets'],
      options,
    );
    return items;
  }

  /** Revokes one: tokens that were signed with it do not count any more. */
  delete(id: string, options?: WriteOptions): Promise<void> {
    return this.#api.write('DELETE', ['identity-secrets', id], undefined, options);
  }
}
