import { openDatabase } from '../../../platform/database/database.ts';
import { createImports, ImportEntity, ImportIssueEntity, PropertyEntity } from '../index.ts';

// A worker of its own, to be killed: run-import-process.ts <database url> <data folder> <organization id> <import id>
const [url = '', dataDir = '', organizationId = '', importId = ''] = process.argv.slice(2);
const database = await openDatabase({
  engine: { url },
  entities: [PropertyEntity, ImportEntity, ImportIssueEntity],
});
const imports = createImports({ database, dataDir, requestRun: async () => undefined });
await imports.run({ organizationId, importId });
await database.close();
