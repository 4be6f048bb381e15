import { type Kit, oneOf } from '@/db/columns';
import type { peopleTables } from '@/db/tables/people';
import type { ApiKey, Integrator } from '@/lib/domain/integrator';

type People = ReturnType<typeof peopleTables>;

/** Systems that push matches, the keys they hold, and which images each of them brought. */
export const integratorTables = (kit: Kit, { people }: People) => {
  const integrators = kit.table(
    'integrators',
    {
      id: kit.text('id').primaryKey(),
      name: kit.text('name').notNull(),
      mode: kit.text('mode').$type<Integrator['mode']>().notNull(),
      /** What they are, in a word that providers' terms speak of; null where nobody said. */
      operator: kit.text('operator').$type<Integrator['operator']>(),
      createdAt: kit.text('created_at').notNull(),
    },
    (t) => [
      kit.uniqueIndex('integrators_name').on(t.name),
      oneOf(kit, 'integrators_mode', 'mode', ['live', 'practice', 'sandbox']),
    ],
  );
  return {
    integrators,
    apiKeys: kit.table(
      'api_keys',
      {
        id: kit.text('id').primaryKey(),
        integratorId: kit.text('integrator_id').notNull(),
        hash: kit.text('hash').notNull(),
        prefix: kit.text('prefix').notNull(),
        scopes: kit.json<ApiKey['scopes']>('scopes').notNull(),
        holder: kit.text('holder'),
        createdAt: kit.text('created_at').notNull(),
        expiresAt: kit.text('expires_at'),
        revokedAt: kit.text('revoked_at'),
      },
      (t) => [
        kit.uniqueIndex('api_keys_hash').on(t.hash),
        kit.index('api_keys_integrator').on(t.integratorId),
        kit.foreignKey({
          name: 'api_keys_integrator_fk',
          columns: [t.integratorId],
          foreignColumns: [integrators.id],
        }),
        kit.foreignKey({ name: 'api_keys_holder_fk', columns: [t.holder], foreignColumns: [people.id] }),
      ],
    ),
    storedImages: kit.table(
      'stored_images',
      {
        integrator: kit.text('integrator').notNull(),
        sha256: kit.text('sha256').notNull(),
        bytes: kit.integer('bytes').notNull(),
        type: kit.text('type').notNull(),
        width: kit.integer('width').notNull(),
        height: kit.integer('height').notNull(),
        exifOrientation: kit.integer('exif_orientation').notNull(),
        receivedAt: kit.text('received_at').notNull(),
      },
      (t) => [
        kit.primaryKey({ columns: [t.integrator, t.sha256] }),
        kit.foreignKey({
          name: 'stored_images_integrator_fk',
          columns: [t.integrator],
          foreignColumns: [integrators.id],
        }),
      ],
    ),
  };
};
