import { collectDefaultMetrics, type Registry } from 'prom-client';
import type { HttpServer } from './http-server.ts';

/** Something the server stands on. A needed one that is down makes the server not ready. */
export interface Dependency {
  name: string;
  isNeeded: boolean;
  check(): Promise<boolean>;
}

/** `/healthz` (alive), `/readyz` (may take traffic, naming each dependency) and `/metrics` (Prometheus). */
export function registerHealthRoutes(
  app: HttpServer,
  deps: { dependencies: readonly Dependency[]; metrics: Registry },
): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  collectDefaultMetrics({ register: deps.metrics });

  app.get('/healthz', () => ({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const states = await Promise.all(
      deps.dependencies.map(async ({ name, isNeeded, check }) => ({
        name,
        isNeeded,
        isUp: await check().catch(() => false),
      })),
    );
    const isReady = !isClosing && states.every((state) => state.isUp || !state.isNeeded);
    const isWhole = states.every((state) => state.isUp);
    return reply.code(isReady ? 200 : 503).send({
      status: isReady ? (isWhole ? 'ready' : 'degraded') : 'not_ready',
      dependencies: Object.fromEntries(
        states.map(({ name, isUp }) => [name, isUp ? 'up' : 'down']),
      ),
    });
  });

  app.get('/metrics', async (_request, reply) =>
    reply.type(deps.metrics.contentType).send(await deps.metrics.metrics()),
  );
}
