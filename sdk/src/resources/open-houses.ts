import type { NewOpenHouse, OpenHouse, OpenHousePatch } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** Which open houses to read. */
export interface OpenHouseListParams extends PageParams {
  propertyId?: string;
  /** Only those that end after this time. */
  endsAfter?: string;
}

/** When homes can be seen without an appointment. Visitors are shown those that are public, active and not over. */
export interface OpenHousesResource {
  /** Lists the open houses, the one that begins first comes first. */
  list(params?: OpenHouseListParams, options?: RequestOptions): Paginated<OpenHouse>;

  /**
   * Adds one to a home.
   *
   * @example
   * await katek.openHouses.create({
   *   propertyId: home.id,
   *   OpenHouseStartTime: '2026-11-28T21:00:00Z',
   *   OpenHouseEndTime: '2026-11-28T23:00:00Z',
   * });
   */
  create(openHouse: NewOpenHouse, options?: WriteOptions): Promise<OpenHouse>;

  /** Reads one. */
  get(id: string, options?: RequestOptions): Promise<OpenHouse>;

  /** Changes the fields given, and only those: `{ OpenHouseStatus: 'Canceled' }` takes it from visitors at once. */
  update(id: string, patch: OpenHousePatch, options?: WriteOptions): Promise<OpenHouse>;

  /** Takes one away for good. */
  delete(id: string, options?: WriteOptions): Promise<void>;
}

export function openHouses(api: Api): OpenHousesResource {
  return {
    list: api.list('open-houses'),
    create: api.create('open-houses'),
    get: api.get('open-houses'),
    update: api.update('open-houses'),
    delete: api.delete('open-houses'),
  };
}
