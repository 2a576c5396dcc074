import { Uuid, visitorRequests as definitions, type VisitorRequestName } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { AppError, invalidRequest } from '../../errors.ts';
import { isClean } from './refuse.ts';
import type { RequestHandlers, VisitorCaller } from './requests/visitor-caller.ts';

/** A question before its parameters were looked at. */
export interface AnyRequest {
  readonly type: 'request';
  readonly id: string;
  readonly name: string;
  readonly params: unknown;
}

const anyRequest = Compile(
  Type.Object(
    {
      type: Type.Literal('request'),
      id: Uuid,
      name: Type.String({ maxLength: 60 }),
      params: Type.Unknown(),
    },
    { additionalProperties: false },
  ),
);

/** Those that leave a message in the talk, and so come no faster than messages may. */
const writing: ReadonlySet<string> = new Set<VisitorRequestName>([
  'contact.submit',
  'viewing.request',
  'viewing.change',
]);

export function isWriting({ name }: AnyRequest): boolean {
  return writing.has(name);
}

export function isRequest(value: unknown): value is AnyRequest {
  return anyRequest.Check(value);
}

/** Answers what a visitor's client asks for over its socket. */
export interface VisitorRequestDesk {
  /** Checks the question by its own schema and gives the answer of its shape; what is refused throws `AppError`. */
  answer(caller: VisitorCaller, name: string, params: unknown): Promise<unknown>;
}

export function createVisitorRequests(handlers: RequestHandlers): VisitorRequestDesk {
  const desks = new Map(
    (Object.keys(definitions) as VisitorRequestName[]).map((name) => [
      name as string,
      deskOf(handlers, name),
    ]),
  );
  return {
    async answer(caller, name, params) {
      const desk = desks.get(name);
      if (!desk) throw invalidRequest(`There is no request “${name.slice(0, 60)}”.`);
      return desk(caller, params);
    },
  };
}

function deskOf<Name extends VisitorRequestName>(handlers: RequestHandlers, name: Name) {
  const checked = Compile(definitions[name].params);
  const handle = handlers[name] as (caller: VisitorCaller, params: unknown) => Promise<unknown>;
  return (caller: VisitorCaller, params: unknown): Promise<unknown> => {
    if (!checked.Check(params) || !isClean(params)) {
      const [problem] = checked.Errors(params);
      const place = problem?.instancePath.replace(/^\//u, '').replaceAll('/', '.');
      throw new AppError(
        'invalid_request',
        place ? `${name}: ${place} does not fit.` : `${name}: the parameters do not fit.`,
      );
    }
    return handle(caller, params);
  };
}
