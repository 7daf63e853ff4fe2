import { StructuredLogger } from './logging.js';

function aLog(level: string) {
  const lines: string[] = [];
  const logger = new StructuredLogger(level, { write: (line) => void lines.push(line) });
  return {
    logger,
    lines: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: () => lines.join(''),
  };
}

describe('the log', () => {
  it('tells where something failed, without the data of the query', () => {
    const { logger, lines, text } = aLog('trace');
    const failed = Object.assign(new Error('disk full'), { query: 'INSERT INTO contact', parameters: ['Sam Rivera'] });
    logger.error(failed, 'ProblemFilter');
    logger.error({ requestId: 'r-1', err: failed });
    expect(lines()).toEqual([
      expect.objectContaining({ context: 'ProblemFilter', msg: 'disk full' }),
      expect.objectContaining({ requestId: 'r-1', err: expect.objectContaining({ message: 'disk full' }) }),
    ]);
    expect(text()).not.toContain('Rivera');
  });

  it('leaves out lines below its level, and Nest’s lists of modules and routes', () => {
    const { logger, lines } = aLog('info');
    logger.debug('below the level');
    logger.log('Mapped {/healthz, GET} route', 'RouterExplorer');
    logger.log('listening', 'Server');
    expect(lines()).toEqual([expect.objectContaining({ context: 'Server', msg: 'listening' })]);
  });
});
