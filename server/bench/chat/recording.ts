import { createRequire } from 'node:module';

/** One statement as the driver was given it. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** The transactions of one turn in their order, each from `begin` to `commit`. */
export type Turn = Statement[][];

export interface Recording {
  conversationId: string;
  visitorId: string;
  organizationId: string;
  /** One for each text of the load. */
  turns: { text: string; turn: Turn; ids: { message: string; reply: string }; answer: string }[];
}

interface Driver {
  Client: { prototype: { query: (this: object, ...args: unknown[]) => unknown } };
}

/** Hears every statement that the ORM's driver sends, until `stop`. */
export function recordStatements() {
  const driver = createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg') as Driver;
  const { prototype } = driver.Client;
  const original = prototype.query;
  const open = new Map<object, Statement[]>();
  let done: Statement[][] = [];
  prototype.query = function (...args) {
    const statement = readStatement(args);
    const transaction = open.get(this);
    if (/^begin/i.test(statement.text)) open.set(this, [statement]);
    else transaction?.push(statement);
    if (transaction && /^(?:commit|rollback)/i.test(statement.text)) {
      open.delete(this);
      done.push(transaction);
    }
    return original.apply(this, args);
  };
  return {
    /** What was heard since the last call. */
    take(): Statement[][] {
      const taken = done;
      done = [];
      return taken;
    },
    stop() {
      prototype.query = original;
    },
  };
}

function readStatement([first, second]: unknown[]): Statement {
  if (typeof first === 'string') {
    return { text: first, values: Array.isArray(second) ? second : [] };
  }
  const { text, values = [] } = first as { text: string; values?: unknown[] };
  return { text, values: Array.isArray(second) ? second : values };
}
