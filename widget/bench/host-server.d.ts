import { type Variant } from './host-page.ts';
export interface HostServer {
    readonly origin: string;
    pageOf(variant: Variant): string;
    close(): Promise<void>;
}
/** Serves the host page in its variants, compressed as a real site would. `embedUrl` is asked once KaTek runs. */
export declare function startHostServer(embedUrl: () => string): Promise<HostServer>;
//# sourceMappingURL=host-server.d.ts.map