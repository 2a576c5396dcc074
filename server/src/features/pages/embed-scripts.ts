import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { WidgetConfig } from '@katek/sdk/protocol';
import { embedScript } from './embed-script.ts';
import { readBuild, readLoader } from './widget-files.ts';

/** The public side of an organization. */
export interface PublicFace {
  organizationId: string;
  key: string;
  config: WidgetConfig;
}

interface Script {
  text: string;
  /** With gzip. */
  packed: Buffer;
}

/** A change that another process has made, or a new build of the widget, takes effect after this time at the latest. */
const memoryMs = 5000;
const sizeMax = 1000;

/** The script of each organization, which every page view of its site asks for and which hardly ever changes. */
export function createEmbedScripts(deps: {
  /** The built widget. */
  folder: string;
  publicUrl: string;
  faceOf(slug: string): Promise<PublicFace>;
}): { of(slug: string): Promise<Script>; forget(organizationId: string): void } {
  /** Grows when something is forgotten: what was read before it is not remembered after it. */
  let forgotten = 0;
  const known = new Map<string, Script & { organizationId: string; untilMs: number }>();

  return {
    async of(slug) {
      const entry = known.get(slug);
      if (entry && entry.untilMs > performance.now()) return entry;
      const before = forgotten;
      const [face, build, loader] = await Promise.all([
        deps.faceOf(slug),
        readBuild(deps.folder, deps.publicUrl),
        readLoader(deps.folder),
      ]);
      const text = embedScript(loader, {
        baseUrl: deps.publicUrl,
        key: face.key,
        moduleUrl: build.main.url,
        config: face.config,
      });
      const script = {
        text,
        packed: await promisify(gzip)(text),
        organizationId: face.organizationId,
        untilMs: performance.now() + memoryMs,
      };
      if (known.size >= sizeMax) known.clear();
      if (forgotten === before) known.set(slug, script);
      return script;
    },

    forget(organizationId) {
      forgotten += 1;
      for (const [slug, entry] of known) {
        if (entry.organizationId === organizationId) known.delete(slug);
      }
    },
  };
}
