import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of its own on this server, as long as the work takes. */
export async function withDatabase<T>(
  databaseUrl: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const name = `katek_bench_${randomUUID().replaceAll('-', '')}`;
  await administer(databaseUrl, `create database ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  try {
    return await work(url.href);
  } finally {
    await administer(databaseUrl, `drop database if exists ${name} with (force)`);
  }
}

async function administer(databaseUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}
