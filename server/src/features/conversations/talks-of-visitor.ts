import type { Belongings } from '../visitors/index.ts';

/** The talks of a visitor, with all that was said in them. */
export const talksOfVisitor: Belongings = {
  async move(unit, { from, to }) {
    await unit.sql(
      'update conversations set visitor_id = $3 where organization_id = $1 and visitor_id = $2',
      [unit.organizationId, from, to],
    );
  },

  async erase(unit, visitorId) {
    // The messages go with them.
    await unit.sql('delete from conversations where organization_id = $1 and visitor_id = $2', [
      unit.organizationId,
      visitorId,
    ]);
  },
};
