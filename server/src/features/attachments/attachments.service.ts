import { timingSafeEqual } from 'node:crypto';
import {
  attachmentBytesMax,
  attachmentTypes,
  type Attachment,
  type AttachmentType,
} from '@katek/sdk/protocol';
import { AppError } from '../../errors.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { makeToken } from '../organizations/index.ts';
import type { Belongings } from '../visitors/index.ts';
import { cleanName, fileType } from './file-type.ts';

/** A file on its way in. */
export interface Upload {
  /** As the sender declares it; the file itself must agree. */
  contentType: string;
  name: string;
  content: Buffer;
}

/** A file on its way out. */
export interface StoredFile {
  name: string;
  contentType: AttachmentType;
  content: Buffer;
}

/** Files that visitors send. They cross to the database as base64, which the embedded engine takes ten times as fast as bytes. */
export interface Attachments {
  /** Refuses before the file is read what would be refused after: a wrong type, no room left. */
  assertWelcome(
    unit: Unit,
    visitorId: string,
    announced: { contentType: string; size: number },
  ): Promise<void>;
  store(unit: Unit, visitorId: string, upload: Upload): Promise<Attachment>;
  /**
   * Binds files to a message that is stored in this very unit, in the order of the ids. Only the visitor's own count
   * that no message holds yet; else it fails with `attachment_gone`. Call it once for a message, not when it is sent again.
   */
  attach(unit: Unit, visitorId: string, ids: readonly string[]): Promise<Attachment[]>;
  /** Whoever has the address may read the file; `null` when there is none at it. */
  read(id: string, secret: string): Promise<StoredFile | null>;
  /** Removes uploads that no message came to hold. For a job. */
  removeUnused(): Promise<void>;
  /** What the visitors' room moves and erases with a visitor. */
  readonly belongings: Belongings;
}

/** Of one visitor on one day. */
const filesPerDayMax = 20;
const bytesPerDayMax = 50 * 1024 * 1024;
/** Of all visitors of an organization on one day: new visitors cost nothing to make, and the disk is everybody's. */
const organizationBytesPerDayMax = 2 * 1024 * 1024 * 1024;
/** How long an upload waits for the message that it was made for. */
const unusedHours = 24;

interface AttachmentRow {
  id: string;
  secret: string;
  name: string;
  contentType: AttachmentType;
  size: number;
}

const columns = `id, secret, name, content_type as "contentType", size`;

export function createAttachments(deps: { database: Database }): Attachments {
  return {
    async assertWelcome(unit, visitorId, { contentType, size }) {
      assertType(contentType);
      if (size > attachmentBytesMax) throw tooLarge();
      await assertRoom(unit, visitorId, size);
    },

    async store(unit, visitorId, { contentType, name, content }) {
      const type = assertType(contentType);
      if (content.length > attachmentBytesMax) throw tooLarge();
      if (fileType(content) !== type) {
        throw new AppError(
          'attachment_unsupported',
          `The file is not ${type}. Send a JPEG, PNG, WebP, GIF or PDF file as what it is.`,
          { status: 415 },
        );
      }
      // Files of one visitor that come at once are counted one after another.
      await unit.sql('select from visitors where organization_id = $1 and id = $2 for update', [
        unit.organizationId,
        visitorId,
      ]);
      await assertRoom(unit, visitorId, content.length);
      const [row] = await unit.sql<AttachmentRow>(
        `insert into attachments (organization_id, id, visitor_id, secret, name, content_type, size, content)
         values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'base64')) returning ${columns}`,
        [
          unit.organizationId,
          newId(),
          visitorId,
          makeToken(),
          cleanName(name, type),
          type,
          content.length,
          content.toString('base64'),
        ],
      );
      if (!row) throw new Error('A file was inserted and not returned.');
      return toAttachment(row);
    },

    async attach(unit, visitorId, ids) {
      if (ids.length === 0) return [];
      const rows = await unit.sql<AttachmentRow>(
        `update attachments set bound_at = now()
         where organization_id = $1 and visitor_id = $2 and id = any($3::uuid[]) and bound_at is null
         returning ${columns}`,
        [unit.organizationId, visitorId, ids],
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => {
        const row = byId.get(id);
        if (!row) {
          throw new AppError(
            'attachment_gone',
            'A file of the message is not there any more, or was sent before. Upload it again.',
            { status: 409 },
          );
        }
        return toAttachment(row);
      });
    },

    async read(id, secret) {
      const [row] = await deps.database.asSystem((unit) =>
        unit.sql<Omit<StoredFile, 'content'> & { secret: string; content: string }>(
          `select secret, name, content_type as "contentType", encode(content, 'base64') as content
           from attachments where id = $1`,
          [id],
        ),
      );
      if (!row || !isEqual(row.secret, secret)) return null;
      const { name, contentType, content } = row;
      return { name, contentType, content: Buffer.from(content, 'base64') };
    },

    async removeUnused() {
      await deps.database.asSystem((unit) =>
        unit.sql(
          'delete from attachments where bound_at is null and created_at < now() - make_interval(hours => $1)',
          [unusedHours],
        ),
      );
    },

    belongings: {
      async move(unit, { from, to }) {
        await unit.sql(
          'update attachments set visitor_id = $3 where organization_id = $1 and visitor_id = $2',
          [unit.organizationId, from, to],
        );
      },
      async erase(unit, visitorId) {
        await unit.sql('delete from attachments where organization_id = $1 and visitor_id = $2', [
          unit.organizationId,
          visitorId,
        ]);
      },
    },
  };
}

/** The same for a file that is announced and for one that is there: refused with 429 until the day has passed. */
async function assertRoom(unit: Unit, visitorId: string, size: number): Promise<void> {
  const [used] = await unit.sql<{ files: number; bytes: number; organizationBytes: number }>(
    `select count(*) filter (where visitor_id = $2)::int as files,
       coalesce(sum(size) filter (where visitor_id = $2), 0)::float8 as bytes,
       coalesce(sum(size), 0)::float8 as "organizationBytes"
     from attachments where organization_id = $1 and created_at > now() - interval '1 day'`,
    [unit.organizationId, visitorId],
  );
  const { files = 0, bytes = 0, organizationBytes = 0 } = used ?? {};
  if (
    files < filesPerDayMax &&
    bytes + size <= bytesPerDayMax &&
    organizationBytes + size <= organizationBytesPerDayMax
  ) {
    return;
  }
  throw new AppError(
    'attachment_quota_reached',
    `A visitor may send ${filesPerDayMax} files and ${megabytes(bytesPerDayMax)} MB a day. Send the rest tomorrow, or by e-mail.`,
    { status: 429, retryAfterSeconds: 60 * 60 },
  );
}

function assertType(contentType: string): AttachmentType {
  const type = attachmentTypes.find((each) => each === contentType);
  if (type) return type;
  throw new AppError(
    'attachment_unsupported',
    'Files of this type are not taken. Send a JPEG, PNG, WebP, GIF or PDF file.',
    { status: 415 },
  );
}

function tooLarge(): AppError {
  return new AppError(
    'attachment_too_large',
    `The file is larger than ${megabytes(attachmentBytesMax)} MB. Send a smaller one.`,
    { status: 413 },
  );
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

function toAttachment({ id, secret, name, contentType, size }: AttachmentRow): Attachment {
  return { id, name, contentType, size, url: `/v1/attachments/${id}/${secret}` };
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
