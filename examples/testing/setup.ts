import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installExamples } from './install-packages.ts';
import { signIn } from './realtor.ts';
import { run } from './run.ts';
import { serveFolder } from './serve-folder.ts';
import { freePort, startServer } from './start-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    katek: { url: string; key: string; secretKey: string; cookie: string };
    /** Where the built examples are served: `/react/`, `/vue/`, `/svelte/`. */
    sites: string;
    /** Where the examples are installed with the packed packages. */
    installed: string;
    /** Free ports for the examples with a server of their own; the chat is allowed on them. */
    ports: { strictCsp: number; identifyJwt: number };
  }
}

/** Once for all walks: a server, the packages packed and installed, and the examples that want a build built. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const begun: (() => Promise<void>)[] = [];
  const end = async () => {
    for (const close of begun.toReversed()) await close();
  };
  try {
    const server = await startServer();
    begun.push(server.close);
    const installed = await installExamples();
    begun.push(installed.remove);
    const realtor = await signIn(server.url, server.signIn);
    const key = await publishableKey(server.url);
    const env = { VITE_KATEK_URL: server.url, VITE_KATEK_KEY: key };
    for (const name of ['react', 'vue', 'svelte']) {
      const cwd = join(installed.folder, name);
      await run('npm', ['run', '--silent', 'build', '--', `--base=/${name}/dist/`], { cwd, env });
    }
    const sites = await serveFolder(installed.folder, server.url);
    begun.push(sites.close);
    const ports = { strictCsp: await freePort(), identifyJwt: await freePort() };
    const own = Object.values(ports).map((port) => `http://127.0.0.1:${port}`);
    await realtor.ask('PATCH', '/organization', { allowedOrigins: [sites.origin, ...own] });
    project.provide('katek', {
      url: server.url,
      key,
      secretKey: server.secretKey,
      cookie: realtor.cookie,
    });
    project.provide('sites', sites.origin);
    project.provide('installed', installed.folder);
    project.provide('ports', ports);
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}

async function publishableKey(url: string): Promise<string> {
  const response = await fetch(`${url}/v1/widget-config?slug=demo`);
  const { key } = (await response.json()) as { key: string };
  return key;
}
