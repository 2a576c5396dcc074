import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
} from 'cockatiel';
import { ProviderError } from '../../errors.ts';
import {
  ModelRequestRefused,
  type LanguageModel,
  type ModelEvent,
  type ModelRequest,
} from './port.ts';

export interface BreakerOptions {
  /** Failures in a row that open the breaker. */
  readonly failuresMax?: number;
  /** How long it stays open before one request may try again. */
  readonly probeAfterMs?: number;
  readonly onChange?: (state: 'open' | 'closed') => void;
}

export interface GuardedModel extends LanguageModel {
  readonly isOpen: boolean;
}

/**
 * Stops asking a model that is down: while the breaker is open every call fails at once, so a visitor does not wait,
 * and at most one request per `probeAfterMs` tries whether the model is back.
 */
export function withCircuitBreaker(
  model: LanguageModel,
  options: BreakerOptions = {},
): GuardedModel {
  const { failuresMax = 3, probeAfterMs = 10_000, onChange } = options;
  const breaker = circuitBreaker(handleWhen(provesModelDown), {
    halfOpenAfter: probeAfterMs,
    breaker: new ConsecutiveBreaker(failuresMax),
  });
  breaker.onBreak(() => onChange?.('open'));
  breaker.onReset(() => onChange?.('closed'));

  return {
    name: model.name,
    stream,
    get isOpen() {
      return breaker.state === CircuitState.Open || breaker.state === CircuitState.HalfOpen;
    },
  };

  async function* stream(request: ModelRequest): AsyncGenerator<ModelEvent, void> {
    // While a probe is under way the policy would let others wait for its outcome; a visitor should not.
    if (breaker.state === CircuitState.HalfOpen) throw unavailable();
    const isProbe = breaker.state === CircuitState.Open;
    const outcome = Promise.withResolvers<void>();
    const admitted = Promise.withResolvers<void>();
    const run = breaker.execute(() => {
      admitted.resolve();
      return outcome.promise;
    });
    run.catch((error: unknown) => {
      admitted.reject(error instanceof BrokenCircuitError ? unavailable(error) : error);
    });
    await admitted.promise;
    try {
      yield* model.stream(request);
      outcome.resolve();
    } catch (error) {
      outcome.reject(isProbe && !provesModelDown(error) ? new Unproven() : error);
      throw error;
    } finally {
      // A visitor who left proves nothing about the model: a probe of theirs must not close the breaker.
      if (isProbe) outcome.reject(new Unproven());
      outcome.resolve();
    }
  }
}

/** The end of a probe that says nothing about the model. */
class Unproven extends Error {}

function provesModelDown(error: unknown): boolean {
  if (error instanceof ModelRequestRefused) return false;
  return error instanceof ProviderError || error instanceof Unproven;
}

function unavailable(cause?: unknown): ProviderError {
  return new ProviderError('language-model', 'The model is not asked while it is down.', {
    retry: true,
    cause,
  });
}
