import type { Database, Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { makeToken, tokenHash } from './api-key.ts';

/** One-time passes for sockets of programs that are no browser and so have no Origin. */
export interface Tickets {
  issue(unit: Unit): Promise<{ ticket: string; expiresAt: Date }>;
  /** Uses the ticket up. `null` when it is unknown, was used before or is too old. */
  redeem(ticket: string): Promise<{ organizationId: string } | null>;
}

const ticketSeconds = 30;

export function createTickets(deps: { database: Database }): Tickets {
  return {
    async issue(unit) {
      const ticket = makeToken();
      const [row] = await unit.sql<{ expires_at: Date | string }>(
        `insert into tickets (organization_id, id, token_hash, expires_at)
         values ($1, $2, $3, now() + make_interval(secs => $4)) returning expires_at`,
        [unit.organizationId, newId(), tokenHash(ticket), ticketSeconds],
      );
      if (!row) throw new Error('A ticket was inserted and not returned.');
      return { ticket, expiresAt: new Date(row.expires_at) };
    },

    async redeem(ticket) {
      const rows = await deps.database.asSystem((unit) =>
        unit.sql<{ organization_id: string; is_valid: boolean }>(
          `delete from tickets where token_hash = $1 or expires_at < now() - interval '1 hour'
           returning organization_id, token_hash = $1 and expires_at > now() as is_valid`,
          [tokenHash(ticket)],
        ),
      );
      const valid = rows.find((row) => row.is_valid);
      return valid ? { organizationId: valid.organization_id } : null;
    },
  };
}
