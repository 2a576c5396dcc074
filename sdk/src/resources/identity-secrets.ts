import type { IdentitySecret, NewIdentitySecret } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** Secrets with which your server signs who your users are; see `signIdentity` of `@katek/sdk/identity`. */
export interface IdentitySecretsResource {
  /** Makes one. Only this answer holds the secret itself: keep it on your server. Up to five count at once. */
  create(options?: WriteOptions): Promise<NewIdentitySecret>;

  /** Reads all of them, the newest first, without the secrets themselves. */
  list(options?: RequestOptions): Promise<IdentitySecret[]>;

  /** Revokes one: tokens that were signed with it do not count any more. */
  delete(id: string, options?: WriteOptions): Promise<void>;
}

export function identitySecrets(api: Api): IdentitySecretsResource {
  return {
    create: (options) => api.send({ method: 'POST', path: ['identity-secrets'], options }),
    async list(options) {
      const path = ['identity-secrets'];
      const { items } = await api.send<{ items: IdentitySecret[] }>({ path, options });
      return items;
    },
    delete: api.delete('identity-secrets'),
  };
}
