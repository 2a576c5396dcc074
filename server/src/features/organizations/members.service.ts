import { hash, verify } from '@node-rs/argon2';
import { AppError, unauthorized } from '../../errors.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { makeToken, tokenHash } from './api-key.ts';

export interface Member {
  organizationId: string;
  memberId: string;
  email: string;
  name: string;
}

/** A session that is over; its token is never kept, so it goes by the hash. */
export interface EndedSession {
  organizationId: string;
  /** SHA-256 of the token, in hex. */
  session: string;
}

/** The people of an organization, and their sessions. */
export interface Members {
  add(unit: Unit, member: { email: string; name: string; password: string }): Promise<void>;
  /** Checks the password and opens a session; the token goes into the cookie and nowhere else. */
  signIn(email: string, password: string): Promise<{ token: string; member: Member }>;
  /** Who holds this session, or `null` when it ended. */
  memberOf(token: string): Promise<Member | null>;
  /** Ends the session. Returns which one it was, or `null` when there was none. */
  signOut(token: string): Promise<EndedSession | null>;
}

export const sessionDays = 14;

interface MemberRow {
  organization_id: string;
  id: string;
  email: string;
  name: string;
  password_hash: string;
}

export function createMembers(deps: { database: Database }): Members {
  const { database } = deps;
  // A wrong address must cost as much time as a wrong password.
  const nobodysHash = hash(makeToken());

  return {
    async add(unit, member) {
      const passwordHash = await hash(member.password);
      // An e-mail signs in to one organization only, and those of others cannot be seen from here.
      const [added] = await unit.sql(
        `insert into members (organization_id, id, email, name, password_hash) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning id`,
        [unit.organizationId, newId(), member.email, member.name, passwordHash],
      );
      if (!added) {
        throw new AppError('member_exists', `${member.email} can sign in already.`, {
          status: 409,
        });
      }
    },

    async signIn(email, password) {
      const [row] = await database.asSystem((unit) =>
        unit.sql<MemberRow>('select * from members where lower(email) = lower($1)', [email]),
      );
      const isRight = await verify(row?.password_hash ?? (await nobodysHash), password);
      if (!row || !isRight) {
        throw unauthorized('E-mail or password is wrong. Check both and try again.');
      }
      const token = makeToken();
      await database.inTenant(row.organization_id, (unit) =>
        unit.sql(
          `insert into sessions (organization_id, id, member_id, token_hash, expires_at)
           values ($1, $2, $3, $4, now() + make_interval(days => $5))`,
          [row.organization_id, newId(), row.id, tokenHash(token), sessionDays],
        ),
      );
      return { token, member: toMember(row) };
    },

    async memberOf(token) {
      const [row] = await database.asSystem((unit) =>
        unit.sql<MemberRow>(
          `select members.* from sessions
           join members on members.organization_id = sessions.organization_id and members.id = member_id
           where token_hash = $1 and expires_at > now()`,
          [tokenHash(token)],
        ),
      );
      return row ? toMember(row) : null;
    },

    async signOut(token) {
      const sessionHash = tokenHash(token);
      const [row] = await database.asSystem((unit) =>
        unit.sql<{ organization_id: string }>(
          'delete from sessions where token_hash = $1 returning organization_id',
          [sessionHash],
        ),
      );
      return row
        ? { organizationId: row.organization_id, session: sessionHash.toString('hex') }
        : null;
    },
  };
}

function toMember(row: MemberRow): Member {
  return {
    organizationId: row.organization_id,
    memberId: row.id,
    email: row.email,
    name: row.name,
  };
}
