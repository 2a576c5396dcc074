import { Agenda, InMemoryNotificationChannel, type AgendaBackend, type Job } from 'agenda';
import type { FastifyBaseLogger } from 'fastify';

/** What a running job may ask of its clock. */
export interface JobRun<Data> {
  readonly data: Data;
  /** Aborted when the process shuts down: put the work down at the next safe point. */
  readonly signal: AbortSignal;
  /** Says that the job is alive; without it another worker takes it over after `jobLockSeconds`. */
  touch(): Promise<void>;
}

/** May run twice or late. The rows in Postgres make its effect happen once. */
export interface JobDefinition<Data> {
  /** `room.verb`, such as `imports.run`. */
  name: string;
  concurrency: number;
  /** Also runs by itself, every so many seconds, once per installation: the sweeper of its room. */
  everySeconds?: number;
  run(job: JobRun<Data>): Promise<void>;
}

export interface Jobs {
  define<Data>(definition: JobDefinition<Data>): void;
  /** Asks for a run soon. Never throws: when the clock is down, the room's sweeper finds the work later. */
  request<Data extends object>(name: string, data: Data): Promise<void>;
  /** Begins to run jobs here, as soon as the store answers; keeps trying when it does not. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Whether the store answers now. */
  check(): Promise<boolean>;
}

/** A connected store of jobs; `close` ends it after Agenda stopped. */
export interface JobStore {
  backend: AgendaBackend;
  /** Whether the store answers. Throws or resolves within a second or two. */
  ping(): Promise<unknown>;
  close(): Promise<void>;
}

const reconnectPauseMs = 2000;
const drainTimeoutMs = 5000;

/** Agenda, with what it leaves open decided: limits on locks, errors heard, a store that may come late. */
export function createJobs(deps: {
  connect: () => Promise<JobStore>;
  jobLockSeconds: number;
  log: FastifyBaseLogger;
}): Jobs {
  const { log } = deps;
  const definitions: JobDefinition<never>[] = [];
  const shutdown = new AbortController();
  let connected: { agenda: Agenda; store: JobStore } | undefined;
  let connecting: Promise<void> | undefined;

  async function connectOnce(): Promise<void> {
    const store = await deps.connect();
    let agenda: Agenda | undefined;
    try {
      await store.backend.connect();
      agenda = makeAgenda(store);
      await begin(agenda);
    } catch (error) {
      await putDown(store, agenda);
      throw error;
    }
    connected = { agenda, store };
  }

  function makeAgenda(store: JobStore): Agenda {
    const agenda = new Agenda({
      backend: alreadyConnected(store.backend),
      // The MongoDB store has no channel of its own; within one process this wakes the job in a millisecond.
      ...(store.backend.notificationChannel
        ? {}
        : { notificationChannel: new InMemoryNotificationChannel() }),
      processEvery: 1000,
      defaultLockLifetime: deps.jobLockSeconds * 1000,
      removeOnComplete: true,
    });
    agenda.on('error', (error: Error) => log.warn({ err: error }, 'job store failed'));
    agenda.on('fail', (error: Error, job: Job) =>
      log.error({ err: error, job: job.attrs.name }, 'job failed'),
    );
    return agenda;
  }

  async function begin(agenda: Agenda): Promise<void> {
    await agenda.ready;
    for (const definition of definitions) defineOn(agenda, definition);
    await agenda.start();
    for (const { name, everySeconds } of definitions) {
      if (everySeconds) await agenda.every(everySeconds * 1000, name);
    }
  }

  /** What was opened by an attempt that failed would otherwise stay open beside the next one. */
  async function putDown(store: JobStore, agenda: Agenda | undefined): Promise<void> {
    try {
      await agenda?.stop(false);
      await store.backend.notificationChannel?.disconnect();
    } catch (error) {
      log.warn({ err: error }, 'jobs did not stop cleanly');
    }
    await store.close();
  }

  function defineOn(agenda: Agenda, definition: JobDefinition<never>): void {
    agenda.define<never>(
      definition.name,
      (job) =>
        definition.run({
          data: job.attrs.data,
          signal: shutdown.signal,
          touch: () => job.touch(),
        }),
      {
        concurrency: definition.concurrency,
        // More locks than runs would leave locked jobs behind that nobody runs.
        lockLimit: definition.concurrency,
      },
    );
  }

  async function keepConnecting(): Promise<void> {
    while (!shutdown.signal.aborted && !connected) {
      try {
        await connectOnce();
      } catch (error) {
        log.warn({ err: error }, 'job store does not answer; trying again');
        await pause(reconnectPauseMs, shutdown.signal);
      }
    }
  }

  return {
    async check() {
      if (!connected) return false;
      return connected.store.ping().then(
        () => true,
        () => false,
      );
    },
    define(definition) {
      definitions.push(definition);
    },
    async request(name, data) {
      if (!connected) {
        log.info({ job: name }, 'job store not connected; the sweeper will find the work');
        return;
      }
      try {
        await connected.agenda.now(name, data);
      } catch (error) {
        log.warn({ err: error, job: name }, 'job not stored; its sweeper will find the work');
      }
    },
    async start() {
      connecting ??= keepConnecting();
      // A store that is up connects at once; one that is down must not hold up the server.
      await Promise.race([connecting, pause(reconnectPauseMs, shutdown.signal)]);
    },
    async stop() {
      shutdown.abort();
      await connecting;
      if (!connected) return;
      await connected.agenda.drain(drainTimeoutMs);
      await connected.agenda.stop(false);
      await connected.store.close();
    },
  };
}

/** Agenda connects without listening for a failure, which would end the process: so it is done before. */
function alreadyConnected(backend: AgendaBackend): AgendaBackend {
  return {
    name: backend.name,
    repository: backend.repository,
    notificationChannel: backend.notificationChannel,
    logger: backend.logger,
    ownsConnection: backend.ownsConnection,
    connect: () => Promise.resolve(),
    disconnect: () => backend.disconnect(),
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      resolve();
    },
    { once: true },
  );
  return promise;
}
