import type { Section } from '../../server/bench/report.ts';
/**
 * What the chat costs a page, beside the same page without it and with a bare launcher built on Lit. The variants take
 * turns, so that the machine's moods meet all of them alike. Needs `pnpm build`.
 */
export declare function benchPageLoad(): Promise<Section>;
//# sourceMappingURL=page-load.bench.d.ts.map