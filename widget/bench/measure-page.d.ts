import type { Browser } from 'playwright-core';
/** One visit of one variant; times in milliseconds. */
export interface Visit {
    /** Script run by the page until everything was still. */
    scriptMs: number;
    /** The part of tasks beyond 50 ms each. */
    blockedMs: number;
    largestPaintMs: number;
    layoutShift: number;
    /** From the start of the navigation to the frame that shows the launcher; without one, the page's own button. */
    launcherMs: number;
    /** From the click to the frame in which the composer can be typed into; `null` where there is no chat. */
    composerMs: number | null;
    /** From Enter to the frame that shows the visitor's own text; `null` where there is no chat. */
    bubbleMs: number | null;
}
declare const launcher: {
    readonly katek: '[data-katek-launcher]';
    readonly lit: 'bare-chat';
    readonly none: '#own';
};
/** Opens a page in a fresh profile, waits until it is still, and uses the chat once. */
export declare function measurePage(browser: Browser, options: {
    url: string;
    variant: keyof typeof launcher;
    isPrefetched: boolean;
}): Promise<Visit>;
declare global {
    interface Window {
        /** What the page has measured of itself. */
        bench: {
            launcherMs: number;
            blockedMs: number;
            largestPaintMs: number;
            layoutShift: number;
            /** Resolves to the time of the step that is being watched. */
            pending: Promise<number>;
        };
    }
}
export {};
//# sourceMappingURL=measure-page.d.ts.map