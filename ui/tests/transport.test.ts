import { expect, test, vi } from 'vitest';
import { act, ask, hear, onDone, OperationError, setBackend } from '../src/lib/transport';

const listen = async () => () => undefined;

test('an error of the core keeps its code, sentence and field', async () => {
  setBackend({ invoke: () => Promise.reject({ code: 'amount_missing', message: 'Vul een bedrag in.', field: 'amount' }), listen });
  const error = await ask('typed.amount', { text: '' }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OperationError);
  expect(error).toMatchObject({ code: 'amount_missing', message: 'Vul een bedrag in.', field: 'amount', id: null });
});

test('any other failure becomes a Dutch sentence as well', async () => {
  setBackend({ invoke: () => Promise.reject(new Error('boom')), listen });
  const error = await ask('typed.amount', { text: '' }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'window' });
  expect((error as Error).message).toContain('Er ging iets mis');
});

test('a change is told to whoever listens, a failed one is not', async () => {
  const heard = vi.fn();
  const stop = onDone(heard);
  const done = { answer: null, step: 'Verslag geschreven', touched: ['report'] };
  const invoke = vi.fn().mockResolvedValueOnce(done).mockRejectedValueOnce({ code: 'x', message: 'Nee.' });
  setBackend({ invoke, listen });
  await act('report.write', { year: 2026 });
  await act('report.write', { year: 2026 }).catch(() => null);
  expect(invoke).toHaveBeenCalledWith('act', { operation: 'report.write', request: { year: 2026 } });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(heard).toHaveBeenCalledWith(done);
  stop();
});

test('hearing can be stopped before it has begun', async () => {
  const unlisten = vi.fn();
  setBackend({ invoke: async () => null, listen: async () => unlisten });
  hear('menu', () => undefined)();
  await Promise.resolve();
  await Promise.resolve();
  expect(unlisten).toHaveBeenCalledOnce();
});

test('what the page came with is not asked, until something else is', async () => {
  const overview = { operation: 'today.overview', request: { year: 2026 } };
  const answers = [
    { command: 'session', args: {}, answer: { who: 'Fenna' } },
    { command: 'ask', args: overview, answer: 'kept' },
  ];
  document.head.innerHTML = `<script type="application/json" id="answers">${JSON.stringify(answers)}</script>`;
  const start = async () => {
    vi.resetModules();
    const transport = await import('../src/lib/transport');
    transport.setBackend({ invoke: async () => 'asked', listen });
    return transport;
  };
  const first = await start();
  expect(await first.files.session()).toEqual({ who: 'Fenna' });
  expect(await first.ask('today.overview', { year: 2026 })).toBe('kept');
  expect(await first.ask('today.overview', { year: 2026 })).toBe('asked');
  const other = await start();
  await other.files.session();
  expect(await other.ask('today.overview', { year: 2025 })).toBe('asked');
  expect(await other.ask('today.overview', { year: 2026 })).toBe('asked');
});
