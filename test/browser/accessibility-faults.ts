// Finds the accessibility faults of a page by axe, once a run for each shape of page: the specs of all workers share a folder.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { shapeOf } from './page-shape.js';

/** The file for the faults that axe has found on pages of a shape in this test run. */
function fileOf(shape: string): string {
  const folder = process.env.TEST_FAULTS_FOLDER;
  if (!folder) throw new Error('TEST_FAULTS_FOLDER is not set: the global setup of the test run makes the folder');
  return join(folder, createHash('sha256').update(shape).digest('hex'));
}

/**
 * Returns one line for each fault that axe finds. A page of the same shape as one that was examined before has the same
 * faults. axe needs a second page, which is slow, only for a page with frames.
 */
export async function accessibilityFaultsOf(page: Page): Promise<string[]> {
  const file = fileOf(await shapeOf(page));
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as string[];
  const hasFrames = page.frames().length > 1;
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });
  const { violations } = await axe.setLegacyMode(!hasFrames).analyze();
  const faults = violations.map(
    (found) => `${found.id}: ${found.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(faults));
  renameSync(unfinished, file);
  return faults;
}
